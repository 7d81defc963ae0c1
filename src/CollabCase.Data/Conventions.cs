using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CollabCase.Data;

/// <summary>What holds for every table, so that no configuration has to say it.</summary>
internal static class Conventions
{
    private const string OutsideHistory = "CollabCase:OutsideHistory";

    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<Money>().HaveConversion<PenceConverter>();
        builder.Properties<FinancialYear>().HaveConversion<StartingYearConverter>();
        builder.Properties<Quarter>().HaveConversion<QuarterConverter>();
    }

    public static void Apply(ModelBuilder builder, string provider)
    {
        var binary = provider.Contains("SqlServer", StringComparison.Ordinal) ? "Latin1_General_100_BIN2"
            : provider.Contains("Npgsql", StringComparison.Ordinal) ? "C" : null;

        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
                builder.Entity(entity.ClrType).Metadata.FindProperty(nameof(Entity.Id))!.SetAnnotation(OutsideHistory, true);
            }
            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
            {
                var version = builder.Entity(entity.ClrType).Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
                version.Metadata.SetAnnotation(OutsideHistory, true);
            }
            foreach (var property in entity.GetProperties())
            {
                if (property.ClrType == typeof(Money)) property.SetColumnName(property.Name + "Pence");
                // Sorted, searched and compared by byte, the same on every database.
                if (property.ClrType == typeof(string) && binary is not null && IsKeyText(property)) property.SetCollation(binary);
            }
        }
    }

    private static bool IsKeyText(IMutableProperty property) =>
        property.Name.EndsWith("Key", StringComparison.Ordinal) || property.Name is "Reference" or "Number" or "Code";

    /// <summary>A column that only repeats others (a folded key): history would say the same thing twice.</summary>
    public static PropertyBuilder<T> NotInHistory<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAnnotation(OutsideHistory, true);
        return property;
    }

    public static bool IsOutsideHistory(this IReadOnlyProperty property) => property.FindAnnotation(OutsideHistory) is not null;

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    private sealed class PenceConverter() : ValueConverter<Money, long>(value => value.Pence, pence => Money.FromPence(pence));

    private sealed class QuarterConverter() : ValueConverter<Quarter, int>(value => value.Code, code => Quarter.FromCode(code));

    private sealed class StartingYearConverter() : ValueConverter<FinancialYear, int>(value => value.StartingYear, year => FinancialYear.Starting(year));
}
