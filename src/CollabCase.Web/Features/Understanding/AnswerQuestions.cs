using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Understanding;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Understanding;

/// <summary>A partner answers the three questions in the latest round; or the coordinator writes down what it says.</summary>
public static class AnswerQuestions
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Organisation { get; init; }

        /// <summary>Whether the person writes down what others say.</summary>
        public required bool OnItsBehalf { get; init; }
        public required bool IsAsked { get; init; }

        /// <summary>Whether the person can ask.</summary>
        public required bool MayAsk { get; init; }

        /// <summary>What it answered the time before, where it has not answered yet this time.</summary>
        public required Earlier? Before { get; init; }
        public required Command Form { get; set; }
    }

    public sealed record Earlier(DateOnly On, ThreeAnswers Said);

    /// <summary>The answers are named as the record's own properties are.</summary>
    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }

        /// <summary>The version of the round; 0 while the questions have not been asked.</summary>
        public int Version { get; set; }

        /// <summary>The number of the round that the form was opened in.</summary>
        public int Round { get; set; }

        [Display(Name = UnderstandingQuestions.WhatFor)]
        public string? WhatFor { get; set; }

        [Display(Name = UnderstandingQuestions.AtTheEnd)]
        public string? AtTheEnd { get; set; }

        [Display(Name = UnderstandingQuestions.Expected)]
        public string? Expected { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Organisation);

    public sealed class Validator : AbstractValidator<Command>
    {
        private static readonly string TooLong = $"Shorten the answer to {UnderstandingAnswer.MaxLength:N0} characters or fewer.";

        public Validator()
        {
            RuleFor(c => c.WhatFor).MaximumLength(UnderstandingAnswer.MaxLength).WithMessage(TooLong);
            RuleFor(c => c.AtTheEnd).MaximumLength(UnderstandingAnswer.MaxLength).WithMessage(TooLong);
            RuleFor(c => c.Expected).MaximumLength(UnderstandingAnswer.MaxLength).WithMessage(TooLong);
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Understanding, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var found = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                from partner in partnership.Partners
                where partner.Number == request.Number
                join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
                select new { partner.Id, partner.PartnershipId, partner.OrganisationId, organisation.Name }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var latest = await visible.UnderstandingRounds.Where(r => r.PartnershipId == found.PartnershipId).OrderByDescending(r => r.Number)
                .Select(r => new { r.Number, r.Version, Said = r.Answers.Where(a => a.PartnerId == found.Id).Select(a => new ThreeAnswers(a.WhatFor, a.AtTheEnd, a.Expected)).FirstOrDefault() })
                .FirstOrDefaultAsync(cancellationToken);
            var before = latest is null or { Said: not null } ? null : await visible.UnderstandingRounds.Where(r => r.PartnershipId == found.PartnershipId && r.Number < latest.Number)
                .SelectMany(r => r.Answers, (r, a) => new { r.Number, a.PartnerId, a.AnsweredOn, a.WhatFor, a.AtTheEnd, a.Expected }).Where(a => a.PartnerId == found.Id)
                .OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);
            return new Page
            {
                Frame = frame, Organisation = found.Name, OnItsBehalf = viewer.OrganisationId != found.OrganisationId, IsAsked = latest is not null,
                MayAsk = !frame.IsReadOnly && (http.HttpContext?.Features.Get<Allowed>()?.To(Act.ManagePartnership) ?? false),
                Before = before is null ? null : new Earlier(before.AnsweredOn, new(before.WhatFor, before.AtTheEnd, before.Expected)),
                Form = new Command
                {
                    Reference = frame.Reference, Number = request.Number, Version = latest?.Version ?? 0, Round = latest?.Number ?? 0,
                    WhatFor = latest?.Said?.WhatFor, AtTheEnd = latest?.Said?.AtTheEnd, Expected = latest?.Said?.Expected,
                },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var partnership = await visible.WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var partner = partnership.Partners.FirstOrDefault(p => p.Number == request.Number) ?? throw new RecordNotFoundException();
            partnership.EnsureOpenToChange();
            var round = await visible.LatestUnderstandingAsync(partnership.Id, cancellationToken)
                ?? throw new DomainRuleException("The questions have not been asked yet. The coordinator asks them first, on the page of the answers.");
            if (request.Round != round.Number)
            {
                var was = request.Round > round.Number
                    ? $"The questions that you answer were taken back. The latest are those of {PlainDate.Say(round.AskedOn)}."
                    : $"The questions were asked again on {PlainDate.Say(round.AskedOn)}, after you opened this form.";
                // The next press answers the new round, and is merged with what is there.
                (request.Round, request.Version) = (round.Number, round.Version);
                throw new DomainRuleException($"{was} What you typed is still here: save it again if it is your answer now.");
            }
            if (round.Answers.FirstOrDefault(a => a.PartnerId == partner.Id) is { } answer)
                await merge.IntoAsync(request, request.Version, round, answer, cancellationToken);
            round.Answer(partnership, request.Number, new ThreeAnswers(request.WhatFor, request.AtTheEnd, request.Expected),
                new AnswerGivenBy(viewer.PersonId, viewer.OrganisationId != partner.OrganisationId), clock.Today());
            return new Result(await visible.Organisations.Where(o => o.Id == partner.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken));
        }
    }
}
