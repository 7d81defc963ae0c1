using CollabCase.IntegrationTests.Cases;
using CollabCase.IntegrationTests.Imports;
using CollabCase.IntegrationTests.Mail;
using CollabCase.IntegrationTests.Processes;
using CollabCase.IntegrationTests.Reminders;
using CollabCase.IntegrationTests.Safety;
using CollabCase.IntegrationTests.Seeding;
using Xunit.Sdk;
using Xunit.v3;

namespace CollabCase.IntegrationTests;

/// <summary>Begins with the classes that take more than a minute, so that none of them is left to run alone at the end beside idle processors; the others come in an order that is always the same.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Longest =
    [
        typeof(KilledWhileImportingTests), typeof(StatementTests), typeof(JobsTests), typeof(AccessTests), typeof(CommandTests), typeof(LoadDemonstrationAgainTests), typeof(KilledTests),
        typeof(KilledWhileRemindingTests), typeof(KilledWhileSendingTests), typeof(OddFormsTests), typeof(ClockTests),
    ];

    private static readonly Dictionary<string, int> Places = Longest.Select((type, place) => (type, place)).ToDictionary(of => of.type.FullName!, of => of.place);

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(PlaceOf).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];

    // A class without a collection of its own has one that is named after it: 'Test collection for Namespace.Class (id: …)'.
    private static int PlaceOf<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        collection.TestCollectionDisplayName.Split(' ').Select(word => Places.GetValueOrDefault(word, int.MaxValue)).Min();
}
