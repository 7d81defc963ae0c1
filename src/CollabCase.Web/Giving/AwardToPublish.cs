using System.Text.RegularExpressions;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Imports.Reading;

namespace CollabCase.Web.Giving;

/// <summary>An organisation as far as publishing needs it.</summary>
public sealed record OrganisationToPublish(long Id, string Reference, string Name, IReadOnlyList<string> Identifiers)
{
    // The registers in which readers of the data look first: charities, companies, public bodies.
    private static readonly string[] Registers = ["GB-SC-", "GB-CHC-", "GB-COH-", "GB-LAS-", "GB-NHS-", "GB-GOR-"];

    /// <summary>Whether it is in a public register, as far as is recorded.</summary>
    public bool HasIdentifier => Identifiers.Count > 0;

    /// <summary>As the standard names an organisation; one without a public identifier has one made of its reference here.</summary>
    /// <param name="publisher">The beginning of identifiers that the publisher makes up.</param>
    public GrantOrganisation As(string publisher) => new(
        Identifiers.OrderBy(id => Array.FindIndex(Registers, register => id.StartsWith(register, StringComparison.Ordinal)) is >= 0 and var place ? place : Registers.Length).ThenBy(id => id, StringComparer.Ordinal).FirstOrDefault() ?? $"{publisher}{Reference}",
        Name, NumberIn("GB-SC-") ?? NumberIn("GB-CHC-"), NumberIn("GB-COH-"));

    private string? NumberIn(string register) => Identifiers.Order(StringComparer.Ordinal).FirstOrDefault(id => id.StartsWith(register, StringComparison.Ordinal))?[register.Length..];
}

/// <summary>
/// An award with what 360Giving asks for. It becomes a grant, or there are reasons why it cannot: the standard requires a day, a recipient and an
/// amount, and no e-mail address may be in its words.
/// </summary>
public sealed partial class AwardToPublish
{
    private const int AdvisedTitleLength = 140;

    public required string Number { get; init; }
    public required string Title { get; init; }
    public required string PartnershipReference { get; init; }
    public required string PartnershipName { get; init; }
    public required string? Identifier { get; init; }
    public required string? Description { get; init; }
    public required DateOnly? AwardedOn { get; init; }
    public required DateOnly? PlannedFrom { get; init; }
    public required DateOnly? PlannedUntil { get; init; }
    public required OrganisationToPublish? Recipient { get; init; }
    public required string? Programme { get; init; }
    public required string? ProgrammeCode { get; init; }
    public required Money? AppliedFor { get; init; }
    public required bool? FromOpenCall { get; init; }
    public required string? WebAddress { get; init; }
    public required bool IsJoint { get; init; }
    public required IReadOnlyList<AwardAmount> Lines { get; init; }
    public required IReadOnlyList<string> PlaceCodes { get; init; }
    public required IReadOnlyList<PaidToPublish> Paid { get; init; }
    public required DateTime? ModifiedAtUtc { get; init; }

    /// <summary>What a grant's identifier begins with where it has none of its own: made of the funder's reference here.</summary>
    public static string PrefixOf(OrganisationToPublish funder) => $"360G-{string.Concat(Text.Fold(funder.Reference).Where(char.IsAsciiLetterOrDigit))}-";

    /// <summary>The grant, or why there is none; and what would make it better, each a sentence.</summary>
    /// <param name="funder">Who publishes.</param>
    /// <param name="place">The name and kind of a place by its code; null: not known.</param>
    public PublishedAward Publish(OrganisationToPublish funder, Func<string, (string Name, PlaceKind Kind)?> place)
    {
        ArgumentNullException.ThrowIfNull(funder);
        ArgumentNullException.ThrowIfNull(place);
        var reasons = Reasons(funder);
        if (reasons.Count > 0) return new PublishedAward(this, null, reasons);
        var prefix = PrefixOf(funder);
        return new PublishedAward(this, new Grant(
            Identifier ?? $"{prefix}{Number}", Title, Description ?? $"For the public-social partnership {PartnershipName}.", Amount(funder), AwardedOn!.Value, Recipient!.As(prefix), funder.As(prefix))
        {
            AppliedFor = AppliedFor,
            WebAddress = WebAddress,
            PlannedFrom = PlannedFrom,
            PlannedUntil = PlannedUntil,
            ProgrammeCode = ProgrammeCode,
            ProgrammeTitle = Programme,
            FromOpenCall = FromOpenCall,
            Disbursed = Disbursed(funder),
            ModifiedAtUtc = ModifiedAtUtc,
            Places = [.. PlaceCodes.Order(StringComparer.Ordinal).Select(code => (Code: code, Place: place(code))).Where(p => p.Place is not null).Select(p => Named(p.Code, p.Place!.Value))],
        }, Remarks());
    }

    private static GrantPlace Named(string code, (string Name, PlaceKind Kind) place) =>
        Imports.Reading.PlaceCodes.TypeOf(place.Kind) is { } type ? new GrantPlace(place.Name, code, type) : new GrantPlace(place.Kind.Called(place.Name), null, null);

    // What the funder is bound to itself: not what is only intended, and not what others give with it.
    private Money Amount(OrganisationToPublish funder) => Money.Sum(Mine(funder).Select(line => line.Amount));

    private IEnumerable<AwardAmount> Mine(OrganisationToPublish funder) => Lines.Where(line => !line.IsIndicative && (!IsJoint || line.FunderOrganisationId == funder.Id));

    // Of what several give together, what one of them paid itself.
    private Money? Disbursed(OrganisationToPublish funder) => Paid.Where(p => !IsJoint || p.FunderOrganisationId == funder.Id).ToList() is { Count: > 0 } mine ? Money.Sum(mine.Select(p => p.Amount - (p.Returned ?? Money.Zero))) : null;

    private List<string> Reasons(OrganisationToPublish funder)
    {
        var reasons = new List<string>();
        if (AwardedOn is null) reasons.Add("The date of the award is not recorded.");
        if (Recipient is null) reasons.Add("To whom the money is paid is not recorded.");
        if (IsJoint && Lines.Any(line => line.FunderOrganisationId is null)) reasons.Add("It is given jointly, and how it is split was not published: each funder would publish the whole of it.");
        else if (!Mine(funder).Any()) reasons.Add("No amount is recorded that the funder is bound to.");
        else if (Amount(funder) == Money.Zero) reasons.Add("The amount is £0.");
        if (Email().IsMatch($"{Title} {Description}")) reasons.Add("There is an e-mail address in its title or description, which must not be published.");
        return reasons;
    }

    private List<string> Remarks()
    {
        var remarks = new List<string>();
        if (Title.Length > AdvisedTitleLength) remarks.Add($"The title has {Title.Length} characters. 360Giving advises {AdvisedTitleLength} or fewer.");
        if (Description is null) remarks.Add("There is no description. What is published says only for which partnership it is.");
        else if (Text.Fold(Description) == Text.Fold(Title)) remarks.Add("The description says the same as the title.");
        if (!Recipient!.HasIdentifier) remarks.Add($"{Recipient.Name} has no public identifier, such as a charity or company number.");
        if (Identifier is { } identifier && !identifier.StartsWith("360G-", StringComparison.Ordinal)) remarks.Add($"The identifier {identifier} does not begin with 360G-.");
        if (PlaceCodes.Count == 0) remarks.Add("The partnership has no place.");
        if (Programme is null) remarks.Add("The grant programme is not recorded.");
        return remarks;
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();
}

/// <summary>A payment that arrived.</summary>
/// <param name="FunderOrganisationId">Who paid; null: several together.</param>
/// <param name="Amount">What arrived.</param>
/// <param name="Returned">What of it went back; null: nothing.</param>
public sealed record PaidToPublish(long? FunderOrganisationId, Money Amount, Money? Returned);

/// <param name="Award">What it is made of.</param>
/// <param name="Grant">Null: it cannot be published.</param>
/// <param name="Notes">Why not; or what would make it better. Each a sentence.</param>
public sealed record PublishedAward(AwardToPublish Award, Grant? Grant, IReadOnlyList<string> Notes);
