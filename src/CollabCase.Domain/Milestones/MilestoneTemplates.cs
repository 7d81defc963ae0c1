using System.Text.Json;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Milestones;

/// <summary>One milestone of a template.</summary>
/// <param name="Key">What others of the template name it by.</param>
/// <param name="Title">What will be reached, in a few words.</param>
/// <param name="Strand">The strand of the journey.</param>
/// <param name="Offset">Working days after the start; 0 is the first working day on or after it.</param>
/// <param name="DoneLooksLike">What anybody can see when it is done.</param>
/// <param name="DependsOn">The keys of what has to come first.</param>
/// <param name="Role">Who might see to it; null where the template leaves it open.</param>
public sealed record TemplateMilestone(string Key, string Title, Strand Strand, int Offset, string DoneLooksLike, IReadOnlyList<string> DependsOn, string? Role = null);

/// <summary>The milestones that a partnership of one profile may begin a stage with, in order of their offsets.</summary>
/// <param name="Profile">How formal the partnership is.</param>
/// <param name="Stage">The stage they belong to.</param>
/// <param name="Milestones">One or more, in order.</param>
public sealed record MilestoneTemplate(PartnershipProfile Profile, Stage Stage, IReadOnlyList<TemplateMilestone> Milestones);

/// <summary>The templates of the reference data: one for each profile and stage.</summary>
public sealed class MilestoneTemplates
{
    /// <summary>The latest that a template can plan, in working days after its start: about three years.</summary>
    public const int LatestOffset = 750;

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly Dictionary<(PartnershipProfile, Stage), MilestoneTemplate> _templates;

    /// <summary>
    /// One template for each profile and stage. Refused with a <see cref="FormatException"/>, which says where: a profile and
    /// stage twice or not at all, a template without milestones, a key twice, an offset that is below the one before it or
    /// not from 0 to 750, a text that a milestone could not take, and a dependency on anything but a milestone further up the same template.
    /// </summary>
    public MilestoneTemplates(IEnumerable<MilestoneTemplate> templates)
    {
        _templates = [];
        foreach (var template in templates)
        {
            Check(template);
            if (!_templates.TryAdd((template.Profile, template.Stage), template)) throw Refusal(template, "stands there twice");
        }
        foreach (var profile in Enum.GetValues<PartnershipProfile>())
            foreach (var stage in Enum.GetValues<Stage>())
                if (!_templates.ContainsKey((profile, stage))) throw Refusal(new(profile, stage, []), "is missing");
    }

    /// <summary>Reads the file of the reference data. Refused with a <see cref="FormatException"/> as for the constructor, and what is not of its form.</summary>
    public static MilestoneTemplates Read(string json)
    {
        try
        {
            var templates = JsonSerializer.Deserialize<List<TemplateInFile?>>(json, Reading) ?? [];
            return new(Given(templates).Select(t => new MilestoneTemplate(Named<PartnershipProfile>(t.Profile), Named<Stage>(t.Stage),
                [.. Given(t.Milestones).Select(m => new TemplateMilestone(m.Key, m.Title, Named<Strand>(m.Strand), m.Offset, m.DoneLooksLike, [.. Given(m.DependsOn)], m.Role))])));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The milestone templates cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The template for the profile and the stage.</summary>
    public MilestoneTemplate For(PartnershipProfile profile, Stage stage) => _templates[(Choice.Known(profile), Choice.Known(stage))];

    private static void Check(MilestoneTemplate template)
    {
        if (template.Milestones.Count == 0) throw Refusal(template, "has no milestones");
        var above = new HashSet<string>(StringComparer.Ordinal);
        var offset = 0;
        foreach (var milestone in template.Milestones)
        {
            if (milestone.Offset < offset || milestone.Offset > LatestOffset) throw Refusal(template, $"'{milestone.Key}' has an offset of {milestone.Offset}: give {offset} to {LatestOffset}, in order");
            if (milestone.DependsOn.FirstOrDefault(key => !above.Contains(key)) is { } unknown) throw Refusal(template, $"'{milestone.Key}' depends on '{unknown}', which is not further up");
            if (string.IsNullOrWhiteSpace(milestone.Key) || !above.Add(milestone.Key)) throw Refusal(template, $"the key '{milestone.Key}' is empty or stands there twice");
            if (Text.Fold(milestone.Title) is "" || milestone.Title.Length > Milestone.TitleMaxLength || milestone.DoneLooksLike.Length > Milestone.DoneLooksLikeMaxLength || milestone.Role?.Length > Milestone.OwnerRoleMaxLength)
                throw Refusal(template, $"'{milestone.Key}' has no title, or a text that is too long");
            offset = milestone.Offset;
        }
    }

    private static TEnum Named<TEnum>(string name) where TEnum : struct, Enum =>
        Array.IndexOf(Enum.GetNames<TEnum>(), name) >= 0
            ? Enum.Parse<TEnum>(name)
            : throw new FormatException($"There is no '{name}' in the milestone templates: use {string.Join(", ", Enum.GetNames<TEnum>())}.");

    // The reader sees to what a record lacks, and not to an empty place in a list.
    private static IEnumerable<T> Given<T>(IEnumerable<T?> list) where T : class =>
        list.Select(item => item ?? throw new FormatException("There is an empty place in a list of the milestone templates."));

    private static FormatException Refusal(MilestoneTemplate template, string what) =>
        new($"The milestone template {template.Profile}, {template.Stage}: {what}.");

    private sealed record TemplateInFile(string Profile, string Stage, IReadOnlyList<MilestoneInFile?> Milestones);

    private sealed record MilestoneInFile(string Key, string Title, string Strand, int Offset, string DoneLooksLike, IReadOnlyList<string?> DependsOn, string? Role = null);
}
