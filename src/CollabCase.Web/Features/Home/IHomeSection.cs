namespace CollabCase.Web.Features.Home;

/// <summary>How soon somebody should look at a part of their home.</summary>
public enum Urgency
{
    Calm,
    Soon,
    Late,
}

/// <summary>What one kind of user finds at home. Who is of several kinds finds the part of each, the most urgent first.</summary>
public interface IHomeSection
{
    Urgency Urgency { get; }

    /// <summary>The partial view that shows it.</summary>
    string View { get; }
}
