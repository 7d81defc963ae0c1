using CollabCase.Data.Imports;
using CollabCase.Web.Imports.Reading;

namespace CollabCase.Web.Features.Imports;

/// <summary>A row of an import with what it says, read from what is kept of it.</summary>
/// <param name="Row">What is kept.</param>
/// <param name="Award">Null: it could not be read.</param>
/// <param name="Names">By what it names organisations and its partnership.</param>
/// <param name="IsRefused">Something that was found when it was read is in the way.</param>
internal sealed record RowToPlan(AwardImportRow Row, AwardRow? Award, RowNames Names, bool IsRefused)
{
    public static RowToPlan Of(AwardImportRow row)
    {
        var award = row.Values is { } values ? ImportJson.Row(values) : null;
        return new(row, award, award is null ? RowNames.None : NameKeys.In(award), award is null || ImportJson.Problems(row.Problems).Any(p => p.Refused));
    }

    /// <summary>In the order of the rows.</summary>
    public static IReadOnlyList<RowToPlan> Of(IReadOnlyList<AwardImportRow> rows) => [.. rows.AsParallel().AsOrdered().Select(Of)];
}
