using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Identity;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Account;

/// <summary>A person chooses their own password: the first time in place of the one they were given, later as often as they like.</summary>
public static class ChangePassword
{
    public sealed record Query : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Reference { get; init; }
        public required string Email { get; init; }

        /// <summary>The password that they signed in with was passed on by an administrator.</summary>
        public required bool Chooses { get; init; }

        public Command Form { get; set; } = new();
    }

    public sealed class Command : ICommand<Done>
    {
        /// <summary>Whose: the person's who is signed in, never the form's.</summary>
        [BindNever]
        public string Reference { get; set; } = "";

        public string? CurrentPassword { get; set; }
        public string? NewPassword { get; set; }
        public string? NewPasswordAgain { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.CurrentPassword).NotEmpty().WithMessage("Enter the password that you sign in with now.");
            RuleFor(c => c.NewPassword).NotEmpty().WithMessage("Enter a new password.");
            RuleFor(c => c.NewPassword).NotEqual(c => c.CurrentPassword).When(c => !string.IsNullOrEmpty(c.NewPassword))
                .WithMessage("That is the password you have already. Choose another.");
            RuleFor(c => c.NewPasswordAgain).Equal(c => c.NewPassword).When(c => !string.IsNullOrEmpty(c.NewPassword))
                .WithMessage("The two new passwords are not the same. Enter both again.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken) =>
            await db.VisibleTo(viewer).People.Where(p => p.Id == viewer.PersonId)
                .Select(p => new Page { Reference = p.Reference, Email = p.Email, Chooses = p.MustChoosePassword })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, UserManager<Credentials> accounts, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.VisibleTo(viewer).WholePersonAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await accounts.SetPasswordAsync(await accounts.OfAsync(person), request.NewPassword ?? "", nameof(request.NewPassword));
            person.ChoosePassword(WriteScope.Now(clock));
            return Done.It;
        }
    }
}
