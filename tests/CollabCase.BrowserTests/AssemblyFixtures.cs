using CollabCase.BrowserTests;
using CollabCase.Testing.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedHosts))]
[assembly: AssemblyFixture(typeof(Chromium))]
