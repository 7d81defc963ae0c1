using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>The same register as a file: every decision that the filters leave, in the same order.</summary>
public static class ExportDecisions
{
    public sealed class Query : DecisionSearch, IRequest<CsvFile<Row>>;

    public sealed record Row(int Number, string Title, string Text, string? Group, DateOnly DecidedOn, DecisionBy By, DecisionOutcome Outcome, int? For, int? Against, int? Abstained, string Quorum,
        DateOnly? From, DateOnly? Until, DecisionMatters Matter, string? Binds, int? Supersedes, int? SupersededBy);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, DecisionRegister register, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = DecisionFilter.Read(request, await register.GroupsAsync(cancellationToken));
            var (all, tiers) = (register.Decisions, db.VisibleTo(viewer).Tiers);
            var rows = filter.Narrow(register.Decisions).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).Select(d => new Row(d.Number, d.Title, d.DecisionText,
                tiers.Where(t => t.Id == d.TierId).Select(t => t.Name).FirstOrDefault(), d.DecidedOn, d.By, d.Outcome, d.VotesFor, d.VotesAgainst, d.VotesAbstained, d.QuorumWords, d.WindowFrom, d.WindowUntil, d.Matter, d.Binds,
                all.Where(x => x.Id == d.SupersedesDecisionId).Select(x => (int?)x.Number).FirstOrDefault(), all.Where(x => x.Id == d.SupersededByDecisionId).Select(x => (int?)x.Number).FirstOrDefault()));
            var columns = new CsvColumns<Row>()
                .Number("Number", d => d.Number)
                .Text("Decision", d => d.Title)
                .Text("In full", d => d.Text)
                .Text("Group", d => d.Group)
                .Date("Decided on", d => d.DecidedOn)
                .Text("How", d => d.By.Label())
                .Text("Outcome", d => d.Outcome.Label())
                .Text("State", d => DecisionStandings.Of(d.Outcome, d.SupersededBy is not null).Label())
                .Number("Votes for", d => d.For)
                .Number("Votes against", d => d.Against)
                .Number("Did neither", d => d.Abstained)
                .Text("Quorum", d => d.Quorum)
                .Date("Replies from", d => d.From)
                .Date("Replies until", d => d.Until)
                .Text("Kind of record it binds", d => d.Matter.Label())
                .Text("What it binds", d => d.Binds)
                .Number("Supersedes", d => d.Supersedes)
                .Number("Superseded by", d => d.SupersededBy);
            return new CsvFile<Row>($"decisions-{request.Reference}-{Format.Iso(clock.Today())}", columns, rows.AsAsyncEnumerable());
        }
    }
}
