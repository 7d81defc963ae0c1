using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Money : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence",
                table: "AwardLines");

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstStartedAtUtc",
                table: "JobRuns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Times",
                table: "JobRuns",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "AppliedForPence",
                table: "Awards",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "Awards",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "FromOpenCall",
                table: "Awards",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Identifier",
                table: "Awards",
                type: "character varying(140)",
                maxLength: 140,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MatchAmountPence",
                table: "Awards",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MatchFrom",
                table: "Awards",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MatchInKindCounts",
                table: "Awards",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "MatchPercent",
                table: "Awards",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlannedFrom",
                table: "Awards",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlannedUntil",
                table: "Awards",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Programme",
                table: "Awards",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProgrammeCode",
                table: "Awards",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RecipientOrganisationId",
                table: "Awards",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WebAddress",
                table: "Awards",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsIndicative",
                table: "AwardLines",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AwardConditions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AwardId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SettledByPersonId = table.Column<long>(type: "bigint", nullable: true),
                    Evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    EvidenceDocumentId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardConditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardConditions_Awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AwardConditions_Documents_EvidenceDocumentId",
                        column: x => x.EvidenceDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardConditions_People_SettledByPersonId",
                        column: x => x.SettledByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardImports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    ActingPersonId = table.Column<long>(type: "bigint", nullable: false),
                    FileName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StorageKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    UploadedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    StoppedWhile = table.Column<int>(type: "integer", nullable: true),
                    WhyStopped = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Sheet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Match = table.Column<string>(type: "text", nullable: true),
                    ReadTo = table.Column<int>(type: "integer", nullable: false),
                    IsRead = table.Column<bool>(type: "boolean", nullable: false),
                    WorkedTo = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardImports_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardPayments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AwardId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ClaimedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnedPence = table.Column<long>(type: "bigint", nullable: true),
                    ReturnReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WriteOffAskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WriteOffAskedByPersonId = table.Column<long>(type: "bigint", nullable: true),
                    WriteOffReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WrittenOffOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WrittenOffByPersonId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardPayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardPayments_Awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AwardPayments_Organisations_FunderOrganisationId",
                        column: x => x.FunderOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardPayments_People_WriteOffAskedByPersonId",
                        column: x => x.WriteOffAskedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardPayments_People_WrittenOffByPersonId",
                        column: x => x.WrittenOffByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardRevisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AwardId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Authority = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DecisionId = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardRevisions_Awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AwardRevisions_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FunderReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AwardId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    PeriodUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentDocumentId = table.Column<long>(type: "bigint", nullable: true),
                    SentBackOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentBackBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SignedOffOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FunderReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FunderReports_Awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FunderReports_Documents_SentDocumentId",
                        column: x => x.SentDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FunderReports_Organisations_FunderOrganisationId",
                        column: x => x.FunderOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InKindContributions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AwardId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    HundredthsOfHours = table.Column<int>(type: "integer", nullable: true),
                    RatePence = table.Column<long>(type: "bigint", nullable: true),
                    ValuePence = table.Column<long>(type: "bigint", nullable: false),
                    Evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    EvidenceDocumentId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InKindContributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InKindContributions_Awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InKindContributions_Documents_EvidenceDocumentId",
                        column: x => x.EvidenceDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InKindContributions_Organisations_FunderOrganisationId",
                        column: x => x.FunderOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MatchFunding",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AwardId = table.Column<long>(type: "bigint", nullable: false),
                    MatchingAwardId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchFunding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatchFunding_Awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MatchFunding_Awards_MatchingAwardId",
                        column: x => x.MatchingAwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RememberedMatches",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Headings = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Match = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedMatches", x => new { x.PersonId, x.Headings });
                });

            migrationBuilder.CreateTable(
                name: "SignatureReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SignatoryId = table.Column<long>(type: "bigint", nullable: false),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipId = table.Column<long>(type: "bigint", nullable: false),
                    SubjectPath = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OutboxMessageId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignatureReminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignatureReminders_OutboxMessages_OutboxMessageId",
                        column: x => x.OutboxMessageId,
                        principalTable: "OutboxMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignatureReminders_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SignatureReminders_Signatories_SignatoryId",
                        column: x => x.SignatoryId,
                        principalTable: "Signatories",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SpendingPlans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipId = table.Column<long>(type: "bigint", nullable: false),
                    Follows = table.Column<int>(type: "integer", nullable: true),
                    FollowsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FollowsCertainty = table.Column<int>(type: "integer", nullable: true),
                    FollowsNote = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RunsOutOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GapDays = table.Column<int>(type: "integer", nullable: true),
                    GapPence = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpendingPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpendingPlans_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardImportNames",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Identifier = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    RecordId = table.Column<long>(type: "bigint", nullable: true),
                    Found = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardImportNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardImportNames_AwardImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "AwardImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardImportRows",
                columns: table => new
                {
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    First = table.Column<int>(type: "integer", nullable: false),
                    Values = table.Column<string>(type: "text", nullable: true),
                    Label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Problems = table.Column<string>(type: "text", nullable: true),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    Plan = table.Column<int>(type: "integer", nullable: false),
                    PlanReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    IsLeftOut = table.Column<bool>(type: "boolean", nullable: false),
                    Outcome = table.Column<int>(type: "integer", nullable: true),
                    OutcomeReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    PlacedInId = table.Column<long>(type: "bigint", nullable: true),
                    AwardId = table.Column<long>(type: "bigint", nullable: true),
                    AwardVersion = table.Column<int>(type: "integer", nullable: true),
                    Before = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardImportRows", x => new { x.ImportId, x.Row });
                    table.ForeignKey(
                        name: "FK_AwardImportRows_AwardImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "AwardImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardRevisionLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AwardId = table.Column<long>(type: "bigint", nullable: false),
                    AwardRevisionId = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    FunderOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    IsIndicative = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardRevisionLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardRevisionLines_AwardRevisions_AwardRevisionId",
                        column: x => x.AwardRevisionId,
                        principalTable: "AwardRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AwardRevisionLines_Organisations_FunderOrganisationId",
                        column: x => x.FunderOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpendingLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SpendingPlanId = table.Column<long>(type: "bigint", nullable: false),
                    RevisionNumber = table.Column<int>(type: "integer", nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpendingLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpendingLines_SpendingPlans_SpendingPlanId",
                        column: x => x.SpendingPlanId,
                        principalTable: "SpendingPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpendingRevisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SpendingPlanId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeByPersonId = table.Column<long>(type: "bigint", nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ApprovedByPersonId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpendingRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpendingRevisions_People_ApprovedByPersonId",
                        column: x => x.ApprovedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SpendingRevisions_People_MadeByPersonId",
                        column: x => x.MadeByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SpendingRevisions_SpendingPlans_SpendingPlanId",
                        column: x => x.SpendingPlanId,
                        principalTable: "SpendingPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpentInQuarters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SpendingPlanId = table.Column<long>(type: "bigint", nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpentInQuarters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpentInQuarters_SpendingPlans_SpendingPlanId",
                        column: x => x.SpendingPlanId,
                        principalTable: "SpendingPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Awards_Identifier",
                table: "Awards",
                column: "Identifier",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence_Is~",
                table: "AwardLines",
                columns: new[] { "AwardId", "Year", "FunderOrganisationId", "AmountPence", "IsIndicative" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardConditions_AwardId_Number",
                table: "AwardConditions",
                columns: new[] { "AwardId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardConditions_EvidenceDocumentId",
                table: "AwardConditions",
                column: "EvidenceDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardConditions_SettledByPersonId",
                table: "AwardConditions",
                column: "SettledByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardConditions_State_DueOn",
                table: "AwardConditions",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImportNames_ImportId_Found_Kind_Id",
                table: "AwardImportNames",
                columns: new[] { "ImportId", "Found", "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImportNames_ImportId_Kind_Key",
                table: "AwardImportNames",
                columns: new[] { "ImportId", "Kind", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardImportRows_ImportId_First",
                table: "AwardImportRows",
                columns: new[] { "ImportId", "First" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImportRows_ImportId_Plan_IsLeftOut_Outcome_Row_AmountP~",
                table: "AwardImportRows",
                columns: new[] { "ImportId", "Plan", "IsLeftOut", "Outcome", "Row", "AmountPence" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImports_Number",
                table: "AwardImports",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardImports_PersonId_Id",
                table: "AwardImports",
                columns: new[] { "PersonId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImports_Sha256",
                table: "AwardImports",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_AwardImports_State_Id",
                table: "AwardImports",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImports_StorageKey",
                table: "AwardImports",
                column: "StorageKey");

            migrationBuilder.CreateIndex(
                name: "IX_AwardPayments_AwardId_Number",
                table: "AwardPayments",
                columns: new[] { "AwardId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardPayments_FunderOrganisationId",
                table: "AwardPayments",
                column: "FunderOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardPayments_State_DueOn",
                table: "AwardPayments",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardPayments_WriteOffAskedByPersonId",
                table: "AwardPayments",
                column: "WriteOffAskedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardPayments_WrittenOffByPersonId",
                table: "AwardPayments",
                column: "WrittenOffByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRevisionLines_AwardRevisionId",
                table: "AwardRevisionLines",
                column: "AwardRevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRevisionLines_FunderOrganisationId",
                table: "AwardRevisionLines",
                column: "FunderOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRevisions_AwardId_Number",
                table: "AwardRevisions",
                columns: new[] { "AwardId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardRevisions_DecisionId",
                table: "AwardRevisions",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_FunderReports_AwardId_Number",
                table: "FunderReports",
                columns: new[] { "AwardId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FunderReports_FunderOrganisationId",
                table: "FunderReports",
                column: "FunderOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_FunderReports_SentDocumentId",
                table: "FunderReports",
                column: "SentDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_FunderReports_State_DueOn",
                table: "FunderReports",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_InKindContributions_AwardId_Number",
                table: "InKindContributions",
                columns: new[] { "AwardId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InKindContributions_EvidenceDocumentId",
                table: "InKindContributions",
                column: "EvidenceDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_InKindContributions_FunderOrganisationId",
                table: "InKindContributions",
                column: "FunderOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_MatchFunding_AwardId_MatchingAwardId",
                table: "MatchFunding",
                columns: new[] { "AwardId", "MatchingAwardId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MatchFunding_MatchingAwardId",
                table: "MatchFunding",
                column: "MatchingAwardId");

            migrationBuilder.CreateIndex(
                name: "IX_SignatureReminders_OutboxMessageId",
                table: "SignatureReminders",
                column: "OutboxMessageId");

            migrationBuilder.CreateIndex(
                name: "IX_SignatureReminders_PartnershipId_PlannedOn",
                table: "SignatureReminders",
                columns: new[] { "PartnershipId", "PlannedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SignatureReminders_SignatoryId_Rule_DueOn",
                table: "SignatureReminders",
                columns: new[] { "SignatoryId", "Rule", "DueOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignatureReminders_State_PartnershipId",
                table: "SignatureReminders",
                columns: new[] { "State", "PartnershipId" });

            migrationBuilder.CreateIndex(
                name: "IX_SpendingLines_SpendingPlanId_RevisionNumber_Quarter",
                table: "SpendingLines",
                columns: new[] { "SpendingPlanId", "RevisionNumber", "Quarter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpendingPlans_PartnershipId",
                table: "SpendingPlans",
                column: "PartnershipId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpendingPlans_RunsOutOn_Id",
                table: "SpendingPlans",
                columns: new[] { "RunsOutOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SpendingRevisions_ApprovedByPersonId",
                table: "SpendingRevisions",
                column: "ApprovedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SpendingRevisions_MadeByPersonId",
                table: "SpendingRevisions",
                column: "MadeByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SpendingRevisions_SpendingPlanId_Number",
                table: "SpendingRevisions",
                columns: new[] { "SpendingPlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpentInQuarters_SpendingPlanId_Quarter",
                table: "SpentInQuarters",
                columns: new[] { "SpendingPlanId", "Quarter" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardConditions");

            migrationBuilder.DropTable(
                name: "AwardImportNames");

            migrationBuilder.DropTable(
                name: "AwardImportRows");

            migrationBuilder.DropTable(
                name: "AwardPayments");

            migrationBuilder.DropTable(
                name: "AwardRevisionLines");

            migrationBuilder.DropTable(
                name: "FunderReports");

            migrationBuilder.DropTable(
                name: "InKindContributions");

            migrationBuilder.DropTable(
                name: "MatchFunding");

            migrationBuilder.DropTable(
                name: "RememberedMatches");

            migrationBuilder.DropTable(
                name: "SignatureReminders");

            migrationBuilder.DropTable(
                name: "SpendingLines");

            migrationBuilder.DropTable(
                name: "SpendingRevisions");

            migrationBuilder.DropTable(
                name: "SpentInQuarters");

            migrationBuilder.DropTable(
                name: "AwardImports");

            migrationBuilder.DropTable(
                name: "AwardRevisions");

            migrationBuilder.DropTable(
                name: "SpendingPlans");

            migrationBuilder.DropIndex(
                name: "IX_Awards_Identifier",
                table: "Awards");

            migrationBuilder.DropIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence_Is~",
                table: "AwardLines");

            migrationBuilder.DropColumn(
                name: "FirstStartedAtUtc",
                table: "JobRuns");

            migrationBuilder.DropColumn(
                name: "Times",
                table: "JobRuns");

            migrationBuilder.DropColumn(
                name: "AppliedForPence",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "Description",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "FromOpenCall",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "Identifier",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "MatchAmountPence",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "MatchFrom",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "MatchInKindCounts",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "MatchPercent",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "PlannedFrom",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "PlannedUntil",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "Programme",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "ProgrammeCode",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "RecipientOrganisationId",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "WebAddress",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "IsIndicative",
                table: "AwardLines");

            migrationBuilder.CreateIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence",
                table: "AwardLines",
                columns: new[] { "AwardId", "Year", "FunderOrganisationId", "AmountPence" });
        }
    }
}
