namespace CollabCase.Web.Jobs;

/// <summary>
/// Something that the program does by itself. It knows nothing of what wakes it, may be woken at any time and twice, and reads what there is to
/// do from the records: the scheduler only says that it is time to look.
/// </summary>
public interface IBackgroundJob
{
    /// <summary>Does what there is to do now, and answers in a few words what that was; null when there was nothing.</summary>
    Task<string?> RunAsync(CancellationToken cancel);
}
