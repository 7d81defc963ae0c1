namespace CollabCase.Web.Features.Shared;

/// <summary>A filter that is on, and the address of the same list without it.</summary>
public sealed record Chip(string Field, string Value, string RemoveHref);
