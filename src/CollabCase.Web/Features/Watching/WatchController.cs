using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Watching;

public sealed class WatchController : FeatureController
{
    [HttpGet(ShowWatched.Path), May(Act.Enter)]
    public Task<IActionResult> Watching(ShowWatched.Query query) => Show(query);

    [HttpPost("/watching/looked"), May(Act.Enter)]
    public Task<IActionResult> Looked(LookAtWatched.Command command) => Submit(command, new ShowWatched.Query(), (Done _) => ShowWatched.Path, _ => "What changed until now is seen. What comes after it will be new.");

    [HttpGet("/partnerships/{reference}/watch"), May(Act.SeePartnership)]
    public Task<IActionResult> WatchPartnership(WatchPartnership.Query query) => Show(query);

    [HttpPost("/partnerships/{reference}/watch"), May(Act.SeePartnership)]
    public Task<IActionResult> WatchPartnership(WatchPartnership.Command command) =>
        Submit(command, new WatchPartnership.Query(command.Reference, command.From, command.At), (Watched _) => command.WayBack, watched => watched.Sentence, WhatYouWatch);

    [HttpGet("/partnerships/{reference}/milestones/{number:int}/watch"), May(Act.SeePartnership)]
    public Task<IActionResult> WatchMilestone(WatchMilestone.Query query) => Show(query);

    [HttpPost("/partnerships/{reference}/milestones/{number:int}/watch"), May(Act.SeePartnership)]
    public Task<IActionResult> WatchMilestone(WatchMilestone.Command command) =>
        Submit(command, new WatchMilestone.Query { Reference = command.Reference, Number = command.Number, From = command.From, At = command.At }, (Watched _) => command.WayBack, watched => watched.Sentence, WhatYouWatch);

    private static (string Href, string Text) WhatYouWatch(Watched watched) => (ShowWatched.Path, "See what you watch");
}
