using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.People;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.People;

/// <summary>What a linked person is in a partnership changes, and with it what they see of it.</summary>
public static class ChangeLink
{
    public sealed record Query(string Reference, string Person) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Name { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        /// <summary>The partnership's.</summary>
        public string Reference { get; set; } = "";

        /// <summary>The person's reference.</summary>
        public string Person { get; set; } = "";

        public int Version { get; set; }
        public MemberRole? Role { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Role).NotNull().WithMessage("Choose what they are in the partnership.");
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
                Form = new Command { Reference = request.Reference, Person = request.Person, Version = link.Version, Role = link.Role },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var member = await db.VisibleTo(viewer).MemberAsync(request.Reference, request.Person, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.IntoAsync(request, request.Version, member, cancel: cancellationToken);
            member.ChangeRole(request.Role ?? default);
            return Done.It;
        }
    }
}

/// <summary>A link between a person and a partnership, as its forms show it.</summary>
public sealed record MemberLink(string Name, MemberRole Role, int Version);

public static class MemberLinks
{
    public static async Task<MemberLink> LinkAsync(this Visible visible, string partnership, string person, CancellationToken cancel) =>
        await (from m in visible.Members
               join s in visible.Partnerships on m.PartnershipId equals s.Id
               join p in visible.People on m.PersonId equals p.Id
               where s.Reference == partnership && p.Reference == person
               select new MemberLink(p.Name, m.Role, m.Version)).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
}
