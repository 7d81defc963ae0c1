using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>The award that a form is about.</summary>
public sealed class AwardHead
{
    public required long Id { get; init; }
    public required long PartnershipId { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required int Version { get; init; }
    public required AwardKind? Kind { get; init; }
    public required AwardState State { get; init; }
    public required IReadOnlyList<Funder> Funders { get; init; }

    /// <summary>Whose it can be; none where there is only one who gives it.</summary>
    public IReadOnlyList<Choice> Givers => Funders.Count < 2 ? [] : [.. Funders.Select(f => new Choice(f.Reference, f.Name))];
}

/// <summary>A page with a form about an award.</summary>
public interface IAwardPage : IPartnershipPage
{
    AwardHead Award { get; }

    /// <summary>Why there is nothing to fill in now; null: there is.</summary>
    string? WhyNot { get; }
}

/// <inheritdoc cref="IAwardPage"/>
public abstract class AwardFormPage<TCommand> : IFormPage<TCommand>, IAwardPage
{
    public required PartnershipFrame Frame { get; init; }
    public required AwardHead Award { get; init; }
    public required TCommand Form { get; set; }

    public virtual string? WhyNot => null;

    public string Address => AwardCrumbs.Address(Frame, Award.Number);
}

/// <summary>Adds something to an award.</summary>
public abstract class AddsToAward : ICommand<Done>
{
    public string Reference { get; set; } = "";
    public string Number { get; set; } = "";

    public IEnumerable<string> Locks() => [Reference];
}

/// <summary>Changes something of an award that was shown.</summary>
public abstract class ChangesAward : AddsToAward, IVersioned
{
    public int Version { get; set; }
}

internal static class AwardHeads
{
    public static async Task<AwardHead> AwardHeadAsync(this Visible visible, string reference, string number, CancellationToken cancel) =>
        await visible.AwardOf(reference, number).Select(a => new AwardHead
        {
            Id = a.Id,
            PartnershipId = a.PartnershipId,
            Number = a.Number,
            Title = a.Title,
            Version = a.Version,
            Kind = a.Kind,
            State = a.State,
            Funders = (from funder in a.Funders
                       join organisation in visible.Organisations on funder.OrganisationId equals organisation.Id
                       orderby organisation.NameKey, organisation.Id
                       select new Funder(organisation.Id, organisation.Reference, organisation.Name)).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();

    /// <summary>The organisation whose reference a form gives; null for none.</summary>
    public static async Task<long?> GiverAsync(this Visible visible, string? reference, string field, CancellationToken cancel) => string.IsNullOrEmpty(reference) ? null
        : await visible.Organisations.Where(o => o.Reference == reference).Select(o => (long?)o.Id).SingleOrDefaultAsync(cancel) ?? throw new DomainRuleException("Choose one of the funders of this award.", field);
}
