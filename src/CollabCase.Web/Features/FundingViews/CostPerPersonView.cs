using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>What a partnership's money came to for each person, and what was sustained afterwards.</summary>
/// <param name="Cash">All its cash that the filters leave.</param>
/// <param name="CashCounted">What of it is of the years of which the number of people is recorded.</param>
/// <param name="People">How many were supported in those years; 0: it is not recorded, or no cash of those years is.</param>
/// <param name="Stage">The stage that it is at, or closed at.</param>
/// <param name="ClosedOn">The day on which it closed; null: it has not.</param>
public sealed record CostPerPersonRow(
    string Reference, string Name, Money Cash, Money CashCounted, long People, PartnershipOutcome Outcome, Stage Stage, DateOnly? ClosedOn, WhatFollows? Follows, DateOnly? FollowsOn, MoneyCertainty? Certainty)
{
    public Money? PerPerson => PeopleSupported.PerPerson(CashCounted, People);

    public string OutcomeInWords => Outcome.Label() + (ClosedOn is { } day ? $", on {Format.Date(day)}" : $", at {Stage.Label()}");

    /// <summary>What sustains the service next, as it was said; null where nothing is known, or what became of it is known already.</summary>
    public string? FollowsInWords => ClosedOn is null && Follows is { } next ? $"{next.Label()} from {Format.Date(FollowsOn!.Value)} ({Certainty!.Value.Label().ToLowerInvariant()})" : null;
}

/// <summary>A page of those partnerships, and what all of them come to.</summary>
/// <param name="Cash">Over all partnerships, this page and the others: the same as in the portfolio.</param>
/// <param name="IsOfOneFunder">It is one funder's own money, and not that of partnerships.</param>
public sealed record CostPerPersonView(
    PortfolioFilter Filter, ShowPortfolio.PortfolioChoices Choices, Slice<CostPerPersonRow> Rows, Money Cash, Money CashCounted, long People, bool IsFirst, bool IsOfOneFunder, IReadOnlyList<string> Messages)
{
    public Money? PerPerson => PeopleSupported.PerPerson(CashCounted, People);

    public string Href(PortfolioFilter? filter = null, string ending = "", string? after = null) => (filter ?? Filter).Href(FundingViewLinks.PeoplePath + ending, ("after", after));

    /// <summary>Null: there is nothing to compare.</summary>
    public Bars? Chart
    {
        get
        {
            List<CostPerPersonRow> known = [.. Rows.Rows.Where(r => r.PerPerson is not null).OrderByDescending(r => r.PerPerson)];
            return known.Count == 0 ? null : new Bars("per-person", "Cash for each person supported", $"A bar for each partnership. The longest is {known[0].Name} with {known[0].PerPerson}. The table has all figures.", ["Cash"],
                [.. known.Select(r => new Bar(r.Name, r.PerPerson!.Value.ToString(), [r.PerPerson.Value.Pence]))]);
        }
    }
}
