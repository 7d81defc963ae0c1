namespace CollabCase.Domain.Partnerships;

/// <summary>What a partnership passes through to move on a stage.</summary>
public enum Gate
{
    /// <summary>From Pre-collaboration to Test and embed.</summary>
    ToTestAndEmbed = 1,

    /// <summary>From Test and embed to Sustain and embed.</summary>
    ToSustainAndEmbed = 2,
}

/// <summary>How formal a partnership is, which decides what each criterion of a gate weighs.</summary>
public enum PartnershipProfile
{
    /// <summary>Two or three partners with a short agreement.</summary>
    Light = 1,

    /// <summary>Formalises while it tests.</summary>
    Collaboration = 2,

    /// <summary>A strategic public-social partnership: everything is required.</summary>
    StrategicPsp = 3,
}

/// <summary>What a criterion weighs at a gate.</summary>
public enum CriterionWeight
{
    /// <summary>Has to be in place, or covered by an agreed exception.</summary>
    Required = 1,

    /// <summary>Worth having; nothing waits for it.</summary>
    Advised = 2,

    /// <summary>Not asked of this partnership.</summary>
    LeftOut = 3,
}

/// <summary>Where the answer to a criterion comes from.</summary>
public enum CriterionSource
{
    /// <summary>The records answer it. It can still be attested where the record lies elsewhere.</summary>
    Computed = 1,

    /// <summary>A person says so, with a note.</summary>
    Attested = 2,

    /// <summary>The records answer a part, and a person says the rest.</summary>
    Both = 3,
}

/// <summary>How a criterion stands.</summary>
public enum CriterionResult
{
    /// <summary>In place.</summary>
    Met = 1,

    /// <summary>Still to come.</summary>
    NotYetMet = 2,

    /// <summary>Does not apply here, for a reason that is recorded.</summary>
    NotApplicable = 3,
}

/// <summary>What a person can say about a criterion.</summary>
public enum AttestedState
{
    /// <summary>It is in place.</summary>
    Met = 1,

    /// <summary>It does not apply; the note is the reason.</summary>
    NotApplicable = 2,
}

/// <summary>What the steering group decided at a gate.</summary>
public enum GateOutcome
{
    /// <summary>Move on, with everything required in place.</summary>
    Advanced = 1,

    /// <summary>Move on with agreed exceptions.</summary>
    AdvancedWithExceptions = 2,

    /// <summary>Not yet.</summary>
    NotYet = 3,

    /// <summary>Move back a stage.</summary>
    MovedBack = 4,
}

/// <summary>How an agreed exception came to its end.</summary>
public enum ExceptionEnding
{
    /// <summary>What was promised is done.</summary>
    Done = 1,

    /// <summary>The partnership moved back through the gate, so the criterion is asked again.</summary>
    MovedBack = 2,

    /// <summary>The partnership closed, and said what becomes of it.</summary>
    PartnershipClosed = 3,
}
