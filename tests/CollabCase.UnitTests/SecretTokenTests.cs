using CollabCase.Domain;
using Xunit;

namespace CollabCase.UnitTests;

public sealed class SecretTokenTests
{
    [Fact]
    public void A_token_is_32_bytes_that_stand_in_an_address_as_they_are()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => SecretToken.Next()).ToList();

        Assert.Equal(tokens.Count, tokens.Distinct().Count());
        Assert.All(tokens, token => Assert.Equal((SecretToken.Length, token), (token.Length, Uri.EscapeDataString(token))));
        Assert.All(tokens, token => Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(token).Length));
    }

    [Fact]
    public void Its_hash_says_nothing_of_it_and_is_another_for_whatever_was_altered()
    {
        var token = SecretToken.Next();
        var altered = (token[0] == 'A' ? 'B' : 'A') + token[1..];

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SecretToken.HashOf("abc"));
        Assert.Equal(SecretToken.HashLength, SecretToken.HashOf(token).Length);
        Assert.DoesNotContain(token[..8], SecretToken.HashOf(token), StringComparison.OrdinalIgnoreCase);
        foreach (var other in new[] { altered, token[..^1], token + "A", token + new string('A', 10_000), token.ToUpperInvariant(), " " + token, "", null })
            Assert.NotEqual(SecretToken.HashOf(token), SecretToken.HashOf(other));
    }
}
