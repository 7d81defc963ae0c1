using CollabCase.Data.Access;
using CollabCase.Data.Mail;
using CollabCase.Web.Access;
using CollabCase.Web.Mail;
using CollabCase.Web.Mvc;
using CollabCase.Web.Seeding;
using MediatR;

namespace CollabCase.Web.Features.Administration;

/// <summary>One message and what became of it. Its words are shown in a demonstration alone, and to administrators: they may hold a link that signs.</summary>
public static class ShowMail
{
    public sealed record Query(string Message) : IRequest<Page>;

    /// <summary>One line of the words; a link into this program can be followed.</summary>
    public sealed record Line(string Text, string? Href);

    public sealed record Page(MailMessageShown Message, IReadOnlyList<Line>? Words, string? WhyNoWords, bool MayKeep);

    public sealed class Handler(MailMessages messages, MailSettings settings, PublicAddress address, Demonstration demonstration, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var message = await messages.FindAsync(request.Message, cancellationToken);
            var mayKeep = AccessRules.Allows(Act.KeepMail, viewer, Standing.None);
            if (!mayKeep || !demonstration.IsOn || settings.Mode is not MailMode.Pickup)
                return new Page(message, null, "The words of a message are for whom it was written to. They are not kept once it is sent.", mayKeep);
            var path = PickupSender.PathOf(settings, message.MessageId);
            if (message.State is not OutboxState.Sent || !File.Exists(path)) return new Page(message, null, "It has not been sent, so there is nothing to read yet.", mayKeep);
            var words = WrittenMail.PlainTextOf(await File.ReadAllTextAsync(path, cancellationToken));
            return new Page(message, words?.Split('\n').Select(line => new Line(line, HrefOf(line))).ToList(), words is null ? "The file of this message cannot be read." : null, mayKeep);
        }

        private string? HrefOf(string line) => line.StartsWith(address.Root.AbsoluteUri, StringComparison.Ordinal) && Uri.TryCreate(line, UriKind.Absolute, out var link) ? link.PathAndQuery : null;
    }
}
