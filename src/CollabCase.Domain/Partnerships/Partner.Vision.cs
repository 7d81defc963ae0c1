namespace CollabCase.Domain.Partnerships;

// To which wording of the purpose and the vision it agreed.
public sealed partial class Partner
{
    /// <summary>The number of the wording that it agreed to; null while it has agreed to none.</summary>
    public int? AgreedVisionNumber { get; private set; }

    /// <summary>The day on which it agreed.</summary>
    public DateOnly? AgreedVisionOn { get; private set; }

    /// <summary>Who said so here.</summary>
    public long? AgreedVisionByPersonId { get; private set; }

    internal void AgreeToVision(int? number, DateOnly? on, long? byPersonId) =>
        (AgreedVisionNumber, AgreedVisionOn, AgreedVisionByPersonId) = (number, on, byPersonId);
}
