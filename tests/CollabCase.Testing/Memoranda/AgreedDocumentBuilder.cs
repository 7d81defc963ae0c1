using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Testing.Memoranda;

/// <summary>Builds an agreed document of a partnership that is saved already, by its coordinator. Unless more is said it is the draft of a memorandum with two clauses.</summary>
public sealed class AgreedDocumentBuilder
{
    private readonly List<Action<AgreedDocument, AgreementFacts>> _steps = [];
    private AgreedDocumentKind _kind = AgreedDocumentKind.Memorandum;
    private string _title = "Memorandum (invented)";
    private int? _tier;
    private TestOrganisation[]? _partners;
    private DateTime _now = PartnershipBuilder.Now;
    private long _by;

    private DateOnly Today => DateOnly.FromDateTime(_now);

    public AgreedDocumentBuilder Of(AgreedDocumentKind kind)
    {
        _kind = kind;
        return this;
    }

    public AgreedDocumentBuilder Titled(string title)
    {
        _title = title;
        return this;
    }

    /// <summary>Terms of reference of the group of this number.</summary>
    public AgreedDocumentBuilder ForTier(int tier)
    {
        (_kind, _tier) = (AgreedDocumentKind.TermsOfReference, tier);
        return this;
    }

    /// <summary>These join the partnership for it, two new ones where none is named; the contact of each is a manager at example.org.</summary>
    public AgreedDocumentBuilder Between(params TestOrganisation[] partners)
    {
        _partners = partners;
        return this;
    }

    /// <summary>At this moment, UTC, where programs take part that read the machine's clock.</summary>
    public AgreedDocumentBuilder At(DateTime now)
    {
        _now = now;
        return this;
    }

    public AgreedDocumentBuilder Describing(VersionDetails details) => Then((d, facts) => d.Describe(d.OpenVersion!.Number, details, facts));

    /// <summary>The open version is with the partners.</summary>
    public AgreedDocumentBuilder Shared() => Then((d, facts) => d.Share(d.OpenVersion!.Number, facts, _now));

    /// <summary>The open version is agreed; one that needs signatures needs two partners for that.</summary>
    public AgreedDocumentBuilder Agreed() => Then((d, facts) =>
    {
        var version = d.OpenVersion!;
        if (version.SharedAtUtc is null) d.Share(version.Number, facts, _now);
        d.Agree(version.Number, null, facts, Today, _by);
    });

    /// <summary>The next version, a draft.</summary>
    public AgreedDocumentBuilder WithNextVersion() => Then((d, facts) => d.StartNextVersion(d.Versions.Max(v => v.Number), "What changed since.", facts, _now, _by));

    /// <summary>Everybody who is listed has signed the newest version.</summary>
    public AgreedDocumentBuilder SignedByAll() => Then((d, facts) =>
    {
        var version = d.Versions.MaxBy(v => v.Number)!;
        foreach (var signatory in version.Signatories)
            d.Sign(version.Number, signatory.Number, new("Head of service", "Head of service", true, version.TextHash!), facts, Today, _now, _by);
    });

    public AgreedDocumentBuilder Then(Action<AgreedDocument, AgreementFacts> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public async Task<int> SavedIn(CollabCaseHost host, string partnership)
    {
        if (_partners is not null)
        {
            TestOrganisation[] partners = _partners.Length > 0 ? _partners : [await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host)];
            await host.Change(partnership, p =>
            {
                foreach (var partner in partners.Where(partner => p.Partners.All(x => x.OrganisationId != partner.Id)))
                    p.AddPartner(partner.Id, PartnerRoles.Provider, Today.AddMonths(-6), new("Service manager", $"manager.{partner.Reference}@example.org"), Today);
            });
        }
        return await host.Write([partnership], db => RecordAsync(db, partnership));
    }

    private async Task<int> RecordAsync(CollabCaseDb db, string partnership)
    {
        var facts = (await db.VisibleTo(Viewer.Job("tests")).AgreementFactsAsync(partnership, CancellationToken.None))!;
        _by = await db.VisibleTo(Viewer.Job("tests")).Partnerships.Where(p => p.Id == facts.PartnershipId).Select(p => p.CoordinatorPersonId).SingleAsync() ?? throw new InvalidOperationException("Somebody has to coordinate the partnership.");
        var document = AgreedDocument.Begin(await db.NextAgreedDocumentNumberAsync(facts.PartnershipId, CancellationToken.None), _kind, _title, facts.Tiers.FirstOrDefault(t => t.Number == _tier)?.Id, facts,
            _now, _by);
        document.AddClause(1, new("Purpose", "We work together so that people find one door.", ClauseSubject.Purpose), null, facts);
        document.AddClause(1, new("Review", "We look at this once a year."), null, facts);
        foreach (var step in _steps) step(document, facts);
        db.Add(document);
        return document.Number;
    }
}
