using CollabCase.Testing.Partnerships;

namespace CollabCase.Testing;

/// <summary>Where a test starts its sentence: <c>A.Partnership().InTestAndEmbed()</c>. The builders go through the domain's public methods.</summary>
public static class A
{
    /// <summary>A partnership that was opened a year before <see cref="PartnershipBuilder.Today"/>.</summary>
    public static PartnershipBuilder Partnership() => new();
}
