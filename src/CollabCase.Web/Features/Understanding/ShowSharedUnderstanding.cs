using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Understanding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Understanding;

/// <summary>What each partner answers to the three questions, side by side; the latest round, or an earlier one.</summary>
public static class ShowSharedUnderstanding
{
    /// <summary>`Round` is the number of an earlier round; the latest without.</summary>
    public sealed record Query(string Reference, int? Round) : IRequest<Page>;

    public sealed record RoundLine(long Id, int Number, DateOnly AskedOn, string? AskedBy, int Answers);

    public sealed record Said(ThreeAnswers Words, DateOnly On, string? By, bool OnItsBehalf);

    /// <summary>A partner and what it answered; null while it has not.</summary>
    public sealed record Row(int Number, string Organisation, Said? Said, bool MayAnswer);

    /// <param name="Frame">What stands around the page.</param>
    /// <param name="Round">The round that is shown; null before the first.</param>
    /// <param name="Rows">The partners of today in the latest round, those who answered in an earlier one.</param>
    /// <param name="Rounds">Every round, the latest first.</param>
    /// <param name="Joined">Who joined since the latest round was asked.</param>
    /// <param name="Left">Who left since.</param>
    /// <param name="MayAsk">Whether to offer asking.</param>
    public sealed record Page(PartnershipFrame Frame, RoundLine? Round, IReadOnlyList<Row> Rows, IReadOnlyList<RoundLine> Rounds, IReadOnlyList<string> Joined, IReadOnlyList<string> Left, bool MayAsk)
        : IPartnershipPage
    {
        public bool IsLatest => Rounds is [var latest, ..] && Round == latest;

        public bool SuggestsAskingAgain => IsLatest && Round is { Answers: > 0 } && Joined.Count + Left.Count > 0;

        public bool MayAnswer => Rows.Any(r => r.MayAnswer);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Understanding, cancellationToken);
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var allowed = http.HttpContext?.Features.Get<Allowed>() ?? new Allowed(viewer, Standing.None);
            var (all, names) = (visible.UnderstandingRounds, visible.Names);
            var rounds = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                join round in all on partnership.Id equals round.PartnershipId
                orderby round.Number descending
                select new RoundLine(round.Id, round.Number, round.AskedOn, names.Where(n => n.Id == round.AskedByPersonId).Select(n => n.Name).FirstOrDefault(), round.Answers.Count))
                .ToListAsync(cancellationToken);
            var shown = request.Round is null ? rounds.FirstOrDefault() : rounds.Find(r => r.Number == request.Round) ?? throw new RecordNotFoundException();
            var partners = await (
                from partnership in visible.Partnerships.AsNoTracking()
                where partnership.Reference == request.Reference
                from partner in partnership.Partners
                join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
                orderby organisation.NameKey, partner.Number
                select new { organisation.Name, Partner = partner }).ToListAsync(cancellationToken);
            var shownId = shown?.Id ?? 0;
            var said = await all.Where(r => r.Id == shownId).SelectMany(r => r.Answers)
                .Select(a => new { a.PartnerId, Said = new Said(new ThreeAnswers(a.WhatFor, a.AtTheEnd, a.Expected), a.AnsweredOn, names.Where(n => n.Id == a.AnsweredByPersonId).Select(n => n.Name).FirstOrDefault(), a.OnItsBehalf) })
                .ToDictionaryAsync(a => a.PartnerId, a => a.Said, cancellationToken);

            var isLatest = shown is not null && shown == rounds[0];
            var (joined, left) = rounds is [var latest, ..] ? UnderstandingRound.ChangedSince(latest.AskedOn, [.. partners.Select(p => p.Partner)], today) : ([], []);
            IReadOnlyList<string> NamesOf(IReadOnlyList<Partner> some) => [.. partners.Where(p => some.Contains(p.Partner)).Select(p => p.Name)];
            return new Page(frame, shown,
                [.. partners.Where(p => said.ContainsKey(p.Partner.Id) || (isLatest && !(p.Partner.LeftOn < today)))
                    .Select(p => new Row(p.Partner.Number, p.Name, said.GetValueOrDefault(p.Partner.Id), isLatest && !frame.IsReadOnly && !(p.Partner.LeftOn < today) && allowed.ToSpeakFor(p.Partner.OrganisationId)))],
                rounds, NamesOf(joined), NamesOf(left),
                !frame.IsReadOnly && allowed.To(Act.ManagePartnership));
        }
    }
}
