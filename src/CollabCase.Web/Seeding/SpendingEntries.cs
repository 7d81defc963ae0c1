using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Seeding;

// What a story tells of spending. Quarters are counted from the one that a day is in, and move with it.

/// <summary>What is planned or forecast from then on, quarter by quarter.</summary>
public sealed record SpendingEntry(DateOnly From, IReadOnlyList<decimal> Quarters, string By, string? Reason = null, string? ApprovedBy = null);

/// <summary>What was spent, quarter by quarter.</summary>
public sealed record SpentEntry(DateOnly From, IReadOnlyList<decimal> Quarters);

/// <summary>How many people were supported in a financial year; without one, in all years together.</summary>
public sealed record SupportedEntry(int People, string Source, FinancialYear? Year = null);

/// <summary>What is to follow when the money ends.</summary>
public sealed record SustainsEntry(WhatFollows With, DateOnly From, MoneyCertainty Certainty, string? Note = null);
