using AutoMapper;

namespace CollabCase.Web;

/// <summary>AutoMapper, which turns entities into pages by projection, and does nothing else here.</summary>
public static class Reading
{
    public static IServiceCollection AddReading(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AutoMapper.IConfigurationProvider>(provider => new MapperConfiguration(maps =>
        {
            maps.LicenseKey = configuration["AutoMapper:LicenseKey"];
            maps.AddMaps(typeof(Reading).Assembly);
        }, provider.GetRequiredService<ILoggerFactory>()));
        return services;
    }
}
