using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.IntegrationTests.Signing;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Cases;

/// <summary>The copies of partnerships that other tests read by the thousand.</summary>
public sealed class CopiesTests
{
    [Theory, OnEveryDatabase]
    public async Task Signing_links_are_copied_with_hashes_of_their_own_and_of_a_hash_s_length(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await SigningDesk.On(Task.FromResult(host));
        await desk.Link(1);
        await desk.Link(2);

        await host.CopyPartnership(desk.Desk.Reference, 1, 1_000);

        var hashes = await host.Read(db => db.Set<SignatureRequest>().Select(r => r.TokenHash).ToListAsync());
        Assert.Equal((2_002, 2_002), (hashes.Count, hashes.Distinct().Count()));
        Assert.All(hashes, hash => Assert.Equal(SecretToken.HashLength, hash.Length));
    }
}
