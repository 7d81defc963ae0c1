using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Governance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DecisionId",
                table: "ProfileAdaptations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MessagesOn",
                table: "Partnerships",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "VisionNumber",
                table: "Partnerships",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "AgreedVisionByPersonId",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AgreedVisionNumber",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AgreedVisionOn",
                table: "Partners",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DecisionId",
                table: "GateDecisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "GovernanceTiers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Remit = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ParentTierId = table.Column<long>(type: "INTEGER", nullable: true),
                    SetUpOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Delegated = table.Column<int>(type: "INTEGER", nullable: false),
                    CadenceUnit = table.Column<int>(type: "INTEGER", nullable: true),
                    CadenceEvery = table.Column<int>(type: "INTEGER", nullable: true),
                    CadenceBy = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstMeetingOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    QuorumBy = table.Column<int>(type: "INTEGER", nullable: true),
                    QuorumNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    QuorumCountsVacancies = table.Column<bool>(type: "INTEGER", nullable: false),
                    QuorumNeedsPublicAndThird = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProxiesMayAttend = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProxiesMayVote = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GovernanceTiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GovernanceTiers_GovernanceTiers_ParentTierId",
                        column: x => x.ParentTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GovernanceTiers_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: true),
                    IsToPartner = table.Column<bool>(type: "INTEGER", nullable: false),
                    ToAddress = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PlainText = table.Column<string>(type: "TEXT", nullable: true),
                    Html = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    TakeFromUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeasedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxMessages_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgreedDocuments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    TierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LastClauseNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreedDocuments_GovernanceTiers_TierId",
                        column: x => x.TierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedDocuments_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    LastedMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    IsQuorate = table.Column<bool>(type: "INTEGER", nullable: true),
                    QuorumPresent = table.Column<int>(type: "INTEGER", nullable: true),
                    QuorumNeeded = table.Column<int>(type: "INTEGER", nullable: true),
                    QuorumVotingSeats = table.Column<int>(type: "INTEGER", nullable: true),
                    QuorumNeededSectors = table.Column<bool>(type: "INTEGER", nullable: false),
                    MinutesText = table.Column<string>(type: "TEXT", nullable: true),
                    MinutesState = table.Column<int>(type: "INTEGER", nullable: true),
                    MinutesCirculatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MinutesApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MinutesApprovedAtMeetingId = table.Column<long>(type: "INTEGER", nullable: true),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TierId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    PlannedMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SeriesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_GovernanceTiers_TierId",
                        column: x => x.TierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Meetings_MinutesApprovedAtMeetingId",
                        column: x => x.MinutesApprovedAtMeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meetings_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TierSeats",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    GovernanceTierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    HasVote = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsForLivedExperience = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RemovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TierSeats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TierSeats_GovernanceTiers_GovernanceTierId",
                        column: x => x.GovernanceTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgendaItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    LeadPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    LeadName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CarriedFromItemId = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaItems_AgendaItems_CarriedFromItemId",
                        column: x => x.CarriedFromItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgendaItems_People_LeadPersonId",
                        column: x => x.LeadPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeatTerms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    GovernanceTierId = table.Column<long>(type: "INTEGER", nullable: false),
                    TierSeatId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Sector = table.Column<int>(type: "INTEGER", nullable: true),
                    Office = table.Column<int>(type: "INTEGER", nullable: true),
                    DeputyPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    DeputyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatTerms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeatTerms_GovernanceTiers_GovernanceTierId",
                        column: x => x.GovernanceTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SeatTerms_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatTerms_People_DeputyPersonId",
                        column: x => x.DeputyPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatTerms_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatTerms_TierSeats_TierSeatId",
                        column: x => x.TierSeatId,
                        principalTable: "TierSeats",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TierId = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<long>(type: "INTEGER", nullable: true),
                    AgendaItemId = table.Column<long>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecisionText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    By = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VotesFor = table.Column<int>(type: "INTEGER", nullable: true),
                    VotesAgainst = table.Column<int>(type: "INTEGER", nullable: true),
                    VotesAbstained = table.Column<int>(type: "INTEGER", nullable: true),
                    WindowFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WindowUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    QuorumWords = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Matter = table.Column<int>(type: "INTEGER", nullable: false),
                    BindsId = table.Column<long>(type: "INTEGER", nullable: true),
                    Binds = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SupersedesDecisionId = table.Column<long>(type: "INTEGER", nullable: true),
                    SupersededByDecisionId = table.Column<long>(type: "INTEGER", nullable: true),
                    RecordedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedByPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Decisions_SupersedesDecisionId",
                        column: x => x.SupersedesDecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_GovernanceTiers_TierId",
                        column: x => x.TierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_People_RecordedByPersonId",
                        column: x => x.RecordedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPapers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AgendaItemId = table.Column<long>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingPapers_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingPapers_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingPapers_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<long>(type: "INTEGER", nullable: false),
                    AgendaItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    SeatTermId = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Handling = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictsOfInterest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_SeatTerms_SeatTermId",
                        column: x => x.SeatTermId,
                        principalTable: "SeatTerms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendance",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<long>(type: "INTEGER", nullable: false),
                    SeatTermId = table.Column<long>(type: "INTEGER", nullable: true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    OrganisationName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Sector = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    MayVote = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsToCheckBack = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_SeatTerms_SeatTermId",
                        column: x => x.SeatTermId,
                        principalTable: "SeatTerms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingReplies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<long>(type: "INTEGER", nullable: false),
                    SeatTermId = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingReplies_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingReplies_SeatTerms_SeatTermId",
                        column: x => x.SeatTermId,
                        principalTable: "SeatTerms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreedVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedDocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ChangeNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NoticeNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    NoticeUnit = table.Column<int>(type: "INTEGER", nullable: true),
                    SigningOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    EasyReadDocumentId = table.Column<long>(type: "INTEGER", nullable: true),
                    FromVersionNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    StartedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedByPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    SharedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreedByPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionId = table.Column<long>(type: "INTEGER", nullable: true),
                    AgreedTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Parties = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    InForceOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NoticeGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreedVersions_AgreedDocuments_AgreedDocumentId",
                        column: x => x.AgreedDocumentId,
                        principalTable: "AgreedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgreedVersions_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedVersions_Documents_EasyReadDocumentId",
                        column: x => x.EasyReadDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedVersions_People_AgreedByPersonId",
                        column: x => x.AgreedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedVersions_People_StartedByPersonId",
                        column: x => x.StartedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionReplies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    DecisionId = table.Column<long>(type: "INTEGER", nullable: false),
                    SeatTermId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsFor = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionReplies_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DecisionReplies_SeatTerms_SeatTermId",
                        column: x => x.SeatTermId,
                        principalTable: "SeatTerms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WhatIsAsked = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedByTierId = table.Column<long>(type: "INTEGER", nullable: false),
                    WithTierId = table.Column<long>(type: "INTEGER", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DecisionId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escalations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Escalations_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_GovernanceTiers_RaisedByTierId",
                        column: x => x.RaisedByTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_GovernanceTiers_WithTierId",
                        column: x => x.WithTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromTierId = table.Column<long>(type: "INTEGER", nullable: false),
                    ToTierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    AuthorOrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    BegunOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgendaItemId = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionId = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Proposals_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_GovernanceTiers_FromTierId",
                        column: x => x.FromTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_GovernanceTiers_ToTierId",
                        column: x => x.ToTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_Organisations_AuthorOrganisationId",
                        column: x => x.AuthorOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_People_AuthorPersonId",
                        column: x => x.AuthorPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClauseComments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedDocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClauseNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AuthorPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClauseComments_AgreedDocuments_AgreedDocumentId",
                        column: x => x.AgreedDocumentId,
                        principalTable: "AgreedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClauseComments_AgreedVersions_AgreedVersionId",
                        column: x => x.AgreedVersionId,
                        principalTable: "AgreedVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ClauseComments_People_AuthorPersonId",
                        column: x => x.AuthorPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Signatories",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedDocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedHow = table.Column<int>(type: "INTEGER", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SignedByPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    ScanDocumentId = table.Column<long>(type: "INTEGER", nullable: true),
                    SignedTextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    DeclinedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signatories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Signatories_AgreedDocuments_AgreedDocumentId",
                        column: x => x.AgreedDocumentId,
                        principalTable: "AgreedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Signatories_AgreedVersions_AgreedVersionId",
                        column: x => x.AgreedVersionId,
                        principalTable: "AgreedVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Signatories_Documents_ScanDocumentId",
                        column: x => x.ScanDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Signatories_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Signatories_People_SignedByPersonId",
                        column: x => x.SignedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VersionClauses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedDocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedVersionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: true),
                    LibraryCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VersionClauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VersionClauses_AgreedDocuments_AgreedDocumentId",
                        column: x => x.AgreedDocumentId,
                        principalTable: "AgreedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VersionClauses_AgreedVersions_AgreedVersionId",
                        column: x => x.AgreedVersionId,
                        principalTable: "AgreedVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EscalationSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    EscalationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromTierId = table.Column<long>(type: "INTEGER", nullable: false),
                    ToTierId = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EscalationSteps_Escalations_EscalationId",
                        column: x => x.EscalationId,
                        principalTable: "Escalations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EscalationSteps_GovernanceTiers_FromTierId",
                        column: x => x.FromTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EscalationSteps_GovernanceTiers_ToTierId",
                        column: x => x.ToTierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GovernanceActions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OwnerPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OwnerOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosingNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    TierId = table.Column<long>(type: "INTEGER", nullable: true),
                    MeetingId = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionId = table.Column<long>(type: "INTEGER", nullable: true),
                    EscalationId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GovernanceActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GovernanceActions_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GovernanceActions_Escalations_EscalationId",
                        column: x => x.EscalationId,
                        principalTable: "Escalations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GovernanceActions_GovernanceTiers_TierId",
                        column: x => x.TierId,
                        principalTable: "GovernanceTiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GovernanceActions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GovernanceActions_Organisations_OwnerOrganisationId",
                        column: x => x.OwnerOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GovernanceActions_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GovernanceActions_People_OwnerPersonId",
                        column: x => x.OwnerPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignatureRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedDocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    SignatoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SentTo = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    SentToName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AskedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedByPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpiresAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignatureRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignatureRequests_AgreedDocuments_AgreedDocumentId",
                        column: x => x.AgreedDocumentId,
                        principalTable: "AgreedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignatureRequests_People_AskedByPersonId",
                        column: x => x.AskedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignatureRequests_Signatories_SignatoryId",
                        column: x => x.SignatoryId,
                        principalTable: "Signatories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_CarriedFromItemId",
                table: "AgendaItems",
                column: "CarriedFromItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_LeadPersonId",
                table: "AgendaItems",
                column: "LeadPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_MeetingId_Number",
                table: "AgendaItems",
                columns: new[] { "MeetingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreedDocuments_PartnershipId_Kind_Number",
                table: "AgreedDocuments",
                columns: new[] { "PartnershipId", "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreedDocuments_PartnershipId_Number",
                table: "AgreedDocuments",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreedDocuments_TierId",
                table: "AgreedDocuments",
                column: "TierId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedVersions_AgreedByPersonId",
                table: "AgreedVersions",
                column: "AgreedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedVersions_AgreedDocumentId_Number",
                table: "AgreedVersions",
                columns: new[] { "AgreedDocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreedVersions_DecisionId",
                table: "AgreedVersions",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedVersions_EasyReadDocumentId",
                table: "AgreedVersions",
                column: "EasyReadDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedVersions_StartedByPersonId",
                table: "AgreedVersions",
                column: "StartedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedVersions_State_EffectiveOn",
                table: "AgreedVersions",
                columns: new[] { "State", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ClauseComments_AgreedDocumentId",
                table: "ClauseComments",
                column: "AgreedDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_ClauseComments_AgreedVersionId_ClauseNumber",
                table: "ClauseComments",
                columns: new[] { "AgreedVersionId", "ClauseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_ClauseComments_AuthorPersonId",
                table: "ClauseComments",
                column: "AuthorPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_AgendaItemId",
                table: "ConflictsOfInterest",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_MeetingId_AgendaItemId_SeatTermId",
                table: "ConflictsOfInterest",
                columns: new[] { "MeetingId", "AgendaItemId", "SeatTermId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_SeatTermId",
                table: "ConflictsOfInterest",
                column: "SeatTermId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionReplies_DecisionId_SeatTermId",
                table: "DecisionReplies",
                columns: new[] { "DecisionId", "SeatTermId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DecisionReplies_SeatTermId",
                table: "DecisionReplies",
                column: "SeatTermId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AgendaItemId",
                table: "Decisions",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_MeetingId",
                table: "Decisions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PartnershipId_DecidedOn_Id",
                table: "Decisions",
                columns: new[] { "PartnershipId", "DecidedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PartnershipId_Matter_BindsId",
                table: "Decisions",
                columns: new[] { "PartnershipId", "Matter", "BindsId" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PartnershipId_Number",
                table: "Decisions",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_RecordedByPersonId",
                table: "Decisions",
                column: "RecordedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_SupersedesDecisionId",
                table: "Decisions",
                column: "SupersedesDecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_TierId",
                table: "Decisions",
                column: "TierId");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_DecisionId",
                table: "Escalations",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_PartnershipId_Number",
                table: "Escalations",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_PartnershipId_State_RaisedOn",
                table: "Escalations",
                columns: new[] { "PartnershipId", "State", "RaisedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_RaisedByTierId",
                table: "Escalations",
                column: "RaisedByTierId");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_WithTierId_State",
                table: "Escalations",
                columns: new[] { "WithTierId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_EscalationSteps_EscalationId_Number",
                table: "EscalationSteps",
                columns: new[] { "EscalationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EscalationSteps_FromTierId",
                table: "EscalationSteps",
                column: "FromTierId");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationSteps_ToTierId",
                table: "EscalationSteps",
                column: "ToTierId");

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_DecisionId",
                table: "GovernanceActions",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_EscalationId",
                table: "GovernanceActions",
                column: "EscalationId");

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_MeetingId",
                table: "GovernanceActions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_OwnerOrganisationId",
                table: "GovernanceActions",
                column: "OwnerOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_OwnerPersonId_State_DueOn",
                table: "GovernanceActions",
                columns: new[] { "OwnerPersonId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_PartnershipId_Number",
                table: "GovernanceActions",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_PartnershipId_State_DueOn",
                table: "GovernanceActions",
                columns: new[] { "PartnershipId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_State_DueOn_PartnershipId",
                table: "GovernanceActions",
                columns: new[] { "State", "DueOn", "PartnershipId" });

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceActions_TierId",
                table: "GovernanceActions",
                column: "TierId");

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceTiers_ParentTierId",
                table: "GovernanceTiers",
                column: "ParentTierId");

            migrationBuilder.CreateIndex(
                name: "IX_GovernanceTiers_PartnershipId_Number",
                table: "GovernanceTiers",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_MeetingId_SeatTermId",
                table: "MeetingAttendance",
                columns: new[] { "MeetingId", "SeatTermId" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_OrganisationId",
                table: "MeetingAttendance",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_PersonId",
                table: "MeetingAttendance",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_SeatTermId",
                table: "MeetingAttendance",
                column: "SeatTermId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPapers_AgendaItemId",
                table: "MeetingPapers",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPapers_DocumentId",
                table: "MeetingPapers",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPapers_MeetingId_Number",
                table: "MeetingPapers",
                columns: new[] { "MeetingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReplies_MeetingId_SeatTermId",
                table: "MeetingReplies",
                columns: new[] { "MeetingId", "SeatTermId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReplies_SeatTermId",
                table: "MeetingReplies",
                column: "SeatTermId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_MinutesApprovedAtMeetingId",
                table: "Meetings",
                column: "MinutesApprovedAtMeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_PartnershipId_Number",
                table: "Meetings",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_PartnershipId_On_Id",
                table: "Meetings",
                columns: new[] { "PartnershipId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_State_On_PartnershipId",
                table: "Meetings",
                columns: new[] { "State", "On", "PartnershipId" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_TierId_SeriesOn",
                table: "Meetings",
                columns: new[] { "TierId", "SeriesOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_TierId_State_On",
                table: "Meetings",
                columns: new[] { "TierId", "State", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_MessageId",
                table: "OutboxMessages",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_PartnershipId_Id",
                table: "OutboxMessages",
                columns: new[] { "PartnershipId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_State_Id",
                table: "OutboxMessages",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_TakeFromUtc_Id",
                table: "OutboxMessages",
                columns: new[] { "TakeFromUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_UniqueKey",
                table: "OutboxMessages",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_AgendaItemId",
                table: "Proposals",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_AuthorOrganisationId",
                table: "Proposals",
                column: "AuthorOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_AuthorPersonId",
                table: "Proposals",
                column: "AuthorPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_DecisionId",
                table: "Proposals",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_FromTierId",
                table: "Proposals",
                column: "FromTierId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_PartnershipId_Number",
                table: "Proposals",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_PartnershipId_State",
                table: "Proposals",
                columns: new[] { "PartnershipId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ToTierId",
                table: "Proposals",
                column: "ToTierId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatTerms_DeputyPersonId",
                table: "SeatTerms",
                column: "DeputyPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatTerms_GovernanceTierId_Number",
                table: "SeatTerms",
                columns: new[] { "GovernanceTierId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeatTerms_OrganisationId",
                table: "SeatTerms",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatTerms_PersonId_GovernanceTierId",
                table: "SeatTerms",
                columns: new[] { "PersonId", "GovernanceTierId" });

            migrationBuilder.CreateIndex(
                name: "IX_SeatTerms_TierSeatId",
                table: "SeatTerms",
                column: "TierSeatId");

            migrationBuilder.CreateIndex(
                name: "IX_Signatories_AgreedDocumentId",
                table: "Signatories",
                column: "AgreedDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Signatories_AgreedVersionId_Number",
                table: "Signatories",
                columns: new[] { "AgreedVersionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Signatories_AgreedVersionId_PartnerId",
                table: "Signatories",
                columns: new[] { "AgreedVersionId", "PartnerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Signatories_PartnerId",
                table: "Signatories",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Signatories_ScanDocumentId",
                table: "Signatories",
                column: "ScanDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Signatories_SignedByPersonId",
                table: "Signatories",
                column: "SignedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SignatureRequests_AgreedDocumentId",
                table: "SignatureRequests",
                column: "AgreedDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_SignatureRequests_AskedByPersonId",
                table: "SignatureRequests",
                column: "AskedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SignatureRequests_SignatoryId_AskedAtUtc",
                table: "SignatureRequests",
                columns: new[] { "SignatoryId", "AskedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_SignatureRequests_TokenHash",
                table: "SignatureRequests",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TierSeats_GovernanceTierId_Number",
                table: "TierSeats",
                columns: new[] { "GovernanceTierId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VersionClauses_AgreedDocumentId",
                table: "VersionClauses",
                column: "AgreedDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_VersionClauses_AgreedVersionId_Number",
                table: "VersionClauses",
                columns: new[] { "AgreedVersionId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClauseComments");

            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropTable(
                name: "DecisionReplies");

            migrationBuilder.DropTable(
                name: "EscalationSteps");

            migrationBuilder.DropTable(
                name: "GovernanceActions");

            migrationBuilder.DropTable(
                name: "MeetingAttendance");

            migrationBuilder.DropTable(
                name: "MeetingPapers");

            migrationBuilder.DropTable(
                name: "MeetingReplies");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "SignatureRequests");

            migrationBuilder.DropTable(
                name: "VersionClauses");

            migrationBuilder.DropTable(
                name: "Escalations");

            migrationBuilder.DropTable(
                name: "SeatTerms");

            migrationBuilder.DropTable(
                name: "Signatories");

            migrationBuilder.DropTable(
                name: "TierSeats");

            migrationBuilder.DropTable(
                name: "AgreedVersions");

            migrationBuilder.DropTable(
                name: "AgreedDocuments");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "AgendaItems");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "GovernanceTiers");

            migrationBuilder.DropColumn(
                name: "DecisionId",
                table: "ProfileAdaptations");

            migrationBuilder.DropColumn(
                name: "MessagesOn",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "VisionNumber",
                table: "Partnerships");

            migrationBuilder.DropColumn(
                name: "AgreedVisionByPersonId",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "AgreedVisionNumber",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "AgreedVisionOn",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "DecisionId",
                table: "GateDecisions");
        }
    }
}
