using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Reminders;

/// <summary>Somebody who was asked to sign and has not. They need not be able to sign in: there is a name at most, and an address.</summary>
public sealed class Unsigned
{
    private readonly AgreedDocument _document;
    private readonly AgreedVersion _version;
    private readonly Signatory _signatory;
    private readonly AgreementFacts _facts;
    private int _linksMore;

    private Unsigned(AgreedDocument document, AgreedVersion version, Signatory signatory, AgreementFacts facts, WorkingDays workingDays)
    {
        (_document, _version, _signatory, _facts, WorkingDays) = (document, version, signatory, facts, workingDays);
        What = new()
        {
            Kind = ReminderKind.Signature, SubjectId = version.Id, PartnershipId = document.PartnershipId, DueOn = version.SignaturesDueOn!.Value, Title = document.Title, Place = "documents/", Number = document.Number,
        };
    }

    /// <summary>What they are to sign.</summary>
    public Remindable What { get; }

    public long SignatoryId => _signatory.Id;

    public int Number => _signatory.Number;

    public long DocumentId => _document.Id;

    public int VersionNumber => _version.Number;

    public string? Name => _signatory.Name;

    /// <summary>For whom they sign.</summary>
    public string Organisation => _facts.Partners.First(p => p.PartnerId == _signatory.PartnerId).Name;

    /// <summary>The days on which that organisation works.</summary>
    public WorkingDays WorkingDays { get; }

    /// <summary>The link that they have.</summary>
    public long LinkId => _signatory.LastRequest!.Id;

    /// <summary>The day on which it was made.</summary>
    public DateOnly LinkOn => WriteScope.DayOf(_signatory.LastRequest!.AskedAtUtc);

    /// <summary>Whether they are still waited for on a day, if nothing changes until then.</summary>
    public bool IsRemindedOn(DateOnly day) => _document.IsReminded(_version.Number, _signatory.Number, _linksMore, _facts, day);

    internal void WillBeSentALink() => _linksMore++;

    /// <summary>Those of some partnerships, in three statements.</summary>
    internal static async Task<List<Unsigned>> ReadAsync(CollabCaseDb db, long[] partnerships, WorkingDays workingDays, CancellationToken cancel)
    {
        // The dates of every version say which of them counts on a day; links only of those who may be reminded.
        var documents = await db.Set<AgreedDocument>().AsNoTracking()
            .Where(d => EF.Parameter(partnerships).Contains(d.PartnershipId) && d.Versions.Any(v => v.AgreedOn != null && v.Signatories.Any(s => s.State == SignatoryState.Asked && s.Email != null)))
            .Include(d => d.Versions).ThenInclude(v => v.Signatories).ThenInclude(s => s.Requests).AsSingleQuery().ToListAsync(cancel);
        var concerned = documents.Select(d => d.PartnershipId).Distinct().ToArray();
        var partners = (await db.Set<Partner>().Where(p => EF.Parameter(concerned).Contains(p.PartnershipId)).Join(db.Set<Organisation>(), p => p.OrganisationId, o => o.Id, (p, o) => new
            {
                p.PartnershipId, Line = new PartyLine(p.Id, p.Number, p.OrganisationId, o.Name, p.JoinedOn, p.LeftOn, null, null),
            }).ToListAsync(cancel)).ToLookup(p => p.PartnershipId, p => p.Line);
        var organisations = partners.SelectMany(p => p).Select(p => p.OrganisationId).Distinct().ToArray();
        var local = (await db.Set<OrganisationHoliday>().Where(h => EF.Parameter(organisations).Contains(h.OrganisationId)).Select(h => new { h.OrganisationId, h.On }).ToListAsync(cancel))
            .GroupBy(h => h.OrganisationId).ToDictionary(g => g.Key, g => workingDays.With(g.Select(h => h.On)));
        return
        [
            .. from document in documents
               let facts = new AgreementFacts(document.PartnershipId, PartnershipState.Active, DateOnly.MinValue, [.. partners[document.PartnershipId]], [])
               from version in document.Versions
               from signatory in version.Signatories
               where version.AgreedOn is not null && signatory is { State: SignatoryState.Asked, LastRequest: not null } && facts.Partners.Any(p => p.PartnerId == signatory.PartnerId)
               orderby document.PartnershipId, document.Number, version.Number, signatory.Number
               select new Unsigned(document, version, signatory, facts, WorkingDaysOf(facts.Partners.First(p => p.PartnerId == signatory.PartnerId).OrganisationId)),
        ];

        WorkingDays WorkingDaysOf(long organisation) => local.GetValueOrDefault(organisation, workingDays);
    }
}
