using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.People;

/// <summary>A partnership is closed to a person again. That they were linked stays in its history.</summary>
public static class RemoveLink
{
    public sealed record Query(string Reference, string Person) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Name { get; init; }
        public required MemberRole Role { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        /// <summary>The partnership's.</summary>
        public string Reference { get; set; } = "";

        /// <summary>The person's reference.</summary>
        public string Person { get; set; } = "";

        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var link = await db.VisibleTo(viewer).LinkAsync(request.Reference, request.Person, cancellationToken);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.People, cancellationToken),
                Name = link.Name,
                Role = link.Role,
                Form = new Command { Reference = request.Reference, Person = request.Person, Version = link.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var member = await db.VisibleTo(viewer).MemberAsync(request.Reference, request.Person, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, member, cancellationToken);
            db.Remove(member);
            return Done.It;
        }
    }
}
