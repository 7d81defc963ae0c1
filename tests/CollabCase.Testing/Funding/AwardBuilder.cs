using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Testing.Funding;

/// <summary>Builds an award to a partnership that is saved already.</summary>
public sealed class AwardBuilder
{
    private readonly List<TestOrganisation> _funders = [];
    private readonly List<AwardAmount> _amounts = [];
    private AwardDetails _details = new("Catalytic grant") { Kind = AwardKind.Catalytic };
    private AwardState _state = AwardState.Awarded;

    /// <summary>By this organisation; said again, by several jointly. An organisation is made up where none is named.</summary>
    public AwardBuilder By(TestOrganisation funder)
    {
        _funders.Add(funder);
        return this;
    }

    public AwardBuilder In(AwardState state)
    {
        _state = state;
        return this;
    }

    public AwardBuilder Described(AwardDetails details)
    {
        _details = details;
        return this;
    }

    /// <summary>With an amount in pounds for a financial year, named by the calendar year it starts in; null: not published.</summary>
    public AwardBuilder Of(decimal pounds, int? yearStarting = 2026)
    {
        _amounts.Add(new(yearStarting is { } year ? FinancialYear.Starting(year) : null, Money.FromPounds(pounds)));
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public async Task<string> SavedIn(CollabCaseHost host, string partnership)
    {
        if (_funders.Count == 0) By(await A.Organisation().SavedIn(host));
        if (_amounts.Count == 0) Of(50_000m);
        var id = (await host.Partnership(partnership)).Id;
        return await host.Write([partnership], async db =>
        {
            var award = Award.Record(await db.NextReferenceAsync("AWD-2026", CancellationToken.None), id, [.. _funders.Select(f => f.Id)], _state, _details, _amounts, PartnershipBuilder.Today);
            db.Add(award);
            return award.Number;
        });
    }
}
