using CollabCase.Domain;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Notes;

public sealed class NoteTests
{
    private static readonly DateTime Now = PartnershipBuilder.Now;
    private static readonly NoteWriter Coordinator = new(7, Coordinates: true, HasSeat: true), Partner = new(8, Coordinates: false, HasSeat: true), Participant = new(9, Coordinates: false, HasSeat: false);

    private readonly Partnership _partnership = A.Partnership().Build();

    [Fact]
    public void A_note_keeps_who_wrote_what_about_what_and_for_whom()
    {
        var note = Note.Write(3, _partnership, NoteSubject.Milestone(4), "  The hall is free.\r\nAsk the keeper. ", SharedWith.PartnersAndSteering, Partner, Now);

        Assert.Equal((3, _partnership.Id, "milestone-4", "The hall is free.\nAsk the keeper."), (note.Number, note.PartnershipId, note.About, note.Body));
        Assert.Equal((SharedWith.PartnersAndSteering, 8L, Now, true), (note.SharedWith, note.AuthorPersonId, note.WrittenAtUtc, note.Stands));
    }

    [Theory]
    [InlineData("  ", "Enter the note.")]
    [InlineData(null, "Enter the note.")]
    [InlineData("4001", "Shorten the note to 4,000 characters or fewer. It has 4,001 now.")]
    public void A_note_says_something_and_not_too_much(string? body, string message)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => Written(body == "4001" ? new string('n', 4001) : body));

        Assert.Equal((message, "Body"), (refusal.Message, refusal.Field));
    }

    [Fact]
    public void A_participant_writes_for_everyone()
    {
        Assert.Equal(SharedWith.Everyone, Note.Write(1, _partnership, NoteSubject.Partnership, "Hello", SharedWith.Everyone, Participant, Now).SharedWith);
        foreach (var fewer in new[] { SharedWith.PartnersAndSteering, SharedWith.CoordinatorOnly })
            Assert.Equal("SharedWith", Assert.Throws<DomainRuleException>(() => Note.Write(1, _partnership, NoteSubject.Partnership, "Hello", fewer, Participant, Now)).Field);
    }

    [Fact]
    public void Nobody_can_be_chosen_who_is_not_on_the_list() =>
        Assert.Throws<DomainRuleException>(() => Note.Write(1, _partnership, NoteSubject.Partnership, "Hello", (SharedWith)9, Coordinator, Now));

    [Fact]
    public void Its_author_corrects_it_and_nobody_else()
    {
        var note = Written();
        note.Correct(_partnership, NoteSubject.Risk(2), "Put right.", SharedWith.CoordinatorOnly, Partner, Now.AddHours(1));

        Assert.Equal(("Put right.", "risk-2", SharedWith.CoordinatorOnly, Now.AddHours(1)), (note.Body, note.About, note.SharedWith, note.CorrectedAtUtc));
        Assert.Throws<DomainRuleException>(() => note.Correct(_partnership, NoteSubject.Partnership, "Mine.", SharedWith.CoordinatorOnly, Coordinator, Now));
    }

    [Fact]
    public void The_same_again_is_no_correction()
    {
        var note = Written();
        note.Correct(_partnership, NoteSubject.Partnership, note.Body + " ", note.SharedWith, Partner, Now.AddHours(1));

        Assert.Null(note.CorrectedAtUtc);
    }

    [Fact]
    public void A_note_is_never_opened_to_more_people_than_it_was_written_for()
    {
        var note = Written();
        var refusal = Assert.Throws<DomainRuleException>(() => note.Correct(_partnership, NoteSubject.Partnership, "New words.", SharedWith.Everyone, Partner, Now));

        Assert.Equal("SharedWith", refusal.Field);
        Assert.Equal("The hall is free.", note.Body);
    }

    [Fact]
    public void Its_author_or_the_coordinator_withdraws_it_with_a_reason_once()
    {
        Assert.Throws<DomainRuleException>(() => Written().Withdraw(_partnership, "Why not", Participant, Now));
        Assert.Equal("Reason", Assert.Throws<DomainRuleException>(() => Written().Withdraw(_partnership, " ", Partner, Now)).Field);
        Written().Withdraw(_partnership, "It is not so.", Partner, Now);
        var note = Written();
        note.Withdraw(_partnership, "It names somebody.", Coordinator, Now);

        Assert.Equal((false, 7L, "It names somebody.", Now), (note.Stands, note.WithdrawnByPersonId, note.WithdrawnBecause, note.WithdrawnAtUtc));
        Assert.Throws<DomainRuleException>(() => note.Withdraw(_partnership, "Again", Coordinator, Now));
        Assert.Throws<DomainRuleException>(() => note.Correct(_partnership, NoteSubject.Partnership, "After all", SharedWith.CoordinatorOnly, Partner, Now));
    }

    [Fact]
    public void A_paused_partnership_takes_and_changes_no_notes()
    {
        var note = Written();
        _partnership.Pause("The lead partner is moving house.", PartnershipBuilder.Today);

        foreach (var act in new Action[]
        {
            () => Written(),
            () => note.Correct(_partnership, NoteSubject.Partnership, "x", SharedWith.CoordinatorOnly, Partner, Now),
            () => note.Withdraw(_partnership, "x", Partner, Now),
        })
            Assert.Equal(_partnership.WhyReadOnly, Assert.Throws<DomainRuleException>(act).Message);
    }

    [Theory]
    [InlineData("partnership", SubjectKind.Partnership, 0)]
    [InlineData("", SubjectKind.Partnership, 0)]
    [InlineData("milestone-3", SubjectKind.Milestone, 3)]
    [InlineData("risk-12", SubjectKind.Risk, 12)]
    [InlineData("meeting-4", SubjectKind.Meeting, 4)]
    [InlineData("action-9", SubjectKind.Action, 9)]
    public void A_subject_is_read_from_its_code(string code, SubjectKind kind, int number)
    {
        var subject = NoteSubject.Read(code)!.Value;

        Assert.Equal((kind, number), (subject.Kind, subject.Number));
        if (code.Length > 0) Assert.Equal(code, subject.Code);
    }

    [Theory]
    [InlineData("milestone-0")]
    [InlineData("milestone-03")]
    [InlineData("milestone--3")]
    [InlineData("milestone-99999999999")]
    [InlineData("risk")]
    [InlineData("Risk-1")]
    [InlineData("award-1")]
    public void What_is_no_code_is_no_subject(string code) => Assert.Null(NoteSubject.Read(code));

    private Note Written(string? body = "The hall is free.") => Note.Write(1, _partnership, NoteSubject.Partnership, body, SharedWith.PartnersAndSteering, Partner, Now);
}
