using CollabCase.Data.Mail;

namespace CollabCase.Web.Mail;

public static class MailRegistration
{
    /// <summary>The outbox that use cases send through, and what carries it out.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, ProgramHome home)
    {
        services.AddSingleton(provider => MailSettings.Read(provider.GetRequiredService<IConfiguration>(), home));
        services.AddSingleton(provider => new MailDomain(provider.GetRequiredService<MailSettings>().From.Host));
        services.AddSingleton<PublicAddress>();
        services.AddScoped<Outbox>();
        services.AddSingleton<IMailSender, PickupSender>();
        return services;
    }
}
