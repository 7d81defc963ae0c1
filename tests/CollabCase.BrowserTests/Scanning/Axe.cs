using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>
/// Axe in the page itself, which has no frames. The binding for Playwright puts its answer together in a second page, and opening a window for
/// each answer takes longer than the answer.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

    /// <summary>Has every page that a tab opens bring axe with it: handing it over to each takes longer.</summary>
    public static Task ComeWithAsync(IPage tab) => tab.AddInitScriptAsync(Script);

    /// <summary>What axe finds wrong on the page that a tab shows: the rule, what it asks for, and the element.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(IPage tab)
    {
        if (!await tab.EvaluateAsync<bool>("() => 'axe' in window")) await tab.EvaluateAsync(Script);
        return await tab.EvaluateAsync<string[]>("""
            async tags => {
              const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return found.violations.flatMap(rule => rule.nodes.map(node => `axe ${rule.id} (${rule.help}): ${node.html}`));
            }
            """, Rules);
    }
}
