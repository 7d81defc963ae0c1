using CollabCase.Domain.Risks;
using CollabCase.Domain.Views;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Risks;

/// <summary>What a register was asked for, as the address has it: codes and references, understood or not.</summary>
public class RiskSearch
{
    public string Reference { get; set; } = "";
    public string? State { get; set; }
    public string? Score { get; set; }
    public string? Likelihood { get; set; }
    public string? Impact { get; set; }
    public string? Owner { get; set; }
    public string? Carrier { get; set; }
    public string? Review { get; set; }
    public List<string> Columns { get; set; } = [];
    public string? View { get; set; }
}

/// <summary>An owner or a carrier that a register can be narrowed to; the id is null for nobody, a role, or all partners.</summary>
public sealed record RiskParty(string Code, string Name, long? Id);

/// <summary>What was understood of a <see cref="RiskSearch"/>, and in sentences what was not.</summary>
public sealed record RiskFilter
{
    public const string Nobody = "nobody", Role = "role", AllPartners = "all-partners", Overdue = "overdue";

    public static ListColumn ScoreColumn { get; } = new("score", "Score") { InFile = ["Likelihood", "Impact", "Score", "Score in words", "At its last review"] };
    public static ListColumn ResponseColumn { get; } = new("response", "Response") { InFile = ["Response", "What is done"] };
    public static ListColumn OwnerColumn { get; } = new("owner", "Owner");
    public static ListColumn CarrierColumn { get; } = new("carrier", "Carried by");
    public static ListColumn ReviewColumn { get; } = new("review", "Next review") { InFile = ["State", "Next review", "Closed on", "Why it closed"] };

    public static ListDescription List { get; } = new(ListKind.Risks, "risks", ["state", "score", "likelihood", "impact", "owner", "carrier", "review", ChosenColumns.Name],
        [ScoreColumn, ResponseColumn, OwnerColumn, CarrierColumn, ReviewColumn]);

    public required string Reference { get; init; }
    public RiskState? State { get; init; }
    public RiskRating? Rating { get; init; }
    public Likelihood? Likelihood { get; init; }
    public Impact? Impact { get; init; }
    public RiskParty? Owner { get; init; }
    public RiskParty? Carrier { get; init; }
    public bool ReviewIsOverdue { get; init; }
    public ChosenColumns Columns { get; init; } = new(List.Columns, List.Columns);

    /// <summary>Carried by each address where the register would open with a saved view if it said nothing.</summary>
    public string? View { get; init; }

    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    public string Path => $"/partnerships/{Reference}/risks";

    public static RiskFilter Read(RiskSearch asked, IReadOnlyList<RiskParty> owners, IReadOnlyList<RiskParty> carriers)
    {
        var unknown = new List<string>();
        return new RiskFilter
        {
            Reference = asked.Reference,
            State = Codes.Read<RiskState>(asked.State, "state", unknown),
            Rating = Codes.Read<RiskRating>(asked.Score, "score", unknown),
            Likelihood = Codes.Read<Likelihood>(asked.Likelihood, "likelihood", unknown),
            Impact = Codes.Read<Impact>(asked.Impact, "impact", unknown),
            Owner = Party(asked.Owner, owners, "risk owner"),
            Carrier = Party(asked.Carrier, carriers, "partner"),
            ReviewIsOverdue = asked.Review == Overdue,
            Columns = ChosenColumns.Read(List.Columns, asked.Columns, unknown),
            View = asked.View,
            NotUnderstood = unknown,
        };

        RiskParty? Party(string? code, IReadOnlyList<RiskParty> known, string called)
        {
            if (string.IsNullOrWhiteSpace(code)) return null;
            var found = known.FirstOrDefault(party => party.Code == code);
            if (found is null) unknown.Add(Codes.NotOnTheList(called));
            return found;
        }
    }

    /// <summary>The risks that the filter leaves.</summary>
    public IQueryable<Risk> Narrow(IQueryable<Risk> risks, DateOnly today)
    {
        if (State is { } state) risks = risks.Where(r => r.State == state);
        if (Rating is { } rating)
        {
            var (fewest, most) = RiskScore.PointsOf(rating);
            risks = risks.Where(r => r.Points >= fewest && r.Points <= most);
        }
        if (Likelihood is { } likelihood) risks = risks.Where(r => r.Likelihood == likelihood);
        if (Impact is { } impact) risks = risks.Where(r => r.Impact == impact);
        if (Owner?.Id is { } owner) risks = risks.Where(r => r.OwnerPersonId == owner);
        else if (Owner?.Code == Nobody) risks = risks.Where(r => r.OwnerPersonId == null && r.OwnerRole == null);
        else if (Owner?.Code == Role) risks = risks.Where(r => r.OwnerRole != null);
        if (Carrier?.Id is { } carrier) risks = risks.Where(r => r.CarriedByOrganisationId == carrier);
        else if (Carrier is not null) risks = risks.Where(r => r.CarriedByOrganisationId == null);
        if (ReviewIsOverdue) risks = risks.Where(r => r.State == RiskState.Open && r.NextReviewOn < today);
        return risks;
    }

    /// <summary>The address of the register, or of the file, with these filters.</summary>
    public string Href(string? ending = null, string? after = null) => new AddressQuery()
        .With("state", CodeOf(State)).With("score", CodeOf(Rating)).With("likelihood", CodeOf(Likelihood)).With("impact", CodeOf(Impact))
        .With("owner", Owner?.Code).With("carrier", Carrier?.Code).With("review", ReviewIsOverdue ? Overdue : null).With(ChosenColumns.Name, Columns.Codes).With(ViewsHere.Name, View).With("after", after).After(Path + ending);

    /// <summary>The address of the register with nothing on.</summary>
    public string Everything => new RiskFilter { Reference = Reference, View = View }.Href();

    /// <summary>The address of one cell of the heat table: the open risks of that likelihood and impact.</summary>
    public string HrefOf(Likelihood likelihood, Impact impact) =>
        new RiskFilter { Reference = Reference, State = RiskState.Open, Likelihood = likelihood, Impact = impact }.Href() + "#register";

    public IReadOnlyList<Chip> Chips() =>
    [
        .. One("State", State?.Label(), this with { State = null }),
        .. One("Score", Rating?.Label(), this with { Rating = null }),
        .. One("Likelihood", Likelihood?.Label(), this with { Likelihood = null }),
        .. One("Impact", Impact?.Label(), this with { Impact = null }),
        .. One("Owner", Owner?.Name, this with { Owner = null }),
        .. One("Carried by", Carrier?.Name, this with { Carrier = null }),
        .. One("Review", ReviewIsOverdue ? "Overdue" : null, this with { ReviewIsOverdue = false }),
    ];

    private static IEnumerable<Chip> One(string field, string? value, RiskFilter without) => value is null ? [] : [new Chip(field, value, without.Href())];

    private static string? CodeOf<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? Codes.Of(known) : null;
}
