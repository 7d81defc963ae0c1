namespace CollabCase.Domain.Understanding;

/// <summary>The three questions, as they are asked everywhere.</summary>
public static class UnderstandingQuestions
{
    /// <summary>About the purpose.</summary>
    public const string WhatFor = "What is this for?";

    /// <summary>About what follows.</summary>
    public const string AtTheEnd = "What happens at the end?";

    /// <summary>About hopes.</summary>
    public const string Expected = "What do you expect from it?";
}
