using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Says in short what a version is about, from when to when it counts, and how long notice is.</summary>
public static class DescribeVersion
{
    public sealed record Query(string Reference, int Number, int VersionNumber) : IRequest<VersionActPage<Command>>;

    public sealed class Command : ChangesVersion
    {
        public string? Summary { get; set; }
        public string? ChangeNote { get; set; }
        public DateOnly? EffectiveOn { get; set; }
        public DateOnly? ExpiresOn { get; set; }
        public DateOnly? ReviewOn { get; set; }
        public int? NoticeNumber { get; set; }
        public NoticeUnit? NoticeUnit { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.NoticeUnit).NotNull().When(c => c.NoticeNumber is not null).WithMessage("Choose whether notice is counted in days or months.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, VersionActs acts, TimeProvider clock) : IRequestHandler<Query, VersionActPage<Command>>
    {
        public async Task<VersionActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await acts.PageAsync<Command>(request.Reference, request.Number, request.VersionNumber, cancellationToken);
            var said = await db.VisibleTo(viewer).AgreedVersions(clock.Today()).Where(v => v.Id == page.Version.Id)
                .Select(v => new { v.Summary, v.ChangeNote, v.EffectiveOn, v.ExpiresOn, v.ReviewOn, v.NoticeNumber, v.NoticeUnit }).SingleAsync(cancellationToken);
            (page.Form.Summary, page.Form.ChangeNote, page.Form.EffectiveOn, page.Form.ExpiresOn) = (said.Summary, said.ChangeNote, said.EffectiveOn, said.ExpiresOn);
            (page.Form.ReviewOn, page.Form.NoticeNumber, page.Form.NoticeUnit) = (said.ReviewOn, said.NoticeNumber, said.NoticeUnit);
            return page;
        }
    }

    public sealed class Handler(VersionActs acts, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var at = await acts.LoadAsync(request, cancellationToken);
            await merge.IntoAsync(request, request.Version, at.Document, at.Version, cancellationToken);
            var notice = (request.NoticeNumber, request.NoticeUnit) switch
            {
                ({ } number, { } unit) => new NoticePeriod(number, unit),
                ({ }, null) => throw new DomainRuleException("Choose whether notice is counted in days or months.", nameof(Command.NoticeUnit)),
                _ => null,
            };
            at.Document.Describe(at.Version.Number, new(request.Summary, request.ChangeNote, request.EffectiveOn, request.ExpiresOn, request.ReviewOn, notice), at.Facts);
            return Done.It;
        }
    }
}
