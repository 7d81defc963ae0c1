using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Views;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Views;

/// <summary>A saved view goes, for those too with whom it was shared. Nothing that it showed goes with it.</summary>
public static class RemoveView
{
    /// <param name="View">The view's reference; null to choose one first.</param>
    public sealed record Query(string? View) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        /// <summary>What it is called; null while none is chosen.</summary>
        public required string? Name { get; init; }
        public required ViewSharing? SharedWith { get; init; }

        /// <summary>Those that can be chosen, where none is.</summary>
        public required IReadOnlyList<OwnView> Choices { get; init; }
        public Command Form { get; set; } = new();
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        /// <summary>The reference of the person who is signed in, never the form's.</summary>
        [BindNever]
        public string Owner { get; set; } = "";

        public string? View { get; set; }
        public int Version { get; set; }

        public IEnumerable<string> Locks() => [Owner];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var own = await db.VisibleTo(viewer).OwnViews.AsNoTracking().OrderBy(v => v.List).ThenBy(v => v.NameKey).ToListAsync(cancellationToken);
            var found = request.View is null ? null : own.SingleOrDefault(v => v.Reference == request.View) ?? throw new RecordNotFoundException();
            return new Page
            {
                Name = found?.Name,
                SharedWith = found?.SharedWith,
                Choices = found is null ? [.. own.Select(v => new OwnView(v.Reference, v.Name, v.List))] : [],
                Form = found is null ? new() : new Command { View = found.Reference, Version = found.Version },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var view = await db.VisibleTo(viewer).OwnViews.SingleOrDefaultAsync(v => v.Reference == request.View, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, view, cancellationToken);
            db.Remove(view);
            return Done.It;
        }
    }
}
