using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Reports;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Seeding;

/// <summary>
/// Loads one partnership of the demonstration with its partners, members, awards and story, all of it or none of it.
/// One that is there already is left alone, whatever has become of it.
/// </summary>
public static class LoadPartnership
{
    /// <summary>The awards are those of the partnership's own file, and that of the wide table if it has one.</summary>
    public sealed record Command(PartnershipEntry Entry, IReadOnlyList<AwardEntry> Awards) : ICommand<Done>
    {
        public IEnumerable<string> Locks() => [];
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, WorkingDays workingDays, TimeProvider clock, DemonstrationFiles files, UploadReader uploads, IDocumentStore store, ReportRecordsReader records) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var entry = request.Entry;
            var visible = db.VisibleTo(viewer);
            if (await visible.Partnerships.AnyAsync(p => p.Reference == entry.Reference, cancellationToken)) return Done.It;

            var organisations = await visible.IdsOfOrganisationsAsync(OrganisationsIn(request), cancellationToken);
            var people = await visible.IdsOfPeopleAsync(PeopleIn(entry), cancellationToken);
            var places = await visible.KnownPlacesAsync(entry.Places, cancellationToken);
            var names = await visible.NamesOfOrganisationsAsync(organisations.Values, cancellationToken);
            var telling = new PartnershipTelling(entry, organisations, people, places, names, workingDays, clock.Today(), WriteScope.Now(clock));

            // Saved step by step, inside the one transaction: each day of the story is then an entry of its own in the history.
            db.Add(telling.Begin());
            await db.SaveChangesAsync(cancellationToken);
            db.AddRange(telling.Members());
            db.AddRange(request.Awards.Select(telling.Record));
            db.AddRange(telling.Groups());
            db.AddRange(telling.Supported());
            await db.SaveChangesAsync(cancellationToken);
            for (var day = 0; day < entry.Story.Count; day++)
            {
                using var file = await ReceiveAsync(entry, day, cancellationToken);
                var content = telling.ReportOf(day) is { } report ? await records.AssembleAsync(report.PartnershipId, report.Awards, report.From, report.Until, cancellationToken) : null;
                db.AddRange(telling.Tell(day, file?.ToStored(), content));
                if (file is not null) store.Keep(file.Incoming);
                await db.SaveChangesAsync(cancellationToken);
            }
            return Done.It;
        }

        private async Task<UploadedFile?> ReceiveAsync(PartnershipEntry entry, int day, CancellationToken cancel)
        {
            if (entry.Story[day].Document is not { } document) return null;
            await using var content = files.OpenDocument(entry.Reference, PartnershipTelling.Where(entry, day), document.File);
            return await uploads.ReceiveAsync("File", document.File, content, cancel);
        }

        private static IEnumerable<string> OrganisationsIn(Command request) =>
            request.Entry.Partners.Concat(request.Entry.Story.Select(s => s.Joins).OfType<PartnerEntry>()).Select(p => p.Organisation)
                .Concat(request.Awards.Concat(request.Entry.Story.Select(s => s.Award).OfType<AwardEntry>()).SelectMany(a => a.Funders))
                .Concat(request.Entry.Story.SelectMany(s => (s.Plans ?? []).Select(m => m.Organisation).Append(s.WaitsFor?.Organisation).Append(s.HandsOver?.Organisation)
                    .Concat((s.Seats ?? []).Select(x => x.Organisation)).Append(s.Signs?.Organisation).Concat((s.Meets?.Actions ?? []).Select(a => a.Organisation))).OfType<string>());

        private static IEnumerable<string> PeopleIn(PartnershipEntry entry) =>
            entry.Members.Select(m => m.Account).Append(entry.Coordinator)
                .Concat(entry.Story.SelectMany(s => new[] { s.Attests?.By, s.DecidesNotYet?.By, s.MovesOn?.By, s.Asks?.By, s.Answers?.By, s.Risk?.Owner, s.ReviewsRisk?.By, s.Replans?.By, s.HandsOver?.Owner, s.Note?.By, s.WritesReport?.By, s.Document?.By, s.BeginsReview?.Owner, s.BeginsReview?.Deputy, s.Reviewed?.By }
                    .Concat((s.Plans ?? []).Select(m => m.Owner)).Append(s.Meets?.By).Append(s.Writes?.By).Append(s.AgreesText?.By).Append(s.Signs?.Account).Concat((s.Meets?.Actions ?? []).Select(a => a.Owner)).Concat((s.Seats ?? []).Select(x => x.Account))).OfType<string>());
    }
}
