using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Seeding;

/// <summary>Tells a partnership's memoranda and other agreed documents, each day as if it were that day.</summary>
internal sealed class MemorandaTelling(DemonstrationFile file, Timeline timeline, GovernanceTelling governance, Func<string, string, long> personOf, Func<string, string, long> organisationOf, IReadOnlyDictionary<long, string> names)
{
    private static readonly TimeOnly Noon = new(12, 0);
    private readonly List<AgreedDocument> _documents = [];

    /// <summary>Null where the entry tells of something else; otherwise the documents that are new.</summary>
    public IReadOnlyList<AgreedDocument>? Tell(string where, StoryEntry story, DateOnly day, Partnership partnership)
    {
        var (facts, at) = (FactsOf(partnership), day.ToDateTime(Noon, DateTimeKind.Utc));
        switch (story)
        {
            case { Writes: { } writing }:
                return [Write(where, writing, facts, at)];
            case { Shares: { } number }:
                Open(where, number, (d, version) => d.Share(version, facts, at));
                return [];
            case { AgreesText: { } agreed }:
                Open(where, agreed.Document, (d, version) => d.Agree(version, agreed.Decision is { } decision ? governance.DecisionOf(where, decision) : null, facts, day, personOf(where, agreed.By)));
                return [];
            case { Signs: { } signature }:
                Sign(where, signature, facts, day, at);
                return [];
            default:
                return null;
        }
    }

    private AgreedDocument Write(string where, WritingEntry writing, AgreementFacts facts, DateTime at)
    {
        var document = AgreedDocument.Begin(_documents.Count + 1, writing.Kind, writing.Title, writing.Group is { } group ? governance.Group(where, group).Id : null, facts, at, personOf(where, writing.By));
        document.Describe(1, new(writing.Summary, null, timeline.Of(writing.Effective), null, timeline.Of(writing.Review), writing.NoticeMonths is { } months ? new(months, NoticeUnit.Months) : null), facts);
        foreach (var (clause, number) in writing.Clauses.Select((c, i) => (c, i + 1)))
            file.At($"{where}, clause {number}", () => document.AddClause(1, new(clause.Heading, clause.Text, clause.Subject), null, facts));
        _documents.Add(document);
        return document;
    }

    private void Sign(string where, SigningEntry signature, AgreementFacts facts, DateOnly day, DateTime at)
    {
        var document = DocumentOf(where, signature.Document);
        var version = document.Versions.MaxBy(v => v.Number)!;
        var organisation = organisationOf(where, signature.Organisation);
        var signatory = version.Signatories.FirstOrDefault(s => facts.Partners.Any(p => p.PartnerId == s.PartnerId && p.OrganisationId == organisation))
            ?? throw file.Refusal(where, $"'{signature.Organisation}' is not among those who sign");
        var given = new SignatureGiven(signature.Name, signature.Position, true, version.TextHash!);
        if (signature.Account is { } account) document.Sign(version.Number, signatory.Number, given, facts, day, at, personOf(where, account));
        else
        {
            document.DescribeSignatory(version.Number, signatory.Number, new(signature.Name, signature.Position, null), facts, day, at);
            var request = document.Ask(version.Number, signatory.Number, SecretToken.HashOf(SecretToken.Next()), at.AddDays(30), facts, day, at.AddDays(-1), null);
            document.SignByLink(request, given, facts, day, at);
        }
    }

    private void Open(string where, int number, Action<AgreedDocument, int> act)
    {
        var document = DocumentOf(where, number);
        act(document, document.OpenVersion?.Number ?? throw file.Refusal(where, $"Document {number} is agreed already"));
    }

    private AgreementFacts FactsOf(Partnership partnership) => new(partnership.Id, partnership.State, partnership.StateSince,
        [.. partnership.Partners.Select(p => new PartyLine(p.Id, p.Number, p.OrganisationId, names.GetValueOrDefault(p.OrganisationId, "an organisation"), p.JoinedOn, p.LeftOn, p.ContactName, p.ContactEmail))], governance.Groups);

    public AgreedDocument DocumentOf(string where, int number) => _documents.Find(d => d.Number == number) ?? throw file.Refusal(where, $"There is no agreed document {number} before this day");
}
