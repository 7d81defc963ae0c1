using Xunit;

namespace CollabCase.Testing;

/// <summary>What a test needs of the machine it runs on.</summary>
public static class Requirement
{
    /// <summary>Set to 1 where every tool is installed: there, a missing tool is a failure and not a reason to skip.</summary>
    public const string AllTestsVariable = "COLLABCASE_REQUIRE_ALL_TESTS";

    /// <summary>True where no test may be skipped.</summary>
    public static bool AllTestsMustRun => Environment.GetEnvironmentVariable(AllTestsVariable) == "1";

    /// <summary>
    /// Skips the running test, with the reason and what to do about it, when a tool is not there; fails it instead when
    /// COLLABCASE_REQUIRE_ALL_TESTS is 1, so that no test goes missing where all of them should run.
    /// </summary>
    /// <param name="name">The tool as people call it: 'Chromium'.</param>
    /// <param name="present">Whether it was found.</param>
    /// <param name="howToInstall">What to do, as the rest of a sentence: 'install it with apt-get install chromium'.</param>
    public static void Tool(string name, bool present, string howToInstall)
    {
        if (present) return;
        var reason = $"{name} was not found: {howToInstall}.";
        if (AllTestsMustRun) Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
