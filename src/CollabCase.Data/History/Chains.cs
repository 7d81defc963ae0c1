using System.Text.Json;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Imports;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using CollabCase.Domain.Understanding;
using CollabCase.Domain.Views;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.History;

/// <summary>Which chain an aggregate's history goes into, and how a write locks it.</summary>
internal static class Chains
{
    /// <summary>The chain's id, and its key where the aggregate is what the chain belongs to.</summary>
    public static (long Id, string? Key) Of(AggregateRoot root) => root switch
    {
        Partnership partnership => (partnership.Id, partnership.Reference),
        Organisation organisation => (organisation.Id, organisation.Reference),
        Person person => (person.Id, person.Reference),
        Award award => (award.PartnershipId, null),
        Note note => (note.PartnershipId, null),
        Document document => (document.PartnershipId, null),
        UnderstandingRound round => (round.PartnershipId, null),
        SavedView view => (view.OwnerPersonId, null),
        NoticeSettings settings => (settings.PersonId, null),
        CalendarFeed feed => (feed.PersonId, null),
        PartnershipMember member => (member.PartnershipId, null),
        Milestone milestone => (milestone.PartnershipId, null),
        Risk risk => (risk.PartnershipId, null),
        GovernanceTier tier => (tier.PartnershipId, null),
        Meeting meeting => (meeting.PartnershipId, null),
        Decision decision => (decision.PartnershipId, null),
        GovernanceAction action => (action.PartnershipId, null),
        Escalation escalation => (escalation.PartnershipId, null),
        Proposal proposal => (proposal.PartnershipId, null),
        AgreedDocument agreed => (agreed.PartnershipId, null),
        ReminderRule rule => (rule.PartnershipId, null),
        Review review => (review.PartnershipId, null),
        AwardImport import => (import.PersonId, null),
        SpendingPlan plan => (plan.PartnershipId, null),
        PeopleSupported supported => (supported.PartnershipId, null),
        PartnershipSavings savings => (savings.PartnershipId, null),
        PartnershipCosts costs => (costs.PartnershipId, null),
        FundingReport report => (report.PartnershipId, null),
        _ => throw new InvalidOperationException($"{root.GetType().Name} has no chain of history: say here which."),
    };

    // From so many on they are locked by one statement, where the database locks in the order that it is told.
    private const int Many = 8;

    /// <summary>
    /// Locks the chains in the order of their references, so that two writes never wait for each other. An unknown
    /// reference locks nothing: the handler will find no such record either.
    /// </summary>
    public static async Task LockAsync(CollabCaseDb db, WriteScope write, IEnumerable<string> keys, CancellationToken cancel)
    {
        string[] ordered = [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (chains, provider) = (db.Set<HistoryChain>(), db.Database.ProviderName ?? "");
        var onPostgreSql = provider.Contains("Npgsql", StringComparison.Ordinal);
        var onSqlServer = provider.Contains("SqlServer", StringComparison.Ordinal);
        if (ordered.Length >= Many && !onSqlServer)
        {
            var all = onPostgreSql ? chains.FromSql($"""SELECT * FROM "HistoryChains" WHERE "Key" = ANY ({ordered}) ORDER BY "Key" FOR UPDATE""")
                : chains.FromSql($"""SELECT * FROM "HistoryChains" WHERE "Key" IN (SELECT value FROM json_each({JsonSerializer.Serialize(ordered)}))""");
            foreach (var chain in await all.ToListAsync(cancel)) write.Locked(chain);
            return;
        }
        foreach (var key in ordered)
        {
            var row = onPostgreSql ? chains.FromSql($"""SELECT * FROM "HistoryChains" WHERE "Key" = {key} FOR UPDATE""")
                : onSqlServer ? chains.FromSql($"SELECT * FROM [HistoryChains] WITH (UPDLOCK, HOLDLOCK) WHERE [Key] = {key}")
                // BEGIN IMMEDIATE has already taken SQLite's one write lock.
                : chains.FromSql($"""SELECT * FROM "HistoryChains" WHERE "Key" = {key}""");
            var found = await row.ToListAsync(cancel);
            if (found.Count == 1) write.Locked(found[0]);
        }
    }
}
