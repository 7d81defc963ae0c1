using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CoordinatorsDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Partnerships_CoordinatorPersonId_Id",
                table: "Partnerships");

            migrationBuilder.AddColumn<string>(
                name: "AuthorityScope",
                table: "Partners",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ContributionsStatedOn",
                table: "Partners",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DataAnswer",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DataWords",
                table: "Partners",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeputyEmail",
                table: "Partners",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeputyName",
                table: "Partners",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InductedOn",
                table: "Partners",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MoneyAnswer",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MoneyAuthority",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MoneyLimitPence",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneyWords",
                table: "Partners",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SpaceAnswer",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SpaceWords",
                table: "Partners",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "StaffAnswer",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StaffWords",
                table: "Partners",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimeAnswer",
                table: "Partners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TimeWords",
                table: "Partners",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BulkActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    UseCase = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rows = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkActs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 322, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SharedWith = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedByPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CurrentVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnByPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documents_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_People_AddedByPersonId",
                        column: x => x.AddedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Strand = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneLooksLike = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    OwnerPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OwnerOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DroppedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BaselineOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ForecastOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActualOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WaitingFor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    WaitingForOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    WaitingForPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    WaitingSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Milestones_Organisations_OwnerOrganisationId",
                        column: x => x.OwnerOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestones_Organisations_WaitingForOrganisationId",
                        column: x => x.WaitingForOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestones_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestones_People_OwnerPersonId",
                        column: x => x.OwnerPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestones_People_WaitingForPersonId",
                        column: x => x.WaitingForPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SharedWith = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CorrectedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnByPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notes_People_AuthorPersonId",
                        column: x => x.AuthorPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Risks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Likelihood = table.Column<int>(type: "INTEGER", nullable: false),
                    Impact = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    PointsBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    RankKey = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Response = table.Column<int>(type: "INTEGER", nullable: true),
                    WhatIsDone = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CarriedByOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    OwnerPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedFor = table.Column<int>(type: "INTEGER", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StateReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Risks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Risks_Organisations_CarriedByOrganisationId",
                        column: x => x.CarriedByOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Risks_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Risks_People_OwnerPersonId",
                        column: x => x.OwnerPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OwnerPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    List = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SharedWith = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_People_OwnerPersonId",
                        column: x => x.OwnerPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SearchWords",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordId = table.Column<long>(type: "INTEGER", nullable: false),
                    WordKey = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => new { x.RecordId, x.Kind, x.WordKey });
                });

            migrationBuilder.CreateTable(
                name: "UnderstandingRounds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedByPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnderstandingRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnderstandingRounds_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Watches",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsMilestone = table.Column<bool>(type: "INTEGER", nullable: false),
                    LookedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watches", x => new { x.PersonId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_Watches_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StorageKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedByPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentVersions_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MilestoneDateChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MilestoneId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByPersonId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneDateChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MilestoneDateChanges_Milestones_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MilestoneDateChanges_People_ByPersonId",
                        column: x => x.ByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MilestoneDependencies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MilestoneId = table.Column<long>(type: "INTEGER", nullable: false),
                    DependsOnMilestoneId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneDependencies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MilestoneDependencies_Milestones_DependsOnMilestoneId",
                        column: x => x.DependsOnMilestoneId,
                        principalTable: "Milestones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MilestoneDependencies_Milestones_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MilestoneEvidence",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MilestoneId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MilestoneEvidence_Milestones_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MilestonePastWaits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    MilestoneId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    WaitedFor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestonePastWaits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MilestonePastWaits_Milestones_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MilestonePastWaits_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MilestonePastWaits_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskReviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    RiskId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromLikelihood = table.Column<int>(type: "INTEGER", nullable: false),
                    FromImpact = table.Column<int>(type: "INTEGER", nullable: false),
                    ToLikelihood = table.Column<int>(type: "INTEGER", nullable: false),
                    ToImpact = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByPersonId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskReviews_People_ByPersonId",
                        column: x => x.ByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskReviews_Risks_RiskId",
                        column: x => x.RiskId,
                        principalTable: "Risks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnderstandingAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    UnderstandingRoundId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    WhatFor = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AtTheEnd = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Expected = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredByPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    OnItsBehalf = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnderstandingAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnderstandingAnswers_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnderstandingAnswers_UnderstandingRounds_UnderstandingRoundId",
                        column: x => x.UnderstandingRoundId,
                        principalTable: "UnderstandingRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Partnerships_CoordinatorPersonId_Id_State",
                table: "Partnerships",
                columns: new[] { "CoordinatorPersonId", "Id", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Partnerships_LeadEmail_State",
                table: "Partnerships",
                columns: new[] { "LeadEmail", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_HistoryEntries_AtUtc_ChainId",
                table: "HistoryEntries",
                columns: new[] { "AtUtc", "ChainId" });

            migrationBuilder.CreateIndex(
                name: "IX_HistoryEntries_ChainId_AtUtc",
                table: "HistoryEntries",
                columns: new[] { "ChainId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreedExceptions_EndedOn_ByWhen_PartnershipId",
                table: "AgreedExceptions",
                columns: new[] { "EndedOn", "ByWhen", "PartnershipId" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkActs_Key",
                table: "BulkActs",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BulkActs_PersonId_AtUtc",
                table: "BulkActs",
                columns: new[] { "PersonId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_AddedByPersonId",
                table: "Documents",
                column: "AddedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_PartnershipId_About_Number",
                table: "Documents",
                columns: new[] { "PartnershipId", "About", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_PartnershipId_Number",
                table: "Documents",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentVersions_DocumentId_Number",
                table: "DocumentVersions",
                columns: new[] { "DocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentVersions_StorageKey",
                table: "DocumentVersions",
                column: "StorageKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneDateChanges_ByPersonId",
                table: "MilestoneDateChanges",
                column: "ByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneDateChanges_MilestoneId_Number",
                table: "MilestoneDateChanges",
                columns: new[] { "MilestoneId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneDependencies_DependsOnMilestoneId",
                table: "MilestoneDependencies",
                column: "DependsOnMilestoneId");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneDependencies_MilestoneId_DependsOnMilestoneId",
                table: "MilestoneDependencies",
                columns: new[] { "MilestoneId", "DependsOnMilestoneId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneEvidence_MilestoneId_Number",
                table: "MilestoneEvidence",
                columns: new[] { "MilestoneId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MilestonePastWaits_MilestoneId_Number",
                table: "MilestonePastWaits",
                columns: new[] { "MilestoneId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MilestonePastWaits_OrganisationId",
                table: "MilestonePastWaits",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_MilestonePastWaits_PersonId",
                table: "MilestonePastWaits",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_OwnerOrganisationId",
                table: "Milestones",
                column: "OwnerOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_OwnerPersonId_State_ForecastOn",
                table: "Milestones",
                columns: new[] { "OwnerPersonId", "State", "ForecastOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_PartnershipId_Number",
                table: "Milestones",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_PartnershipId_State_ForecastOn",
                table: "Milestones",
                columns: new[] { "PartnershipId", "State", "ForecastOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_State_ForecastOn_PartnershipId",
                table: "Milestones",
                columns: new[] { "State", "ForecastOn", "PartnershipId" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_WaitingForOrganisationId",
                table: "Milestones",
                column: "WaitingForOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_WaitingForPersonId",
                table: "Milestones",
                column: "WaitingForPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_WaitingSince_PartnershipId",
                table: "Milestones",
                columns: new[] { "WaitingSince", "PartnershipId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_AuthorPersonId",
                table: "Notes",
                column: "AuthorPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_PartnershipId_About_Number",
                table: "Notes",
                columns: new[] { "PartnershipId", "About", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_PartnershipId_AuthorPersonId_Number",
                table: "Notes",
                columns: new[] { "PartnershipId", "AuthorPersonId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_PartnershipId_Number",
                table: "Notes",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RiskReviews_ByPersonId",
                table: "RiskReviews",
                column: "ByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskReviews_RiskId_Number",
                table: "RiskReviews",
                columns: new[] { "RiskId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Risks_CarriedByOrganisationId",
                table: "Risks",
                column: "CarriedByOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Risks_OwnerPersonId_State",
                table: "Risks",
                columns: new[] { "OwnerPersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PartnershipId_Number",
                table: "Risks",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PartnershipId_RankKey",
                table: "Risks",
                columns: new[] { "PartnershipId", "RankKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PartnershipId_State_NextReviewOn",
                table: "Risks",
                columns: new[] { "PartnershipId", "State", "NextReviewOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerPersonId_List",
                table: "SavedViews",
                columns: new[] { "OwnerPersonId", "List" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Reference",
                table: "SavedViews",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_SharedWith_List",
                table: "SavedViews",
                columns: new[] { "SharedWith", "List" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Kind_WordKey_RecordId",
                table: "SearchWords",
                columns: new[] { "Kind", "WordKey", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_PartnershipId_WordKey_Kind_RecordId",
                table: "SearchWords",
                columns: new[] { "PartnershipId", "WordKey", "Kind", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnderstandingAnswers_PartnerId",
                table: "UnderstandingAnswers",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_UnderstandingAnswers_UnderstandingRoundId_PartnerId",
                table: "UnderstandingAnswers",
                columns: new[] { "UnderstandingRoundId", "PartnerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnderstandingRounds_PartnershipId_Number",
                table: "UnderstandingRounds",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkActs");

            migrationBuilder.DropTable(
                name: "DocumentVersions");

            migrationBuilder.DropTable(
                name: "MilestoneDateChanges");

            migrationBuilder.DropTable(
                name: "MilestoneDependencies");

            migrationBuilder.DropTable(
                name: "MilestoneEvidence");

            migrationBuilder.DropTable(
                name: "MilestonePastWaits");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "RiskReviews");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SearchWords");

            migrationBuilder.DropTable(
                name: "UnderstandingAnswers");

            migrationBuilder.DropTable(
                name: "Watches");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropTable(
                name: "Risks");

            migrationBuilder.DropTable(
                name: "UnderstandingRounds");

            migrationBuilder.DropIndex(
                name: "IX_Partnerships_CoordinatorPersonId_Id_State",
                table: "Partnerships");

            migrationBuilder.DropIndex(
                name: "IX_Partnerships_LeadEmail_State",
                table: "Partnerships");

            migrationBuilder.DropIndex(
                name: "IX_HistoryEntries_AtUtc_ChainId",
                table: "HistoryEntries");

            migrationBuilder.DropIndex(
                name: "IX_HistoryEntries_ChainId_AtUtc",
                table: "HistoryEntries");

            migrationBuilder.DropIndex(
                name: "IX_AgreedExceptions_EndedOn_ByWhen_PartnershipId",
                table: "AgreedExceptions");

            migrationBuilder.DropColumn(
                name: "AuthorityScope",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "ContributionsStatedOn",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "DataAnswer",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "DataWords",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "DeputyEmail",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "DeputyName",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "InductedOn",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "MoneyAnswer",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "MoneyAuthority",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "MoneyLimitPence",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "MoneyWords",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "SpaceAnswer",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "SpaceWords",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "StaffAnswer",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "StaffWords",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "TimeAnswer",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "TimeWords",
                table: "Partners");

            migrationBuilder.CreateIndex(
                name: "IX_Partnerships_CoordinatorPersonId_Id",
                table: "Partnerships",
                columns: new[] { "CoordinatorPersonId", "Id" });
        }
    }
}
