namespace CollabCase.Testing.Cases;

/// <summary>
/// Says which case of which addresses a test covers: <c>[Covers("POST /partnerships/{reference}/pause", Case.Stale)]</c>,
/// written as in src/CollabCase.Web/Access/endpoints.txt. A test lists every case that none covers.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAttribute(string endpoint, params Case[] cases) : Attribute
{
    public string Endpoint { get; } = endpoint;

    public IReadOnlyList<Case> Cases { get; } = cases;
}

/// <summary>
/// What can happen to a request. Those up to <see cref="Missing"/> are tested for every line of endpoints.txt at once;
/// the others belong to each use case.
/// </summary>
public enum Case
{
    /// <summary>Nobody has signed in: to the sign-in page, and nothing is written.</summary>
    SignedOut = 1,

    /// <summary>Somebody who sees the record but may not do this: 403.</summary>
    WrongRole,

    /// <summary>A record that the person may not see: 404, to the byte as one that is not there.</summary>
    Anothers,

    /// <summary>A record that is not there: 404.</summary>
    Missing,

    /// <summary>Somebody else changed the record after the form was opened.</summary>
    Stale,

    /// <summary>Something is left out, too long, not a date, not an amount, not a code: the form again, with messages.</summary>
    Invalid,

    /// <summary>The form is right but a rule says not now: paused, closed, not yet met.</summary>
    Refused,

    /// <summary>It is carried out: page, record and history.</summary>
    Done,
}
