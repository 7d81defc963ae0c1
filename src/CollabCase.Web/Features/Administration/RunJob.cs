using CollabCase.Data.Access;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Administration;

/// <summary>An administrator has a job run now. Who asked is kept with the run.</summary>
public static class RunJob
{
    public sealed record Query(string Name) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required JobLine Job { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>
    {
        public string Name { get; set; } = "";

        public IEnumerable<string> Locks() => [];
    }

    public sealed class QueryHandler : IRequestHandler<Query, Page>
    {
        public Task<Page> Handle(Query request, CancellationToken cancellationToken) =>
            JobList.Find(request.Name) is { } job ? Task.FromResult(new Page { Job = job, Form = new Command { Name = job.Name } }) : throw new RecordNotFoundException();
    }

    public sealed class Handler(JobScheduler scheduler, Viewer viewer) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            await scheduler.RunNowAsync(JobList.Find(request.Name) ?? throw new RecordNotFoundException(), viewer.Name, cancellationToken);
            return Done.It;
        }
    }
}
