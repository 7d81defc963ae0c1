using CollabCase.Domain.Memoranda;
using FluentValidation;

namespace CollabCase.Web.Features.Signing;

/// <summary>What somebody types who signs, with a link or signed in.</summary>
public interface ISignature
{
    string? Name { get; }
    string? Position { get; }
    bool Consents { get; }

    /// <summary>The hash of the text that they had before them.</summary>
    string? TextHash { get; }
}

internal static class Signatures
{
    public static SignatureGiven ToGiven(this ISignature typed) => new(typed.Name ?? "", typed.Position ?? "", typed.Consents, typed.TextHash ?? "");

    /// <summary>The link of a document that has this secret's hash.</summary>
    public static SignatureRequest RequestOf(this AgreedDocument document, string tokenHash) =>
        document.Versions.SelectMany(v => v.Signatories).SelectMany(s => s.Requests).Single(r => r.TokenHash == tokenHash);
}

internal sealed class SignatureValidator : AbstractValidator<ISignature>
{
    public SignatureValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter your name.");
        RuleFor(c => c.Position).NotEmpty().WithMessage("Enter your position, such as director.");
        RuleFor(c => c.Consents).Equal(true).WithMessage("Tick the box to sign. If you do not agree, decline instead.");
    }
}
