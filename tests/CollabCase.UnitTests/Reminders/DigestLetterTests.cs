using CollabCase.Domain.Reminders;
using CollabCase.Testing.Hosting;
using CollabCase.Web;
using CollabCase.Web.Features.Reminders;
using CollabCase.Web.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CollabCase.UnitTests.Reminders;

public sealed class DigestLetterTests
{
    private const string Root = "https://collabcase.example.org/";
    private static readonly DateOnly Today = new(2026, 11, 19);
    private static readonly DigestReader Reader = new(7, "Service manager");

    private readonly ReminderLinks _links;
    private readonly DigestLetter _letter;

    public DigestLetterTests()
    {
        _links = new ReminderLinks(new EphemeralDataProtectionProvider(), new SettableClock());
        var settings = MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicAddress"] = Root }).Build(), new ProgramHome("/program", null));
        _letter = new DigestLetter(new PublicAddress(settings, null!), _links);
    }

    [Fact]
    public void What_is_overdue_for_longest_comes_first_and_each_partnership_once()
    {
        var written = _letter.Write(Reader, [Line(1, "Ahead", 7), Line(2, "A little late", -1, partnership: "Glen"), Line(3, "Very late", -9), Line(4, "Today", 0, partnership: "Glen")], Today);

        Assert.Equal("CollabCase: 2 overdue, 1 due today, 1 coming up", written.Subject);
        Assert.Equal(["Strath (PSP-Strath)", "* Milestone: Very late", "* Milestone: Ahead", "Glen (PSP-Glen)", "* Milestone: A little late", "* Milestone: Today"],
            written.PlainText.Split('\n').Where(line => line.StartsWith("* ", StringComparison.Ordinal) || line.Contains("(PSP-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ReminderKind.Milestone, -3, "Was due 3 days ago, on Monday 16 November 2026.")]
    [InlineData(ReminderKind.Milestone, -1, "Was due yesterday, Wednesday 18 November 2026.")]
    [InlineData(ReminderKind.Review, 0, "Is due today, Thursday 19 November 2026.")]
    [InlineData(ReminderKind.Action, 1, "Is due tomorrow, Friday 20 November 2026.")]
    [InlineData(ReminderKind.RoleEnding, 30, "Ends in 30 days, on Saturday 19 December 2026.")]
    [InlineData(ReminderKind.Risk, -14, "Was to be looked at again 14 days ago, on Thursday 5 November 2026.")]
    [InlineData(ReminderKind.MissingDate, -14, "Has no date yet.")]
    [InlineData(ReminderKind.FundingGap, 182, "Committed money runs out in 182 days, on Thursday 20 May 2027.")]
    [InlineData(ReminderKind.AwardCondition, -1, "Was to be met yesterday, Wednesday 18 November 2026.")]
    [InlineData(ReminderKind.FunderReport, 0, "Is due today, Thursday 19 November 2026.")]
    public void When_it_is_due_is_said_in_words(ReminderKind kind, int days, string words) =>
        Assert.Contains($"\n  {words}\n", _letter.Write(Reader, [Line(1, "It", days, kind)], Today).PlainText, StringComparison.Ordinal);

    [Theory]
    [InlineData(ReminderRole.Owner, null, "You look after it.")]
    [InlineData(ReminderRole.Deputy, null, "You are named as deputy, and it is 8 days overdue.")]
    [InlineData(ReminderRole.Owner, "Head of service", "You stand in for Head of service, who is away.")]
    [InlineData(ReminderRole.Chair, "Head of service", "You stand in for Head of service, who is away, and chairs the steering group, and it is 8 days overdue.")]
    public void Why_one_is_told_is_said(ReminderRole role, string? standsInFor, string words) =>
        Assert.Contains(words, _letter.Write(Reader, [Line(1, "It", -8) with { Role = role, StandsInFor = standsInFor }], Today).PlainText, StringComparison.Ordinal);

    [Theory]
    [InlineData(ReminderRole.Owner, "You coordinate this partnership, and nobody else can be told of it.")]
    [InlineData(ReminderRole.Deputy, "You coordinate this partnership, and it is 8 days overdue.")]
    public void Whoever_is_told_because_nobody_else_can_be_reads_that(ReminderRole role, string words) =>
        Assert.Contains(words, _letter.Write(Reader, [Line(1, "It", -8) with { Role = role, AsCoordinator = true }], Today).PlainText, StringComparison.Ordinal);

    [Fact]
    public void The_thirty_most_urgent_are_told_and_the_rest_counted()
    {
        var written = _letter.Write(Reader, [.. Enumerable.Range(0, 35).Select(days => Line(days, $"Number {days}.", days))], Today);

        Assert.Equal(30, written.PlainText.Split('\n').Count(line => line.StartsWith("* ", StringComparison.Ordinal)));
        Assert.Contains("5 more on your desk", written.PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Number 30.", written.PlainText, StringComparison.Ordinal);
        Assert.Contains("1 due today, 34 coming up", written.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_links_open_the_desk_the_record_and_what_can_be_done_with_it()
    {
        var written = _letter.Write(Reader, [Line(42, "Sign <the> lease", -3)], Today);

        Assert.Contains($"Open your desk:\n{Root}desk\n", written.PlainText, StringComparison.Ordinal);
        Assert.Contains($"\n  {Root}partnerships/PSP-Strath/milestones/42\n", written.PlainText, StringComparison.Ordinal);
        var token = written.PlainText.Split('\n').Single(line => line.StartsWith($"  {Root}reminders/", StringComparison.Ordinal) && line.EndsWith("/done", StringComparison.Ordinal)).Split('/')[^2];
        Assert.Equal(new ReminderLink(7, ReminderKind.Milestone, 42), _links.Read(token));
        Assert.Equal(7, _links.ReadToTurnOff(written.UnsubscribeAddress.Split('/')[^1]));
        Assert.Contains("Milestone: Sign &lt;the&gt; lease</a>", written.Html, StringComparison.Ordinal);
        Assert.Contains($"{token}/done\"", written.Html, StringComparison.Ordinal);
        Assert.Contains($"{Root}account/notices", written.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_more_than_one_press_is_not_offered_to_be_done()
    {
        var written = _letter.Write(Reader, [Line(42, "The memorandum", -3, ReminderKind.Review)], Today);

        Assert.DoesNotContain("/done", written.Html, StringComparison.Ordinal);
        Assert.Contains("/later", written.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_tell_is_no_mail() => Assert.Throws<ArgumentOutOfRangeException>(() => _letter.Write(Reader, [], Today));

    private static DigestLine Line(long id, string title, int days, ReminderKind kind = ReminderKind.Milestone, string partnership = "Strath") =>
        new(id, kind, id, $"PSP-{partnership}", partnership, title, Today.AddDays(days), -days, ReminderRole.Owner, $"/partnerships/PSP-{partnership}/milestones/{id}");
}
