using System.Security.Cryptography;
using System.Text;
using CollabCase.Domain.Calendar;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// Knows which award each row so far was of, so that a row that stands twice is seen, and one that has a further year of an award is put to it. Kept
/// as hashes: a hundred thousand rows take a few megabytes.
/// </summary>
internal sealed class SeenAwards(bool isLong)
{
    private readonly Dictionary<UInt128, int> _first = [], _years = [];

    /// <summary>The award with the row it belongs to; null: the row says what another said already.</summary>
    public AwardRow? Place(AwardRow award, RowCells cells)
    {
        var key = Hash(award.Identifier is { } id ? $"id {id}" : Facts(award));
        if (!isLong)
        {
            if (_first.TryAdd(key, award.Number)) return award;
            cells.Refuse(-1, award.Identifier is { } twice
                ? $"The identifier {twice} is in row {_first[key]} already. Each award has one row: leave this one out, or correct its identifier."
                : $"This row says the same as row {_first[key]}, so it is not read a second time.");
            return null;
        }
        foreach (var line in award.Amounts)
        {
            if (_years.TryAdd(Hash($"{key} {YearKey(line.Year)}"), award.Number)) continue;
            cells.Refuse(-1, $"{line.Year?.ToString() ?? "An amount of no published year"} is there already for this award, in row {_years[Hash($"{key} {YearKey(line.Year)}")]}. Put the amounts of one year into one row.");
            return null;
        }
        return _first.TryAdd(key, award.Number) ? award : award with { MoreOfRow = _first[key] };
    }

    private static string YearKey(FinancialYear? year) => year?.ToString() ?? "none";

    // Everything that the row says, but for its number and, in a table with a row for each year, the amounts.
    private string Facts(AwardRow award) => string.Join('\u001f',
        award.AwardNumber, award.Title, award.Description, string.Join('\u001e', award.Funders), award.Recipient, award.PartnershipReference, award.PartnershipName, award.Kind, award.State, award.AwardedOn,
        award.PlannedFrom, award.PlannedUntil, award.Programme, award.ProgrammeCode, award.AppliedFor, award.Disbursed, award.FromOpenCall, award.WebAddress, award.PlaceCode, award.PlaceName,
        award.IsRingFenced, award.RingFencedFor, award.Conditions, award.InKindBasis, award.Source, isLong ? "" : string.Join('\u001e', award.Amounts));

    private static UInt128 Hash(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
