using CollabCase.IntegrationTests;
using CollabCase.Testing.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedHosts))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
// As many on two processors as on four: what starts programs or sends mail waits for the most part.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
