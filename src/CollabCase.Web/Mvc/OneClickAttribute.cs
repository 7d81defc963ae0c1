namespace CollabCase.Web.Mvc;

/// <summary>
/// A form that mail programs send without ever having asked for it (RFC 8058), so that it carries no antiforgery token. Only for what a secret in the
/// address is enough for, and what does no harm.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneClickAttribute : Attribute;
