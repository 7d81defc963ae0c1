using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CoordinatorsDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AuthorityScope",
                table: "Partners",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ContributionsStatedOn",
                table: "Partners",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DataAnswer",
                table: "Partners",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DataWords",
                table: "Partners",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeputyEmail",
                table: "Partners",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeputyName",
                table: "Partners",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MoneyAnswer",
                table: "Partners",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MoneyAuthority",
                table: "Partners",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MoneyLimitPence",
                table: "Partners",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MoneyWords",
                table: "Partners",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SpaceAnswer",
                table: "Partners",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SpaceWords",
                table: "Partners",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "StaffAnswer",
                table: "Partners",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StaffWords",
                table: "Partners",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimeAnswer",
                table: "Partners",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TimeWords",
                table: "Partners",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TitleKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Strand = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    DoneLooksLike = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    OwnerPersonId = table.Column<long>(type: "bigint", nullable: true),
                    OwnerRole = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OwnerOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    StateReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DroppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BaselineOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ForecastOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ActualOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WaitingFor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    WaitingForOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    WaitingForPersonId = table.Column<long>(type: "bigint", nullable: true),
                    WaitingSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "MilestoneDateChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    MilestoneId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByPersonId = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    MilestoneId = table.Column<long>(type: "bigint", nullable: false),
                    DependsOnMilestoneId = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    MilestoneId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    MilestoneId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    WaitedFor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_Partnerships_LeadEmail_State",
                table: "Partnerships",
                columns: new[] { "LeadEmail", "State" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MilestoneDateChanges");

            migrationBuilder.DropTable(
                name: "MilestoneDependencies");

            migrationBuilder.DropTable(
                name: "MilestoneEvidence");

            migrationBuilder.DropTable(
                name: "MilestonePastWaits");

            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropIndex(
                name: "IX_Partnerships_LeadEmail_State",
                table: "Partnerships");

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
        }
    }
}
