using MediatR;

namespace CollabCase.Web.Mvc;

/// <summary>Something a person does that changes records. It runs in one transaction, with history.</summary>
public interface ICommand<out TResult> : IRequest<TResult>
{
    /// <summary>The references (of partnerships, organisations, people) whose history is locked before anything is read.</summary>
    IEnumerable<string> Locks();
}

/// <summary>
/// A form that changes records as they were shown on it. Sent a second time with something else in it, it is another
/// form; one that makes something new is the same form whatever is in it.
/// </summary>
public interface IChangesWhatWasShown;

/// <summary>A form that was made from a record at some version, and posts that back however often it is shown again.</summary>
public interface IVersioned : IChangesWhatWasShown
{
    int Version { get; set; }
}

/// <summary>A page with a form on it: what is shown around it, and what was or will be typed into it.</summary>
public interface IFormPage<TCommand>
{
    TCommand Form { get; set; }
}

/// <summary>Answered with ‘not found’: what is not there and what may not be seen look alike.</summary>
public sealed class RecordNotFoundException() : Exception("There is no such record, or this person may not see it.");

/// <summary>What a command answers that has nothing to tell but that it was carried out.</summary>
public sealed record Done
{
    public static readonly Done It = new();
}
