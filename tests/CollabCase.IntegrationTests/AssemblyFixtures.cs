using CollabCase.Testing.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedHosts))]
