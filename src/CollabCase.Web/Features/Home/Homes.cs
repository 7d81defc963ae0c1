namespace CollabCase.Web.Features.Home;

public static class Homes
{
    /// <summary>What each kind of user finds at home.</summary>
    public static IServiceCollection AddHomes(this IServiceCollection services) => services
        .AddScoped<PartnershipCards>().AddScoped<CoordinatorHome>().AddScoped<MeetingsAhead>().AddScoped<DocumentsToSign>().AddScoped<MemberHome>().AddScoped<ParticipantHome>()
        .AddScoped<MoneyAhead>().AddScoped<FunderHome>().AddScoped<AdministratorHome>().AddScoped<AuditorHome>().AddScoped<WatchedHome>();
}
