namespace CollabCase.Web.Features.Help;

/// <summary>Who runs this installation, and how to reach them; each may be left unsaid.</summary>
/// <param name="Organisation">Its name.</param>
/// <param name="Contact">An e-mail address, a telephone number, or a sentence.</param>
public sealed record Installation(string? Organisation, string? Contact)
{
    public static Installation From(IConfiguration configuration) =>
        new(Domain.Text.Clean(configuration["Installation:Organisation"]), Domain.Text.Clean(configuration["Installation:Contact"]));

    /// <summary>Whom to tell, in half a sentence.</summary>
    public string Whom => Organisation ?? "the organisation that gave you your account";
}
