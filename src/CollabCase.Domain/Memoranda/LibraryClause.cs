using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Memoranda;

/// <summary>A clause to begin with, which a partnership adapts in its own document.</summary>
/// <param name="Code">What a clause of a document remembers it by. It never changes.</param>
/// <param name="Kinds">The documents that it is offered for, one or more.</param>
/// <param name="Heading">What it is about, in a few words.</param>
/// <param name="WhatFor">Why a document has it, in plain English, for those who write it.</param>
/// <param name="IsLeast">Whether it is one of those that such a document says at least.</param>
/// <param name="Text">Paragraphs and lists; what has to be filled in stands in square brackets.</param>
/// <param name="ShortText">The same in short, for a light partnership; null where the text is short enough.</param>
public sealed record LibraryClause(string Code, IReadOnlyList<AgreedDocumentKind> Kinds, string Heading, string WhatFor, bool IsLeast, string Text, string? ShortText = null)
{
    /// <summary>The longest code, in characters.</summary>
    public const int CodeMaxLength = 60;

    /// <summary>The longest heading, in characters.</summary>
    public const int HeadingMaxLength = 120;

    /// <summary>The longest note on what it is for, in characters.</summary>
    public const int WhatForMaxLength = 200;

    /// <summary>The longest text, in characters.</summary>
    public const int TextMaxLength = 2_000;

    /// <summary>The text that a partnership of this profile begins with: in short where it is light and there is one.</summary>
    public string TextFor(PartnershipProfile profile) => profile is PartnershipProfile.Light ? ShortText ?? Text : Text;
}
