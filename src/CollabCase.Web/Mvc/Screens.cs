using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Home;
using CollabCase.Web.Mvc.Binding;
using CollabCase.Web.Mvc.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;

namespace CollabCase.Web.Mvc;

/// <summary>MVC as this product uses it: views beside their use case, safe forms, strict headers, errors that help.</summary>
public static class Screens
{
    public static IServiceCollection AddScreens(this IServiceCollection services, IConfiguration configuration)
    {
        var culture = CultureInfo.GetCultureInfo("en-GB");
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;

        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add<FormFilter>();
            mvc.Filters.Add<NotFoundFilter>();
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.MaxModelBindingCollectionSize = 1000;
        }).AddFormBinding();
        services.AddHttpContextAccessor();
        services.AddScoped<History.HistoryWords>();
        services.AddScoped<Features.History.HistoryReader>();
        services.AddScoped<Features.Partnerships.PartnershipFrames>();
        services.AddScoped<Features.Partnerships.PartnershipActs>();
        services.AddScoped<Features.Messages.MessageReaders>();
        services.AddScoped<Features.Administration.MailMessages>();
        services.AddScoped<Features.Partnerships.PartnershipFilters>();
        services.AddScoped<Features.Milestones.MilestoneFilters>();
        services.AddScoped<Features.Milestones.MilestoneActs>();
        services.AddScoped<Features.Meetings.MeetingGroups>();
        services.AddScoped<Features.Meetings.MeetingRecordReader>();
        services.AddScoped<Features.Meetings.AttendanceMerge>();
        services.AddScoped<Features.Milestones.PeopleOfPartnership>();
        services.AddScoped<Features.Meetings.RepliesReader>();
        services.AddScoped<Features.Actions.ActionFilters>();
        services.AddScoped<Features.Actions.ActionActs>();
        services.AddScoped<Features.Actions.OpenActions>();
        services.AddSingleton<Features.Reminders.ReminderLinks>();
        services.AddSingleton<Features.Reminders.DigestLetter>();
        services.AddScoped<Features.Reminders.ReminderSubjects>();
        services.AddScoped<Features.Escalations.IssueNotices>();
        services.AddScoped<Features.Memoranda.VersionActs>();
        services.AddScoped<Features.BulkActs.ChosenMilestones>();
        services.AddScoped<Features.BulkActs.ChosenActions>();
        services.AddScoped<Features.BulkActs.ActionsTakenBack>();
        services.AddScoped<Features.BulkActs.WhatComesBefore>();
        services.AddScoped<Features.BulkActs.SuccessorsOfPartnerships>();
        services.AddScoped<Features.People.PersonHoldings>();
        services.AddScoped<Features.People.HandOverHoldings.Plan>();
        services.AddSingleton(services => MilestoneTemplates.Read(File.ReadAllText(Path.Combine(services.GetRequiredService<ProgramHome>().Seeds, "reference", "milestone-templates.json"))));
        services.AddSingleton(services => ClauseLibrary.Read(File.ReadAllText(Path.Combine(services.GetRequiredService<ProgramHome>().Seeds, "reference", "clauses.json"))));
        services.AddSingleton<Features.Shared.PlaceList>();
        services.AddSingleton(services => WorkingDays.Read(File.ReadAllText(Path.Combine(services.GetRequiredService<ProgramHome>().Seeds, "reference", "bank-holidays-scotland.json"))));
        services.AddMemoryCache();
        services.AddScoped<Features.Gates.GateFactsReader>();
        services.AddScoped<Features.Desk.DeskReader>();
        services.AddHomes();
        services.AddSingleton(Features.Help.Installation.From(configuration));
        services.AddScoped<Features.Funding.MoneyFacts>();
        services.AddSingleton(CollabCase.Web.Giving.GivingSettings.From(configuration));
        services.AddScoped<Features.Imports.AwardPlanner>();
        services.AddScoped<Features.Imports.AwardWriter>();
        services.AddScoped<Features.Imports.ImportReading>();
        services.AddScoped<Features.Imports.ImportedTables>();
        services.AddScoped<Features.Gates.GateReader>();
        services.AddScoped<Features.Gates.SteeringDecisions>();
        services.AddScoped<Features.Partners.PartnerHoldings>();
        services.AddScoped<Features.Portfolio.PortfolioReader>();
        services.AddScoped<Features.FundingViews.FundingViewReader>();
        services.AddScoped<Features.FundingViews.MoneyByReader>();
        services.AddScoped<Features.FundingViews.CostPerPersonReader>();
        services.AddScoped<Features.FundingViews.RunOutBands>();
        services.AddScoped<Features.Giving.GivingReader>();
        services.AddScoped<Features.Views.ViewsOfList>();
        services.AddScoped<Features.Watching.WatchedChanges>();
        services.AddScoped<Features.Notes.NoteLines>();
        services.AddScoped<Features.Notes.DocumentLines>();
        services.AddScoped<Features.Notes.NotesOnReader>();
        services.AddScoped<Features.Notes.NoteSubjects>();
        services.AddScoped<CollabCase.Data.Access.OpenFeeds>();
        services.AddScoped<Features.CalendarFeeds.CalendarEntries>();
        services.AddScoped<Features.Signing.SigningRound>();
        services.AddScoped<Features.Signing.SignatoryPages>();
        services.AddScoped<Features.Risks.RiskRegister>();
        services.AddScoped<Features.Reviews.ReviewRegister>();
        services.AddScoped<Features.Spending.FundingGaps>();
        services.AddScoped<Features.Savings.WhoPaysReader>();
        services.AddScoped<Features.PartnershipCosts.CostsReader>();
        services.AddScoped<Features.Reports.ReportRecordsReader>();
        services.AddScoped<Features.Reports.ReportReader>();
        services.AddScoped<Features.Reports.ReportRegister>();
        services.AddScoped<Features.Reviews.ReviewActs>();
        services.AddScoped<Features.Reviews.ReviewOffers>();
        services.AddScoped<Features.Calendar.MonthReader>();
        services.AddScoped<Features.Decisions.DecisionRegister>();
        services.AddScoped<Features.Decisions.BoundRecords>();
        services.AddScoped<Features.Decisions.DecisionChoices>();
        services.AddScoped<Features.Journey.JourneyReader>();
        services.AddScoped<FormFilter>();
        services.AddRequestLimits();
        services.KeepSecretAddressesOutOfLogs();
        services.AddRazorComponents();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "CollabCase.Form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.FormFieldName = PostFormTagHelper.Token;
            antiforgery.SuppressXFrameOptionsHeader = true; // SafeHeaders says it for every answer.
        });
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            razor.ViewLocationExpanders.Add(new FeatureFolders());
        });
        services.Configure<CookieTempDataProviderOptions>(cookie =>
        {
            cookie.Cookie.Name = "CollabCase.Notice";
            cookie.Cookie.IsEssential = true;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<RouteOptions>(routing => routing.LowercaseUrls = true);
        services.AddResponseCompression(compression =>
        {
            // Pages repeat nothing secret beside what a visitor chose: tokens are masked anew in each answer.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = System.IO.Compression.CompressionLevel.Fastest);
        return services;
    }

    public static void UseScreens(this WebApplication app)
    {
        StatementCount.Use(app);
        app.UseExceptionHandler("/error/500");
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseResponseCompression();
        app.UseSafeHeaders();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseStaticFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private sealed class FeatureFolders : IViewLocationExpander
    {
        public void PopulateValues(ViewLocationExpanderContext context) { }

        public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
        {
            var controller = (context.ActionContext.ActionDescriptor as Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor)?.ControllerTypeInfo;
            var feature = controller?.Namespace?.Split('.')[^1] ?? "Shared";
            return [$"/Features/{feature}/{{0}}.cshtml", .. viewLocations];
        }
    }
}
