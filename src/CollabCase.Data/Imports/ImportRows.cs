using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Imports;

public static class ImportRows
{
    /// <summary>Takes the rows and names of an import away, so that its table can be read anew. Inside the command that says so.</summary>
    public static async Task ClearImportAsync(this CollabCaseDb db, long importId, CancellationToken cancel)
    {
        await db.Set<AwardImportRow>().Where(r => r.ImportId == importId).ExecuteDeleteAsync(cancel);
        await db.Set<AwardImportName>().Where(n => n.ImportId == importId).ExecuteDeleteAsync(cancel);
    }
}
