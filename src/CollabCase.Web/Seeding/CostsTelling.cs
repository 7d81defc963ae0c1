using CollabCase.Domain;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Seeding;

/// <summary>Tells what a partnership costs, and who saves by it.</summary>
internal sealed class CostsTelling(Timeline timeline, Func<string, string, long> organisationOf, Func<string, string, Award> awardOf)
{
    private PartnershipCosts? _costs;
    private PartnershipSavings? _savings;

    /// <summary>Null where the entry tells of something else; otherwise the records that are new.</summary>
    public IReadOnlyList<AggregateRoot>? Tell(string where, StoryEntry story, DateOnly day, Partnership partnership)
    {
        switch (story)
        {
            case { Saves: { } saves }:
                return Told(ref _savings, () => new PartnershipSavings(partnership.Id), savings => savings.Record(new(
                    organisationOf(where, saves.Organisation), saves.What, Money.FromPounds(saves.Pounds), saves.Kind, saves.Basis, new(timeline.Of(saves.Year)!.Value, timeline.Of(saves.LastYear)), saves.HowWorkedOut) { Link = saves.Link }));
            case { Values: { } rate }:
                return Told(ref _costs, () => new PartnershipCosts(partnership.Id), costs => costs.SetRate(organisationOf(where, rate.Organisation), Money.FromPounds(rate.Pounds)));
            case { GivesTime: { } time }:
                return Told(ref _costs, () => new PartnershipCosts(partnership.Id), costs => costs.RecordTime(new(
                    organisationOf(where, time.Organisation), time.What, new(timeline.Of(time.Year)!.Value, time.Quarter), time.Hours, time.Rate is { } pounds ? Money.FromPounds(pounds) : null)));
            case { BuysSupport: { } support }:
                return Told(ref _costs, () => new PartnershipCosts(partnership.Id), costs => costs.RecordSupport(new(
                    support.What, support.Provider, Money.FromPounds(support.Pounds), new(timeline.Of(support.Year)!.Value, timeline.Of(support.LastYear)), support.PaidBy is { } payer ? organisationOf(where, payer) : null)
                { Source = support.Source, Link = support.Link }));
            case { GivesInKind: { } given }:
                awardOf(where, given.Award).RecordContribution(new(InKindKind.Time, given.What, day) { Hours = given.Hours, Rate = Money.FromPounds(given.Rate), Evidence = given.Evidence }, day);
                return [];
            default:
                return null;
        }
    }

    private static IReadOnlyList<AggregateRoot> Told<TRoot>(ref TRoot? record, Func<TRoot> begin, Action<TRoot> tell) where TRoot : AggregateRoot
    {
        var isNew = record is null;
        record ??= begin();
        tell(record);
        return isNew ? [record] : [];
    }
}
