using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCase.Web.Mvc;

/// <summary>How often one address of the network may ask for what is open to those who are not signed in.</summary>
public static class RequestLimits
{
    /// <summary>For pages that a secret in the address opens.</summary>
    public const string SecretAddresses = "secret-addresses";

    private const string Setting = "Signing:RequestsAMinute";
    private const int UsualRequestsAMinute = 60;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // The part of an IPv6 address that one household or office is given.
    private const int NetworkBytes = 8;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(SecretAddresses, http => RateLimitPartition.GetFixedWindowLimiter(NetworkOf(http.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsAMinute(http.RequestServices.GetRequiredService<IConfiguration>()), Window = Window }));
    });

    private static int RequestsAMinute(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => UsualRequestsAMinute,
        var said when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var said => throw new StartRefusedException($"{Setting} is '{said}'. It must be a whole number above 0."),
    };

    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
