using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Risks;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Risks;

/// <summary>The same register as a file: every risk that the filters leave, in the same order.</summary>
public static class ExportRisks
{
    public sealed class Query : RiskSearch, IRequest<CsvFile<Row>>;

    public sealed record Row(int Number, string Title, RiskState State, Likelihood Likelihood, Impact Impact, int Points, int? PointsBefore, string? Cause, string? Effect,
        RiskResponse? Response, string? WhatIsDone, string? Owner, string? OwnerRole, string? Carrier, DateOnly RecordedOn, DateOnly NextReviewOn, DateOnly? ClosedOn, RiskEnding? ClosedFor, string? StateReason);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, RiskRegister register, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = RiskFilter.Read(request, await register.OwnersAsync(cancellationToken), await register.CarriersAsync(cancellationToken));
            var (names, organisations) = (register.Names, db.VisibleTo(viewer).Organisations);
            var rows = filter.Narrow(register.Risks, clock.Today()).OrderBy(r => r.RankKey).Select(r => new Row(r.Number, r.Title, r.State, r.Likelihood, r.Impact, r.Points, r.PointsBefore, r.Cause, r.Effect,
                r.Response, r.WhatIsDone, names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Name).FirstOrDefault(), r.OwnerRole,
                organisations.Where(o => o.Id == r.CarriedByOrganisationId).Select(o => o.Name).FirstOrDefault(), r.RecordedOn, r.NextReviewOn, r.ClosedOn, r.ClosedFor, r.StateReason));
            var columns = new CsvColumns<Row>()
                .Number("Number", r => r.Number)
                .Text("What could happen", r => r.Title)
                .Text("State", r => r.State.Label())
                .Text("Likelihood", r => r.Likelihood.Label())
                .Text("Impact", r => r.Impact.Label())
                .Number("Score", r => r.Points)
                .Text("Score in words", r => RiskScore.RatingOf(r.Points).Label())
                .Text("At its last review", r => Risk.TrendOf(r.PointsBefore, r.Points).Label())
                .Text("Cause", r => r.Cause)
                .Text("Effect", r => r.Effect)
                .Text("Response", r => r.Response?.Label() ?? RiskWords.NoResponse)
                .Text("What is done", r => r.WhatIsDone)
                .Text("Owner", r => r.Owner ?? r.OwnerRole)
                .Text("Carried by", r => r.Carrier ?? RiskWords.AllPartners)
                .Date("Recorded on", r => r.RecordedOn)
                .Date("Next review", r => r.State is RiskState.Open ? r.NextReviewOn : null)
                .Date("Closed on", r => r.ClosedOn)
                .Text("Why it closed", r => r.ClosedFor?.Label())
                .Text("What was said then", r => r.State is RiskState.Closed ? r.StateReason : null);
            if (!filter.Columns.AreAll) columns = columns.Only(["Number", "What could happen", .. filter.Columns.Shown.SelectMany(c => c.InFile)]);
            return new CsvFile<Row>($"risks-{request.Reference}-{Format.Iso(clock.Today())}", columns, rows.AsAsyncEnumerable());
        }
    }
}
