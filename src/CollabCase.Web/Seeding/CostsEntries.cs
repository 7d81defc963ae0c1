using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;

namespace CollabCase.Web.Seeding;

// What a story tells of what partnership costs, and who saves by it.

/// <summary>What an organisation spends less.</summary>
public sealed record SavesEntry(string Organisation, string What, decimal Pounds, SavingKind Kind, SavingBasis Basis, FinancialYear Year, string HowWorkedOut, FinancialYear? LastYear = null, string? Link = null);

/// <summary>What an hour of an organisation's people in meetings is worth.</summary>
public sealed record RateEntry(string Organisation, decimal Pounds);

/// <summary>Time of an organisation's people outside meetings; without a rate it is not valued.</summary>
public sealed record TimeEntry(string Organisation, string What, FinancialYear Year, decimal Hours, int? Quarter = null, decimal? Rate = null);

/// <summary>Support that somebody from outside gave for money.</summary>
public sealed record SupportEntry(string What, string Provider, decimal Pounds, FinancialYear Year, string Source, FinancialYear? LastYear = null, string? PaidBy = null, string? Link = null);

/// <summary>Hours that were given under an award in kind.</summary>
public sealed record InKindTimeEntry(string Award, string What, decimal Hours, decimal Rate, string Evidence);
