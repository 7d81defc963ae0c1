using System.Reflection;
using CollabCase.Domain.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Partnerships;

public sealed class PartnershipWordsTests
{
    public static TheoryData<Type> Enums() =>
        [.. typeof(Partnership).Assembly.GetTypes().Where(t => t.IsEnum && t.IsPublic && t.Namespace == typeof(Partnership).Namespace && t != typeof(RecordKind))];

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_choice_has_its_own_words(Type type)
    {
        var label = typeof(PartnershipWords).GetMethod(nameof(PartnershipWords.Label), BindingFlags.Public | BindingFlags.Static, [type]);
        Assert.NotNull(label);

        var words = Enum.GetValues(type).Cast<object>().Where(v => !v.Equals(PartnerRoles.None)).Select(v => (string)label.Invoke(null, [v])!).ToList();

        Assert.All(words, w => Assert.Matches("^[A-Z]", w));
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.Throws<TargetInvocationException>(() => label.Invoke(null, [Enum.ToObject(type, 4096)]));
    }

    [Fact]
    public void Roles_are_named_one_by_one() =>
        Assert.Equal(["Lead partner", "Funder", "User-led"], (PartnerRoles.UserLed | PartnerRoles.Lead | PartnerRoles.Funder).Each().Select(r => r.Label()));

    [Fact]
    public void Stages_have_the_words_of_the_programme_too() =>
        Assert.Equal(["start-up, co-planning, design", "pilot", "commission, mainstream, extend; ‘Stage 3’"], Enum.GetValues<Stage>().Select(s => s.AlsoCalled()));
}
