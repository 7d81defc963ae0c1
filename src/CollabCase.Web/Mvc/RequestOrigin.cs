using CollabCase.Data.Access;

namespace CollabCase.Web.Mvc;

/// <summary>Where the requests of this scope come from: who, on which screen, and with which form's key.</summary>
public sealed class RequestOrigin
{
    public Viewer Viewer { get; set; } = Viewer.Nobody;

    /// <summary>The route of the page, such as `POST /partnerships/{reference}/pause`; null for jobs and commands.</summary>
    public string? Screen { get; set; }

    /// <summary>The form that was sent, to know it when it comes a second time; null where there is none.</summary>
    public SentForm? Form { get; set; }

    /// <summary>Up to which version the form has shown what others changed while it was open; 0 when it has not yet had to.</summary>
    public int SeenVersion { get; set; }

    /// <summary>True when the form's antiforgery token did not fit: then no command runs, whatever the action does.</summary>
    public bool FormExpired { get; set; }
}
