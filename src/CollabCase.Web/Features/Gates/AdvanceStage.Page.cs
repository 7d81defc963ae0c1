using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Gates;

public static partial class AdvanceStage
{
    public sealed class Page : IFormPage<Command>, IPartnershipPage, ISteeringPage
    {
        private readonly Gate? _gateAhead;
        private Command _form = new();

        public Page(AtTheGate at, SteeringOffer steering, Command form)
        {
            _gateAhead = at.Partnership.NextGate;
            Frame = at.Frame;
            Steering = steering;
            From = at.Partnership.Stage.Label();
            LeadsTo = _gateAhead?.LeadsTo().Label();
            Blockers = [.. at.Checks.Where(c => c.IsStillToCome).Select(c => new Blocker(c.Criterion.Key, c.Title, c.CountsAsMet))];
            Form = form;
        }

        public PartnershipFrame Frame { get; }

        public SteeringOffer Steering { get; }

        SteeringForm ISteeringPage.Form => Form;

        /// <summary>The stage it is at, in words.</summary>
        public string From { get; }

        /// <summary>The stage that the gate leads to, in words; null at the last stage.</summary>
        public string? LeadsTo { get; }

        /// <summary>What is required and still to come. Each needs an exception.</summary>
        public IReadOnlyList<Blocker> Blockers { get; }

        /// <summary>Whether the partnership is no longer before the gate that the form is about.</summary>
        public bool IsPast => _gateAhead != Form.Gate;

        public Command Form
        {
            get => _form;
            set
            {
                _form = value;
                foreach (var blocker in Blockers)
                {
                    if (!_form.Exceptions.TryGetValue(blocker.Key, out var exception)) _form.Exceptions[blocker.Key] = exception = new();
                    exception.Title = blocker.Title;
                }
            }
        }

        /// <summary>What was written about something that needs no exception any more.</summary>
        public IReadOnlyList<ExceptionForm> NoLongerNeeded => [.. Form.Exceptions.Where(e => Blockers.All(b => b.Key != e.Key) && !e.Value.IsEmpty).Select(e => e.Value)];

        public int Steps => Blockers.Count > 0 ? 3 : 2;

        /// <summary>The step to show: the first with something to put right, or else the one that was reached.</summary>
        public Step StepToShow(IReadOnlyCollection<string> fieldsInError)
        {
            if (Form.Step is Step.Decision || fieldsInError.Any(f => f is nameof(Command.Decision) or nameof(Command.DecidedOn) or nameof(Command.Authority) or nameof(Command.Note))) return Step.Decision;
            var hasGaps = fieldsInError.Any(f => f.StartsWith(nameof(Command.Exceptions), StringComparison.Ordinal)) || Blockers.Any(b => !Form.Exceptions[b.Key].IsComplete);
            return Blockers.Count > 0 && (Form.Step is Step.Exceptions || hasGaps) ? Step.Exceptions : Step.Check;
        }
    }

    /// <summary>Something required that is still to come.</summary>
    public sealed record Blocker(string Key, string Title, string CountsAsMet);
}
