using CollabCase.Domain;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Notes;

public sealed class DocumentTests
{
    private static readonly DateTime Now = PartnershipBuilder.Now;
    private static readonly NoteWriter Coordinator = new(7, Coordinates: true, HasSeat: true), Partner = new(8, Coordinates: false, HasSeat: true), OtherPartner = new(10, Coordinates: false, HasSeat: true),
        Participant = new(9, Coordinates: false, HasSeat: false);

    private readonly Partnership _partnership = A.Partnership().Build();

    [Fact]
    public void A_document_is_called_as_its_file_until_somebody_says_more()
    {
        var document = Added(title: " ");

        Assert.Equal(("Minutes of May", " minutes of may minutes of may pdf", 1), (document.Title, document.NameKey, document.CurrentVersion));
        Assert.Equal("The minutes", Added(title: " The minutes").Title);
    }

    [Fact]
    public void A_newer_version_takes_the_place_of_the_current_one_which_is_kept()
    {
        var document = Added();
        var version = document.Replace(_partnership, File("Minutes, final.pdf", "b"), OtherPartner, Now.AddHours(1));

        Assert.Equal((2, 2, 10L), (version.Number, document.CurrentVersion, version.AddedByPersonId));
        Assert.Equal(["Minutes of May.pdf", "Minutes, final.pdf"], document.Versions.OrderBy(v => v.Number).Select(v => v.FileName));
        Assert.Equal(" the minutes minutes final pdf", document.NameKey);
    }

    [Fact]
    public void The_very_file_that_is_there_is_no_newer_version() =>
        Assert.Equal("File", Assert.Throws<DomainRuleException>(() => Added().Replace(_partnership, File("Another name.pdf", "a"), Partner, Now)).Field);

    [Fact]
    public void A_participant_replaces_only_what_they_added()
    {
        Assert.Throws<DomainRuleException>(() => Added().Replace(_partnership, File("x.pdf", "b"), Participant, Now));
        Assert.Equal(2, Added(SharedWith.Everyone, Participant).Replace(_partnership, File("x.pdf", "b"), Participant, Now).Number);
        Assert.Throws<DomainRuleException>(() => Added(SharedWith.CoordinatorOnly, Participant));
    }

    [Fact]
    public void Who_added_it_or_the_coordinator_corrects_what_is_said_and_never_for_more_people()
    {
        var document = Added();
        document.Correct(_partnership, NoteSubject.Milestone(2), "Better title", SharedWith.CoordinatorOnly, Coordinator);

        Assert.Equal(("Better title", "milestone-2", SharedWith.CoordinatorOnly), (document.Title, document.About, document.SharedWith));
        Assert.Contains(" better ", document.NameKey, StringComparison.Ordinal);
        Assert.Throws<DomainRuleException>(() => document.Correct(_partnership, NoteSubject.Partnership, "Mine", SharedWith.CoordinatorOnly, OtherPartner));
        Assert.Equal("SharedWith", Assert.Throws<DomainRuleException>(() => document.Correct(_partnership, NoteSubject.Partnership, "x", SharedWith.Everyone, Partner)).Field);
        Assert.Equal("Title", Assert.Throws<DomainRuleException>(() => document.Correct(_partnership, NoteSubject.Partnership, " ", SharedWith.CoordinatorOnly, Partner)).Field);
    }

    [Fact]
    public void Withdrawn_it_changes_no_more()
    {
        Assert.Equal("Reason", Assert.Throws<DomainRuleException>(() => Added().Withdraw(_partnership, " ", Partner, Now)).Field);
        Assert.Throws<DomainRuleException>(() => Added().Withdraw(_partnership, "x", OtherPartner, Now));
        var document = Added();
        document.Withdraw(_partnership, "It names somebody.", Coordinator, Now);

        Assert.False(document.Stands);
        Assert.Throws<DomainRuleException>(() => document.Replace(_partnership, File("x.pdf", "b"), Partner, Now));
        Assert.Throws<DomainRuleException>(() => document.Correct(_partnership, NoteSubject.Partnership, "x", SharedWith.CoordinatorOnly, Partner));
        Assert.Throws<DomainRuleException>(() => document.Withdraw(_partnership, "x", Coordinator, Now));
    }

    [Fact]
    public void A_paused_partnership_takes_and_changes_no_documents()
    {
        var document = Added();
        _partnership.Pause("The lead partner is moving house.", PartnershipBuilder.Today);

        foreach (var act in new Action[] { () => Added(), () => document.Replace(_partnership, File("x.pdf", "b"), Partner, Now), () => document.Withdraw(_partnership, "x", Partner, Now) })
            Assert.Equal(_partnership.WhyReadOnly, Assert.Throws<DomainRuleException>(act).Message);
    }

    private Document Added(SharedWith sharedWith = SharedWith.PartnersAndSteering, NoteWriter? by = null, string title = "The minutes") =>
        Document.Add(1, _partnership, NoteSubject.Partnership, title, sharedWith, File("Minutes of May.pdf", "a"), by ?? Partner, Now);

    private static StoredFile File(string name, string content) => new(name, "application/pdf", 100, content, content);
}
