using CollabCase.Domain.Reviews;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Reviews;

/// <summary>What a register was asked for, as the address has it: codes and references, understood or not.</summary>
public class ReviewSearch
{
    public string? Kind { get; set; }
    public string? Owner { get; set; }
    public string? Due { get; set; }
    public string? State { get; set; }

    /// <summary>The reference of a partnership, where the register is not one partnership's.</summary>
    public string? Partnership { get; set; }
    public string? View { get; set; }
}

/// <summary>When a review is due, as a register can be narrowed to it.</summary>
public enum ReviewDue
{
    Overdue,
    Within30Days,
    Within90Days,
    NoDay,
}

/// <summary>Who sees to a review, as a register can be narrowed to it; the id is null for nobody and for those without an account.</summary>
public sealed record ReviewOwnerChoice(string Code, string Name, long? PersonId = null)
{
    public static ReviewOwnerChoice Nobody { get; } = new("nobody", ReviewWords.NoOwner);

    public static ReviewOwnerChoice Role { get; } = new("role", "Somebody without an account");
}

/// <summary>What was understood of a <see cref="ReviewSearch"/>, and in sentences what was not.</summary>
public sealed record ReviewFilter
{
    public const string AllPath = "/reviews";

    /// <summary>Those that the person sees to or stands in for.</summary>
    public const string Mine = "mine";

    public static ListDescription List { get; } = new(ListKind.Reviews, AllPath, ["kind", "owner", "due", "state", "partnership"], []);

    public string Path { get; init; } = AllPath;
    public ReviewKind? Kind { get; init; }
    public ReviewOwnerChoice? Owner { get; init; }
    public ReviewDue? Due { get; init; }
    public ReviewState? State { get; init; }
    public (string Reference, string Name)? Partnership { get; init; }

    /// <summary>Carried by each address where the list would open with a saved view if it said nothing.</summary>
    public string? View { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>The address of the register, or of the file, with these filters.</summary>
    public string Href(string? ending = null, string? after = null) => new AddressQuery()
        .With("kind", CodeOf(Kind)).With("owner", Owner?.Code).With("due", CodeOf(Due)).With("state", CodeOf(State)).With("partnership", Partnership?.Reference)
        .With(ViewsHere.Name, View).With("after", after).After(Path + ending);

    /// <summary>The address of the register with nothing on.</summary>
    public string Everything => new ReviewFilter { Path = Path, View = View }.Href();

    public IReadOnlyList<Chip> Chips() =>
    [
        .. One("Kind", Kind?.Label(), this with { Kind = null }),
        .. One("Owner", Owner?.Name, this with { Owner = null }),
        .. One("Due", Due is { } due ? LabelOf(due) : null, this with { Due = null }),
        .. One("State", State?.Label(), this with { State = null }),
        .. One("Partnership", Partnership?.Name, this with { Partnership = null }),
    ];

    public static string LabelOf(ReviewDue due) => due switch
    {
        ReviewDue.Overdue => "Overdue",
        ReviewDue.Within30Days => "Within 30 days",
        ReviewDue.Within90Days => "Within 90 days",
        _ => ReviewWords.NoDay,
    };

    /// <summary>The reviews that the filter leaves. What is due within some days was not due before today.</summary>
    public IQueryable<Review> Narrow(IQueryable<Review> reviews, DateOnly today)
    {
        if (Kind is { } kind) reviews = reviews.Where(r => r.Kind == kind);
        if (State is { } state) reviews = reviews.Where(r => r.State == state);
        if (Owner is { Code: Mine, PersonId: { } me }) reviews = reviews.Where(r => r.OwnerPersonId == me || r.DeputyPersonId == me);
        else if (Owner is { PersonId: { } owner }) reviews = reviews.Where(r => r.OwnerPersonId == owner);
        else if (Owner == ReviewOwnerChoice.Nobody) reviews = reviews.Where(r => r.OwnerPersonId == null && r.OwnerName == null);
        else if (Owner == ReviewOwnerChoice.Role) reviews = reviews.Where(r => r.OwnerName != null);
        if (Due is not { } due) return reviews;
        var (month, quarter) = (today.AddDays(30), today.AddDays(90));
        reviews = reviews.Where(r => r.State == ReviewState.Open);
        return due switch
        {
            ReviewDue.Overdue => reviews.Where(r => r.DueOn < today),
            ReviewDue.Within30Days => reviews.Where(r => r.DueOn >= today && r.DueOn <= month),
            ReviewDue.Within90Days => reviews.Where(r => r.DueOn >= today && r.DueOn <= quarter),
            _ => reviews.Where(r => r.DueOn == null),
        };
    }

    private static IEnumerable<Chip> One(string field, string? value, ReviewFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];

    private static string? CodeOf<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? Codes.Of(known) : null;
}
