using CollabCase.Data.Mail;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Administration;

/// <summary>An administrator says that a message is not worth trying again.</summary>
public static class GiveUpMail
{
    public sealed record Query(string Message) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required MailMessageShown Shown { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Done>
    {
        public string Message { get; set; } = "";

        public IEnumerable<string> Locks() => [];
    }

    public sealed class QueryHandler(MailMessages messages) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) =>
            new() { Shown = await messages.FindAsync(request.Message, cancellationToken), Form = new Command { Message = request.Message } };
    }

    public sealed class Handler(Outbox outbox, MailMessages messages) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            await messages.FindAsync(request.Message, cancellationToken);
            await outbox.GiveUpAsync(request.Message, cancellationToken);
            return Done.It;
        }
    }
}
