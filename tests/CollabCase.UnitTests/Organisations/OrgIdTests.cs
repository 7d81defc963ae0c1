using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Organisations;

public class OrgIdTests
{
    [Theory]
    [InlineData("GB-SC-SC012345", "GB-SC-SC012345", "Scottish charity")]
    [InlineData(" gb-sc-sc 012345\u200b ", "GB-SC-SC012345", "Scottish charity")]
    [InlineData("GB–SC–SC012345", "GB-SC-SC012345", "Scottish charity")]
    [InlineData("GB-COH-SC123456", "GB-COH-SC123456", "Company")]
    [InlineData("GB-COH-01234567", "GB-COH-01234567", "Company")]
    [InlineData("GB-COH-R0000123", "GB-COH-R0000123", "Company")]
    [InlineData("GB-COH-IP29535R", "GB-COH-IP29535R", "Company")]
    [InlineData("GB-COH-SP2680RS", "GB-COH-SP2680RS", "Company")]
    [InlineData("GB-CHC-1234567", "GB-CHC-1234567", "Charity in England and Wales")]
    [InlineData("GB-CHC-234567", "GB-CHC-234567", "Charity in England and Wales")]
    [InlineData("GB-LAS-GLG", "GB-LAS-GLG", "Council in Scotland")]
    [InlineData("GB-GOR-PB123", "GB-GOR-PB123", "Government organisation")]
    [InlineData("GB-NHS-RTD", "GB-NHS-RTD", "Health service organisation")]
    [InlineData("GB-UKPRN-10007762", "GB-UKPRN-10007762", null)]
    [InlineData("BE-BCE_KBO-0123.456", "BE-BCE_KBO-0123.456", null)]
    public void Reads_an_identifier_as_people_paste_it(string typed, string value, string? register)
    {
        Assert.True(OrgId.TryParse(typed, out var id, out var reason), reason);
        Assert.Equal(value, id.Value);
        Assert.Equal(register, id.Register);
    }

    [Theory]
    [InlineData(null, "Enter an identifier")]
    [InlineData("  ", "Enter an identifier")]
    [InlineData("SC012345", "register in front")]
    [InlineData("GB-SC012345", "register in front")]
    [InlineData("GBR-SC-SC012345", "register in front")]
    [InlineData("GB-UKPRN-", "register in front")]
    [InlineData("GB-UKPRN-<b>", "register in front")]
    [InlineData("GB-SC-012345", "SC and six figures")]
    [InlineData("GB-SC-SC12345", "SC and six figures")]
    [InlineData("GB-SC-SC0123456", "SC and six figures")]
    [InlineData("GB-SC-SC٠١٢٣٤٥", "SC and six figures")]
    [InlineData("GB-COH-1234567", "eight characters")]
    [InlineData("GB-COH-SCO12345", "eight characters")]
    [InlineData("GB-CHC-12345", "six or seven figures")]
    [InlineData("GB-LAS-GLGA", "three letters")]
    [InlineData("GB-GOR-123", "one to three letters")]
    [InlineData("GB-NHS-R.D", "three to twelve")]
    [InlineData("GB-NHS-", "three to twelve")]
    [InlineData("GB-UKPRN-1000776200000000000000000000000000000000000000000000000", "60 characters")]
    public void Says_why_an_identifier_cannot_be_read(string? typed, string part)
    {
        Assert.False(OrgId.TryParse(typed, out var id, out var reason));
        Assert.Null(id);
        Assert.Contains(part, reason, StringComparison.Ordinal);
        Assert.Equal(reason, Assert.Throws<DomainRuleException>(() => OrgId.Parse(typed)).Message);
    }

    [Fact]
    public void However_it_is_typed_it_is_kept_in_one_way()
    {
        var typed = from number in Gen.Choose(0, 999_999)
                    from lower in Gen.Elements(true, false)
                    from space in Gen.Elements("", " ", "\t", "\u00a0")
                    select (Number: number, Text: $"{space}{(lower ? "gb-sc-sc" : "GB-SC-SC")}{space}{number:000000}{space}");
        Prop.ForAll(typed.ToArbitrary(), t => OrgId.Parse(t.Text).Value == $"GB-SC-SC{t.Number:000000}").QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_either_kept_so_that_it_reads_the_same_again_or_refused_with_a_reason() => Prop.ForAll<string>(text =>
        OrgId.TryParse(text, out var id, out var reason) ? OrgId.Parse(id.Value) == id : reason.Length > 0).QuickCheckThrowOnFailure();
}
