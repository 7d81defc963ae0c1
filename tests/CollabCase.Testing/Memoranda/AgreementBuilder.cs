using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Testing.Memoranda;

/// <summary>
/// Builds a memorandum of a partnership that is saved already, its text agreed and signed by nobody. Unless more is said two new partners, each
/// with a contact, join for it.
/// </summary>
public sealed class AgreementBuilder
{
    private readonly List<Action<AgreedDocument, AgreementFacts>> _steps = [];
    private AgreedDocumentKind _kind = AgreedDocumentKind.Memorandum;
    private string _title = "Memorandum of the partnership";
    private VersionDetails _details = new("We work together so that people find one door.\nEach of us gives a day a week.", Notice: new(3, NoticeUnit.Months));
    private IReadOnlyList<TestOrganisation>? _partners;
    private bool _isDraft;

    public AgreementBuilder Of(AgreedDocumentKind kind)
    {
        _kind = kind;
        return this;
    }

    public AgreementBuilder Titled(string title)
    {
        _title = title;
        return this;
    }

    /// <summary>With these partners, who join the partnership for it; the contact of each is a manager at example.org.</summary>
    public AgreementBuilder Between(params TestOrganisation[] partners)
    {
        _partners = partners;
        return this;
    }

    public AgreementBuilder With(VersionDetails details)
    {
        _details = details;
        return this;
    }

    /// <summary>Its text is still being written.</summary>
    public AgreementBuilder AsDraft()
    {
        _isDraft = true;
        return this;
    }

    public AgreementBuilder Then(Action<AgreedDocument, AgreementFacts> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Records it; answers its number.</summary>
    public async Task<int> SavedIn(CollabCaseHost host, string partnership)
    {
        var partners = _partners ?? [await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host)];
        await host.Change(partnership, p =>
        {
            foreach (var partner in partners.Where(partner => p.Partners.All(x => x.OrganisationId != partner.Id)))
                p.AddPartner(partner.Id, PartnerRoles.Provider, PartnershipBuilder.Today.AddMonths(-6), new("Service manager", $"manager.{partner.Reference}@example.org"), PartnershipBuilder.Today);
        });
        return await host.Write([partnership], async db =>
        {
            var facts = (await db.VisibleTo(Viewer.Job("tests")).AgreementFactsAsync(partnership, CancellationToken.None))!;
            var by = await db.VisibleTo(Viewer.Job("tests")).Partnerships.Where(p => p.Reference == partnership).Select(p => p.CoordinatorPersonId).SingleAsync() ?? PartnershipBuilder.Coordinator;
            var document = AgreedDocument.Begin(await db.NextAgreedDocumentNumberAsync(facts.PartnershipId, CancellationToken.None), _kind, _title, null, facts, PartnershipBuilder.Now, by);
            document.AddClause(1, new("Purpose", "We work together so that people find one door.", ClauseSubject.Purpose), null, facts);
            document.AddClause(1, new("Term and ending", "It goes on until it is ended, with three months of notice.", ClauseSubject.TermAndEnding), null, facts);
            document.Describe(1, _details, facts);
            if (!_isDraft)
            {
                document.Share(1, facts, PartnershipBuilder.Now);
                document.Agree(1, null, facts, PartnershipBuilder.Today, by);
            }
            foreach (var step in _steps) step(document, facts);
            db.Add(document);
            return document.Number;
        });
    }
}
