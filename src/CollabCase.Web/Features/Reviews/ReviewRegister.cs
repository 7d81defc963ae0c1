using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reviews;

/// <summary>A line of a register.</summary>
public sealed record ReviewRow(string Partnership, string PartnershipName, int Number, string Title, ReviewKind Kind, int? EveryMonths, bool AtEachGate,
    string? Owner, string? Deputy, ReviewState State, DateOnly? DueOn, DateOnly? EndedOn, DateOnly? LastHeldOn, ReviewResult? LastResult)
{
    public string Href => ReviewCrumbs.AddressOf(Partnership, Number);

    public string Cadence => ReviewWords.SayCadence(EveryMonths, AtEachGate);
}

/// <summary>Some lines of a register, where they stand.</summary>
/// <param name="Rows">Them, in order.</param>
/// <param name="Caption">What they are.</param>
/// <param name="Today">The day.</param>
/// <param name="NamesPartnerships">Whether they are of several.</param>
public sealed record ReviewTable(IReadOnlyList<ReviewRow> Rows, string Caption, DateOnly Today, bool NamesPartnerships);

/// <summary>Understands what a register of reviews is asked for, and reads it.</summary>
public sealed class ReviewRegister(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>The reviews that fit are counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    /// <summary>'12 reviews', or that there are more than were counted.</summary>
    public static string CountInWords(int count) => count switch
    {
        1 => "1 review",
        > CountedUpTo => $"More than {Format.Number(CountedUpTo)} reviews",
        _ => $"{Format.Number(count)} reviews",
    };

    /// <summary>What is asked of the register of everything that the person sees.</summary>
    public async Task<ReviewFilter> FilterAsync(ReviewSearch asked, CancellationToken cancel)
    {
        var unknown = new List<string>();
        (string, string)? partnership = null;
        if (asked.Partnership is { Length: > 0 } reference)
        {
            var typed = reference.Trim().ToUpperInvariant();
            var found = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == typed).Select(p => new { p.Reference, p.Name }).SingleOrDefaultAsync(cancel);
            if (found is null) unknown.Add("There is no partnership of that reference among those that you see, so it is left out. A reference looks like PSP-2026-0007.");
            else partnership = (found.Reference, found.Name);
        }
        var owner = await OwnerAsync(asked.Owner, unknown, cancel);
        return Read(asked, owner, unknown) with { Partnership = partnership };
    }

    /// <summary>What is asked of the register of one partnership, and who sees to anything in it.</summary>
    public async Task<(ReviewFilter Filter, IReadOnlyList<ReviewOwnerChoice> Owners)> FilterAsync(string partnership, ReviewSearch asked, CancellationToken cancel)
    {
        var unknown = new List<string>();
        var owners = await OwnersAsync(partnership, cancel);
        var owner = string.IsNullOrWhiteSpace(asked.Owner) ? null : owners.FirstOrDefault(o => o.Code == asked.Owner);
        if (owner is null && !string.IsNullOrWhiteSpace(asked.Owner)) unknown.Add(Codes.NotOnTheList("owner"));
        return (Read(asked, owner, unknown) with { Path = ReviewCrumbs.ListOf(partnership) }, owners);
    }

    /// <summary>The choices of an owner where the register is of many partnerships.</summary>
    public IReadOnlyList<ReviewOwnerChoice> OwnersAcross(ReviewFilter filter) =>
        [.. viewer.HasAccount ? new[] { MineToSee } : [], ReviewOwnerChoice.Nobody, ReviewOwnerChoice.Role, .. filter.Owner is { PersonId: not null, Code: not ReviewFilter.Mine } one ? [one] : Array.Empty<ReviewOwnerChoice>()];

    /// <summary>The reviews that the filter leaves of those that the person sees.</summary>
    public IQueryable<Review> Narrow(ReviewFilter filter)
    {
        var visible = db.VisibleTo(viewer);
        return filter.Narrow(filter.Partnership is { } one ? visible.ReviewsOf(one.Reference) : visible.Reviews, clock.Today());
    }

    /// <summary>One page of a register, in one statement with its count.</summary>
    public async Task<(Slice<ReviewRow> Rows, int Count, bool IsFirst, bool Fits)> ReadAsync(IQueryable<Review> left, string list, string? after, CancellationToken cancel)
    {
        var fits = Cursor.TryRead(after, list, out var cursor);
        var found = await Shown(left.From(cursor, r => r.RankKey, r => r.Id)).Counting(left.Select(r => r.Id), CountedUpTo).SliceAsync(cursor, list, r => r.Row.RankKey, r => r.Row.Id, cancel);
        return (found.Select(r => r.Row.Row), found.Count(), cursor is null, fits);
    }

    /// <summary>Every line of a register in its order, for a file.</summary>
    public IQueryable<ReviewRow> Rows(IQueryable<Review> left) => Shown(left.OrderBy(r => r.RankKey).ThenBy(r => r.Id)).Select(r => r.Row);

    private IQueryable<Found> Shown(IQueryable<Review> reviews)
    {
        var visible = db.VisibleTo(viewer);
        var (names, partnerships) = (visible.Names, visible.Partnerships);
        return reviews.Select(r => new Found
        {
            Id = r.Id,
            RankKey = r.RankKey,
            Row = new(partnerships.Where(p => p.Id == r.PartnershipId).Select(p => p.Reference).First(), partnerships.Where(p => p.Id == r.PartnershipId).Select(p => p.Name).First(), r.Number, r.Title, r.Kind, r.EveryMonths, r.AtEachGate,
                r.OwnerName ?? names.Where(n => n.Id == r.OwnerPersonId).Select(n => n.Name).FirstOrDefault(), names.Where(n => n.Id == r.DeputyPersonId).Select(n => n.Name).FirstOrDefault(), r.State, r.DueOn, r.EndedOn,
                r.Outcomes.OrderByDescending(o => o.Number).Select(o => (DateOnly?)o.HeldOn).FirstOrDefault(), r.Outcomes.OrderByDescending(o => o.Number).Select(o => (ReviewResult?)o.Result).FirstOrDefault()),
        });
    }

    private static ReviewFilter Read(ReviewSearch asked, ReviewOwnerChoice? owner, List<string> unknown) => new()
    {
        Kind = Codes.Read<ReviewKind>(asked.Kind, "kind", unknown),
        Owner = owner,
        Due = Codes.Read<ReviewDue>(asked.Due, "day", unknown),
        State = Codes.Read<ReviewState>(asked.State, "state", unknown),
        View = asked.View,
        NotUnderstood = unknown,
    };

    private ReviewOwnerChoice MineToSee => new(ReviewFilter.Mine, "Me, or I stand in", viewer.PersonId);

    private async Task<ReviewOwnerChoice?> OwnerAsync(string? code, List<string> unknown, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        if (OwnersAcross(new()).FirstOrDefault(o => o.Code == code) is { } known) return known;
        var found = await db.VisibleTo(viewer).People.Where(p => p.Reference == code).Select(p => new ReviewOwnerChoice(p.Reference, p.Name, p.Id)).SingleOrDefaultAsync(cancel);
        if (found is null) unknown.Add(Codes.NotOnTheList("owner"));
        return found;
    }

    private async Task<IReadOnlyList<ReviewOwnerChoice>> OwnersAsync(string partnership, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var names = visible.Names;
        var found = await visible.ReviewsOf(partnership).Select(r => new { r.OwnerPersonId, HasName = r.OwnerName != null }).Distinct()
            .Select(o => new { o.OwnerPersonId, o.HasName, Person = names.Where(n => n.Id == o.OwnerPersonId).Select(n => new ReviewOwnerChoice(n.Reference, n.Name, n.Id)).FirstOrDefault() }).ToListAsync(cancel);
        return
        [
            .. viewer.HasAccount ? new[] { MineToSee } : [],
            .. found.Where(o => o.Person is not null).Select(o => o.Person!).OrderBy(o => o.Name, StringComparer.CurrentCulture),
            .. found.Exists(o => o.OwnerPersonId is null && !o.HasName) ? [ReviewOwnerChoice.Nobody] : Array.Empty<ReviewOwnerChoice>(),
            .. found.Exists(o => o.HasName) ? [ReviewOwnerChoice.Role] : Array.Empty<ReviewOwnerChoice>(),
        ];
    }

    private sealed class Found
    {
        public required long Id { get; init; }
        public required string RankKey { get; init; }
        public required ReviewRow Row { get; init; }
    }
}
