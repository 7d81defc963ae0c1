using CollabCase.Data.Mail;
using CollabCase.Data.Reminders;

namespace CollabCase.Web.Mail;

public static class MailRegistration
{
    /// <summary>The outbox that use cases send through, and what carries it out.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, ProgramHome home)
    {
        services.AddSingleton(provider => MailSettings.Read(provider.GetRequiredService<IConfiguration>(), home));
        services.AddSingleton(provider => new MailDomain(provider.GetRequiredService<MailSettings>().From.Host));
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<SentUnmarked>();
        services.AddScoped<Outbox>();
        // One for each run of the job, with a connection of its own.
        services.AddScoped<IMailSender>(provider => provider.GetRequiredService<MailSettings>() is { Mode: MailMode.Smtp } smtp ? new SmtpSender(smtp) : new PickupSender(provider.GetRequiredService<MailSettings>()));
        services.AddScoped<OutboxQueue>();
        services.AddScoped<ReminderReading>();
        services.AddScoped<ReminderLedger>();
        return services;
    }
}
