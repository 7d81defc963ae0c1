using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>A partnership with what its home is about, to read and never to save: of what people said and agreed, only what stands.</summary>
public sealed class PartnershipAtHome
{
    public required Partnership Partnership { get; init; }

    /// <summary>Since when it is at its stage.</summary>
    public required DateOnly? Since { get; init; }
    public required DatePrecision Precision { get; init; }
    public required string? CoordinatorName { get; init; }
    public required string? CoordinatorEmail { get; init; }

    /// <summary>How many partnerships under way its lead person leads, with this one, whoever sees them; counted no further than asks for a deputy.</summary>
    public required int LeadRolesHeld { get; init; }

    /// <summary>How many of its open risks are past the day of their review. For those who see its register.</summary>
    public required int RisksToReview { get; init; }

    /// <summary>How many of its reviews are past their day. For those who see them.</summary>
    public required int ReviewsOverdue { get; init; }

    /// <summary>How many of its open risks are very high, without a response that was agreed. For those who see its register.</summary>
    public required int VeryHighRisksWithoutResponse { get; init; }
}

/// <summary>A line of an award, with the award; an award without lines is there once, without an amount.</summary>
public sealed class LineOfAward
{
    public required long PartnershipId { get; init; }
    public required long AwardId { get; init; }
    public required string Number { get; init; }
    public required AwardKind? Kind { get; init; }
    public required AwardState State { get; init; }
    public required FinancialYear? Year { get; init; }
    public required long? FunderOrganisationId { get; init; }
    public required string? FunderName { get; init; }
    public required long? Pence { get; init; }
}

/// <summary>
/// Reads the page that is opened most by the id of a partnership that was found to be seen, in compiled statements:
/// asking each time anew who sees it took longer than reading it.
/// </summary>
public static class ReadingAtHome
{
    private static readonly PerModel<Func<CollabCaseDb, long, DateOnly, CancellationToken, Task<PartnershipAtHome>>> Home = new(() =>
        EF.CompileAsyncQuery((CollabCaseDb db, long id, DateOnly today, CancellationToken cancel) =>
            db.Set<Partnership>().AsNoTracking().Where(p => p.Id == id)
                .Include(p => p.Places).Include(p => p.Partners).Include(p => p.Adaptations)
                .Include(p => p.Attestations.Where(a => a.WithdrawnAtUtc == null)).Include(p => p.Exceptions.Where(e => e.EndedOn == null))
                .AsSplitQuery()
                .Select(p => new PartnershipAtHome
                {
                    Partnership = p,
                    Since = p.StagePeriods.OrderByDescending(s => s.Number).Select(s => s.From).FirstOrDefault(),
                    Precision = p.StagePeriods.OrderByDescending(s => s.Number).Select(s => s.FromPrecision).FirstOrDefault(),
                    CoordinatorName = db.Set<Person>().Where(c => c.Id == p.CoordinatorPersonId).Select(c => c.Name).FirstOrDefault(),
                    CoordinatorEmail = db.Set<Person>().Where(c => c.Id == p.CoordinatorPersonId).Select(c => c.Email).FirstOrDefault(),
                    LeadRolesHeld = db.Set<Partnership>().Where(other => p.LeadEmail != null && other.LeadEmail == p.LeadEmail && other.State == PartnershipState.Active)
                        .Take(Partnership.LeadRolesThatNeedADeputy).Count(),
                    RisksToReview = db.Set<Risk>().Count(r => r.PartnershipId == p.Id && r.State == RiskState.Open && r.NextReviewOn < today),
                    ReviewsOverdue = db.Set<Review>().Count(r => r.PartnershipId == p.Id && r.State == ReviewState.Open && r.DueOn < today),
                    VeryHighRisksWithoutResponse = db.Set<Risk>().Count(r => r.PartnershipId == p.Id && r.State == RiskState.Open && r.Response == null && r.Points >= RiskScore.VeryHighFrom),
                })
                .Single()));

    private static readonly PerModel<Func<CollabCaseDb, long, IAsyncEnumerable<KeyValuePair<long, string>>>> PartnerNames = new(() =>
        EF.CompileAsyncQuery((CollabCaseDb db, long id) =>
            from partner in db.Set<Partner>()
            where partner.PartnershipId == id
            join organisation in db.Set<Organisation>() on partner.OrganisationId equals organisation.Id
            select new KeyValuePair<long, string>(organisation.Id, organisation.Name)));

    private static readonly PerModel<Func<CollabCaseDb, long, IAsyncEnumerable<LineOfAward>>> Lines = new(() =>
        EF.CompileAsyncQuery((CollabCaseDb db, long id) =>
            from award in db.Set<Award>()
            where award.PartnershipId == id
            from line in award.Lines.Where(l => !l.IsIndicative).DefaultIfEmpty()
            orderby award.Number
            select new LineOfAward
            {
                PartnershipId = award.PartnershipId, AwardId = award.Id, Number = award.Number, Kind = award.Kind, State = award.State,
                Year = line!.Year, FunderOrganisationId = line.FunderOrganisationId, Pence = (long?)line.AmountPence,
                FunderName = db.Set<Organisation>().Where(o => o.Id == line.FunderOrganisationId).Select(o => o.Name).FirstOrDefault(),
            }));

    public static Task<PartnershipAtHome> AtHomeAsync(this CollabCaseDb db, SeenPartnership seen, DateOnly today, CancellationToken cancel) => Home.For(db)(db, seen.Id, today, cancel);

    /// <summary>The names of the organisations that are or were partners of it, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> PartnerNamesAsync(this CollabCaseDb db, SeenPartnership seen, CancellationToken cancel)
    {
        var names = new Dictionary<long, string>();
        await foreach (var (id, name) in PartnerNames.For(db)(db, seen.Id).WithCancellation(cancel)) names[id] = name;
        return names;
    }

    /// <summary>
    /// Every award to it, in the order of their numbers, whoever looks: what a gate says must not depend on that. To be
    /// shown only to those who may see its funding.
    /// </summary>
    public static async Task<IReadOnlyList<LineOfAward>> LinesOfAwardsAsync(this CollabCaseDb db, SeenPartnership seen, CancellationToken cancel)
    {
        var lines = new List<LineOfAward>();
        await foreach (var line in Lines.For(db)(db, seen.Id).WithCancellation(cancel)) lines.Add(line);
        return lines;
    }
}
