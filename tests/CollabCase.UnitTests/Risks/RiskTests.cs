using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Risks;
using CollabCase.Testing;
using Xunit;

namespace CollabCase.UnitTests.Risks;

public sealed class RiskTests
{
    private const long Partnership = 7, Partner = 11, Somebody = 21;
    private static readonly DateOnly Today = new(2026, 11, 23), Spring = new(2027, 5, 24);
    private static readonly DateTime Now = new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);
    private static readonly RiskFacts Facts = new(Partnership, PartnershipState.Active, Today.AddYears(-1), [Partner]);
    private static readonly RiskFacts Paused = Facts with { State = PartnershipState.Paused };
    private static readonly RiskScore Moderate = new(Likelihood.Possible, Impact.Medium), High = new(Likelihood.Likely, Impact.Large);
    private static readonly RiskDetails Funding = new("The post is not funded after March", "The grant ends.", "Nobody answers the telephone.");

    [Fact]
    public void What_is_said_is_kept_clean()
    {
        var risk = Risk.Record(3, Funding with { Title = "  Éire's post\u200b ends ", Response = RiskResponse.Reduce, WhatIsDone = "Apply early.", CarriedByOrganisationId = Partner }, High, new(Role: "Treasurer"), Spring, Facts, Today);

        Assert.Equal(("Éire's post ends", "eires post ends", 3, Partnership), (risk.Title, risk.TitleKey, risk.Number, risk.PartnershipId));
        Assert.Equal((16, RiskRating.High, RiskTrend.NotReviewed, RiskState.Open), (risk.Points, risk.Score.Rating, risk.Trend, risk.State));
        Assert.Equal((Partner, "Treasurer", Today, Spring), (risk.CarriedByOrganisationId, risk.OwnerRole, risk.RecordedOn, risk.NextReviewOn));
    }

    [Fact]
    public void What_cannot_be_is_refused_with_what_to_do()
    {
        Refused("Enter what could happen", "Title", () => Recorded(Funding with { Title = " " }));
        Refused("letter or digit", "Title", () => Recorded(Funding with { Title = "!?" }));
        Refused("what is done about it, and by whom", "WhatIsDone", () => Recorded(Funding with { Response = RiskResponse.Share }));
        Refused("taken on purpose", "WhatIsDone", () => Recorded(Funding with { Response = RiskResponse.Accept }));
        Refused("what kind of response", "Response", () => Recorded(Funding with { WhatIsDone = "Apply early." }));
        Refused("today's partners", "CarriedByOrganisationId", () => Recorded(Funding with { CarriedByOrganisationId = 99 }));
        Refused("answers in the list", "Likelihood", () => Risk.Record(1, Funding, default, RiskOwner.Nobody, Spring, Facts, Today));
        Refused("not both", "OwnerRole", () => Risk.Record(1, Funding, Moderate, new(Somebody, "Treasurer"), Spring, Facts, Today));
        Refused("after today", "NextReviewOn", () => Risk.Record(1, Funding, Moderate, RiskOwner.Nobody, Today, Facts, Today));
        Refused("up to 23 November 2028", "NextReviewOn", () => Risk.Record(1, Funding, Moderate, RiskOwner.Nobody, new DateOnly(2028, 11, 24), Facts, Today));
        Refused("has been paused since", null, () => Risk.Record(1, Funding, Moderate, RiskOwner.Nobody, Spring, Paused, Today));
    }

    [Fact]
    public void Taken_on_purpose_is_an_answer() =>
        Assert.Equal(RiskResponse.Accept, Recorded(Funding with { Response = RiskResponse.Accept, WhatIsDone = "We learn whether people come." }).Response);

    [Fact]
    public void A_partner_that_left_can_stay_as_the_carrier_and_no_new_one_can_be_it()
    {
        var risk = Recorded(Funding with { CarriedByOrganisationId = Partner });
        var alone = Facts with { PartnerOrganisationIds = [] };

        risk.CorrectDetails(Funding with { Title = "Corrected", CarriedByOrganisationId = Partner }, alone);
        Assert.Equal("Corrected", risk.Title);
        risk.CorrectDetails(Funding, alone);
        Refused("today's partners", "CarriedByOrganisationId", () => risk.CorrectDetails(Funding with { CarriedByOrganisationId = Partner }, alone));
    }

    [Fact]
    public void A_review_keeps_the_old_score_and_says_which_way_it_went()
    {
        var risk = Recorded();
        var first = risk.Review(High, "The grant was refused.", Spring, Facts, Today, Now, Somebody);
        Assert.Equal((1, Likelihood.Possible, Impact.Medium, Likelihood.Likely, Impact.Large, Now, Somebody), (first.Number, first.FromLikelihood, first.FromImpact, first.ToLikelihood, first.ToImpact, first.AtUtc, first.ByPersonId));
        Assert.Equal((16, 9, RiskTrend.Up), (risk.Points, risk.PointsBefore, risk.Trend));

        risk.Review(High, null, Spring.AddDays(1), Facts, Today, Now, Somebody);
        Assert.Equal((RiskTrend.Same, Spring.AddDays(1)), (risk.Trend, risk.NextReviewOn));
        risk.Review(Moderate, "Another fund said yes.", Spring, Facts, Today, Now, Somebody);
        Assert.Equal((RiskTrend.Down, 3), (risk.Trend, risk.Reviews.Count));
    }

    [Fact]
    public void A_review_that_is_refused_changes_nothing()
    {
        var risk = Recorded();
        Refused("Say why", "Note", () => risk.Review(High, " ", Spring, Facts, Today, Now, Somebody));
        Refused("after today", "NextReviewOn", () => risk.Review(High, "Worse.", Today, Facts, Today, Now, Somebody));
        Refused("has been paused since", null, () => risk.Review(High, "Worse.", Spring, Paused, Today, Now, Somebody));
        Assert.Equal((9, null, 0), (risk.Points, risk.PointsBefore, risk.Reviews.Count));
    }

    [Fact]
    public void A_closed_risk_stays_and_opens_again_with_its_score()
    {
        var risk = Recorded();
        Refused("Enter what happened", "Reason", () => risk.Close(RiskEnding.Gone, " ", Facts, Today));
        risk.Close(RiskEnding.Happened, "The post ended.", Facts, Today);
        Assert.Equal((RiskState.Closed, RiskEnding.Happened, Today, "The post ended."), (risk.State, risk.ClosedFor, risk.ClosedOn, risk.StateReason));
        foreach (var act in new Action[] { () => risk.Review(High, "x", Spring, Facts, Today, Now, Somebody), () => risk.CorrectDetails(Funding, Facts), () => risk.HandOver(RiskOwner.Nobody, Facts), () => risk.Close(RiskEnding.Gone, "x", Facts, Today) })
            Refused("was closed on 23 November 2026", null, act);
        Assert.False(risk.IsReviewOverdue(Spring.AddYears(1)));

        Refused("reason for opening", "Reason", () => risk.Reopen("", Facts));
        risk.Reopen("The new post is short of money too.", Facts);
        Assert.Equal((RiskState.Open, null, null, 9), (risk.State, risk.ClosedFor, risk.ClosedOn, risk.Points));
        Refused("open already", null, () => risk.Reopen("Again", Facts));
    }

    [Fact]
    public void A_review_is_overdue_from_the_day_after_its_day()
    {
        var risk = Recorded();
        Assert.False(risk.IsReviewOverdue(Spring));
        Assert.True(risk.IsReviewOverdue(Spring.AddDays(1)));
    }

    [Fact]
    public void The_usual_review_is_six_months_on_and_on_a_working_day()
    {
        var scottish = WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json")));
        Assert.Equal(new DateOnly(2027, 5, 24), Risk.UsualReview(new DateOnly(2026, 11, 22), scottish));
        // Saturday 1 May 2027 leads past the weekend and the early May bank holiday.
        Assert.Equal(new DateOnly(2027, 5, 4), Risk.UsualReview(new DateOnly(2026, 11, 1), scottish));
    }

    [Fact]
    public void The_register_has_open_ones_first_and_the_highest_of_them_first()
    {
        var (low, high, closed) = (Recorded(), Recorded(), Recorded());
        high.Review(new(Likelihood.AlmostCertain, Impact.VeryLarge), "Worse.", Spring, Facts, Today, Now, Somebody);
        closed.Review(new(Likelihood.AlmostCertain, Impact.VeryLarge), "Worse.", Spring, Facts, Today, Now, Somebody);
        closed.Close(RiskEnding.Happened, "It happened.", Facts, Today);
        Assert.Equal([high, low, closed], new[] { closed, low, high }.OrderBy(r => r.RankKey, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1, RiskRating.Low), InlineData(3, RiskRating.Low), InlineData(4, RiskRating.Moderate), InlineData(9, RiskRating.Moderate)]
    [InlineData(10, RiskRating.High), InlineData(16, RiskRating.High), InlineData(20, RiskRating.VeryHigh), InlineData(25, RiskRating.VeryHigh)]
    public void Points_amount_to_a_rating(int points, RiskRating rating)
    {
        Assert.Equal(rating, RiskScore.RatingOf(points));
        var (fewest, most) = RiskScore.PointsOf(rating);
        Assert.InRange(points, fewest, most);
    }

    private static Risk Recorded(RiskDetails? details = null) => Risk.Record(1, details ?? Funding, Moderate, RiskOwner.Nobody, Spring, Facts, Today);

    private static void Refused(string part, string? field, Action act)
    {
        var refusal = Assert.Throws<DomainRuleException>(act);
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(field, refusal.Field);
    }
}
