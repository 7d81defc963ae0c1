using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Organisations;

/// <summary>A day on which an organisation's people do not work is added to those that are there.</summary>
public static class AddHoliday
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public required string Name { get; init; }
        public required IReadOnlyList<HolidayLine> Ahead { get; init; }
        public required IReadOnlyList<HolidayLine> Past { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";

        [Display(Name = "The day")]
        public DateOnly? On { get; set; }

        public string? Name { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(DateOnly On, string Name);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.On).NotNull().WithMessage("Enter the day of the holiday.");
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter what the holiday is called.")
                .MaximumLength(OrganisationHoliday.NameMaxLength).WithMessage($"Shorten the name of the holiday to {OrganisationHoliday.NameMaxLength} characters or fewer.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var found = await db.VisibleTo(viewer).Organisations.Where(o => o.Reference == request.Reference)
                .Select(o => new { o.Reference, o.Name, Holidays = o.Holidays.OrderBy(h => h.On).Select(h => new HolidayLine(h.On, h.Name)).ToList() })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new Page
            {
                Name = found.Name,
                Ahead = [.. found.Holidays.Where(h => h.On >= today)],
                Past = [.. found.Holidays.Where(h => h.On < today).Reverse()],
                Form = new Command { Reference = found.Reference },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var organisation = await db.VisibleTo(viewer).WholeOrganisationAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            var on = request.On ?? default;
            organisation.AddHoliday(on, request.Name);
            return new Result(on, organisation.Holidays.Single(h => h.On == on).Name);
        }
    }
}

/// <summary>A local holiday as pages list it.</summary>
public sealed record HolidayLine(DateOnly On, string Name);
