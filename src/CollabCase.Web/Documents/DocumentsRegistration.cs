namespace CollabCase.Web.Documents;

public static class DocumentsRegistration
{
    /// <summary>The store of uploaded files, and what reads them from a form.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, ProgramHome home)
    {
        services.AddSingleton(provider => UploadSettings.From(provider.GetRequiredService<IConfiguration>(), home));
        services.AddSingleton<IDocumentStore, FolderDocumentStore>();
        services.AddSingleton<UploadReader>();
        services.AddHostedService<RemoveOrphans>();
        return services;
    }
}
