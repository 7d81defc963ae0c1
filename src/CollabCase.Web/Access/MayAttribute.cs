using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CollabCase.Web.Access;

/// <summary>
/// The policy of an action. Signed out: to sign-in. A partnership that the person cannot see, or that is not there:
/// 404, the same answer. One that they see but may not act on: 403.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MayAttribute(Act act) : Attribute, IAsyncAuthorizationFilter
{
    public const string ChoosePasswordPath = "/account/password";

    public Act Act { get; } = act;

    /// <summary>Open even to a person who has still to choose a password of their own. Anything else leads them there.</summary>
    public bool BeforeChoosingPassword { get; set; }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.User.Identity?.IsAuthenticated != true)
        {
            context.Result = new ChallengeResult();
            return;
        }
        var viewer = http.RequestServices.GetRequiredService<Viewer>();
        if (viewer.MustChoosePassword && !BeforeChoosingPassword)
        {
            context.Result = new RedirectResult(ChoosePasswordPath);
            return;
        }
        SeenPartnership? partnership = null;
        if (AccessRules.IsAboutAPartnership(Act))
        {
            var db = http.RequestServices.GetRequiredService<CollabCaseDb>();
            var reference = (string?)context.RouteData.Values["reference"] ?? "";
            partnership = await db.FindAsync(viewer, reference, http.RequestAborted);
            if (partnership is null)
            {
                context.Result = new NotFoundResult();
                return;
            }
        }
        var standing = partnership?.Standing ?? Standing.None;
        if (partnership is not null && int.TryParse((string?)context.RouteData.Values["number"], CultureInfo.InvariantCulture, out var number))
            standing |= await StandingToAsync(http, viewer, partnership, number);
        else if (partnership is not null && AccessRules.IsAboutAMeeting(Act))
            standing |= await http.RequestServices.GetRequiredService<CollabCaseDb>()
                .InAnyTierAsync(viewer, partnership, http.RequestServices.GetRequiredService<TimeProvider>().Today(), http.RequestAborted);
        if (partnership is not null && int.TryParse((string?)context.RouteData.Values["tier"], CultureInfo.InvariantCulture, out var tier))
            standing |= await http.RequestServices.GetRequiredService<CollabCaseDb>()
                .InTierAsync(viewer, partnership, tier, http.RequestServices.GetRequiredService<TimeProvider>().Today(), http.RequestAborted);
        if (partnership is not null && AccessRules.IsAboutAgreedDocuments(Act) && !new Allowed(viewer, standing).To(Act.KeepDocuments))
            standing |= await http.RequestServices.GetRequiredService<CollabCaseDb>().InAgreedDocumentsAsync(viewer, partnership,
                int.TryParse((string?)context.RouteData.Values["number"], CultureInfo.InvariantCulture, out var document) ? document : null,
                http.RequestServices.GetRequiredService<TimeProvider>().Today(), http.RequestAborted);
        var allowed = new Allowed(viewer, standing) { Partnership = partnership };
        http.Features.Set(allowed);
        if (!allowed.To(Act)) context.Result = new ForbidResult();
    }

    // What the person is to the very record that the address names.
    private async Task<Standing> StandingToAsync(HttpContext http, Viewer viewer, SeenPartnership partnership, int number)
    {
        var db = http.RequestServices.GetRequiredService<CollabCaseDb>();
        if (AccessRules.IsAboutAMilestone(Act) && await db.OwnsMilestoneAsync(viewer, partnership, number, http.RequestAborted)) return Standing.MilestoneOwner;
        if (AccessRules.IsAboutARisk(Act) && await db.OwnsRiskAsync(viewer, partnership, number, http.RequestAborted)) return Standing.RiskOwner;
        if (AccessRules.IsAboutAReview(Act) && await db.OwnsReviewAsync(viewer, partnership, number, http.RequestAborted)) return Standing.ReviewOwner;
        if (AccessRules.IsAboutAMeeting(Act)) return await db.InMeetingAsync(viewer, partnership, number, http.RequestServices.GetRequiredService<TimeProvider>().Today(), http.RequestAborted);
        if (AccessRules.IsAboutAProposal(Act)) return await db.ToProposalAsync(viewer, partnership, number, http.RequestServices.GetRequiredService<TimeProvider>().Today(), http.RequestAborted);
        if (AccessRules.IsAboutAnAction(Act)) return await db.ToActionAsync(viewer, partnership, number, http.RequestServices.GetRequiredService<TimeProvider>().Today(), http.RequestAborted);
        if (AccessRules.IsAboutAnIssue(Act)) return await db.ToIssueAsync(viewer, partnership, number, http.RequestServices.GetRequiredService<TimeProvider>().Today(), http.RequestAborted);
        if (AccessRules.IsAboutAPartner(Act) && partnership.Standing.HasFlag(Standing.PartnerMember) && await db.IsOwnPartnerAsync(viewer, partnership, number, http.RequestAborted)) return Standing.OwnPartner;
        return Standing.None;
    }
}

/// <summary>What the person may do on this page, so that a page offers no button that would be refused.</summary>
public sealed record Allowed(Viewer Viewer, Standing Standing)
{
    /// <summary>The partnership that the page is about; null where it is about none.</summary>
    public SeenPartnership? Partnership { get; init; }

    public bool To(Act act) => AccessRules.Allows(act, Viewer, Standing);

    /// <summary>What the person may do to a milestone with this owner, for pages that show it among other things.</summary>
    public Allowed OnMilestoneOf(long? ownerPersonId) => ownerPersonId == Viewer.PersonId ? this with { Standing = Standing | Standing.MilestoneOwner } : this;

    /// <summary>What the person may do to a risk with this owner.</summary>
    public Allowed OnRiskOf(long? ownerPersonId) => ownerPersonId == Viewer.PersonId ? this with { Standing = Standing | Standing.RiskOwner } : this;

    /// <summary>What the person may do to a review that these see to.</summary>
    public Allowed OnReviewOf(long? ownerPersonId, long? deputyPersonId) => ownerPersonId == Viewer.PersonId || deputyPersonId == Viewer.PersonId ? this with { Standing = Standing | Standing.ReviewOwner } : this;

    /// <summary>What the person may do in a group where this is their office, for pages about several groups.</summary>
    public Allowed InTier(Standing office) => this with { Standing = Standing | office };

    /// <summary>On a page about all partners: whether the person may speak for the one that is this organisation.</summary>
    public bool ToSpeakFor(long organisationId) =>
        new Allowed(Viewer, Standing.HasFlag(Standing.PartnerMember) && Viewer.OrganisationId == organisationId ? Standing | Standing.OwnPartner : Standing & ~Standing.OwnPartner).To(Act.SpeakForPartner);
}
