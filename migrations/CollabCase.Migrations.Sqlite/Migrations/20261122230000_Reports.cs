using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "FundingReportId",
                table: "FunderReports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AwardedCounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Scope = table.Column<long>(type: "INTEGER", nullable: false),
                    Of = table.Column<int>(type: "INTEGER", nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    FundersKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    WithHopes = table.Column<bool>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardedCounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardedSums",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Scope = table.Column<long>(type: "INTEGER", nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    FundersKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    IsInKind = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsCommitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Amounts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardedSums", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FundingReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AssembledAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedByPersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    SignedOffAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SignedOffByPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReplacesReportId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundingReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FundingReports_FundingReports_ReplacesReportId",
                        column: x => x.ReplacesReportId,
                        principalTable: "FundingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundingReports_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundingReports_People_SignedOffByPersonId",
                        column: x => x.SignedOffByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundingReports_People_StartedByPersonId",
                        column: x => x.StartedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PartnershipCosts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnershipCosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnershipCosts_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PartnershipSavings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnershipSavings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnershipSavings_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeopleSupported",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    NextNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeopleSupported", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeopleSupported_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportedAwards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    FundingReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GivenBy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsInKind = table.Column<bool>(type: "INTEGER", nullable: false),
                    AwardedPence = table.Column<long>(type: "INTEGER", nullable: false),
                    ForThePeriodPence = table.Column<long>(type: "INTEGER", nullable: false),
                    InThePeriodPence = table.Column<long>(type: "INTEGER", nullable: false),
                    ByTheEndPence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportedAwards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportedAwards_FundingReports_FundingReportId",
                        column: x => x.FundingReportId,
                        principalTable: "FundingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    FundingReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    LineKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AmountPence = table.Column<long>(type: "INTEGER", nullable: true),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: true),
                    ForPartnersOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordNumber = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportLines_FundingReports_FundingReportId",
                        column: x => x.FundingReportId,
                        principalTable: "FundingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportSections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    FundingReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    Assembled = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    OwnWords = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Readers = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenByPersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    WrittenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NeedsAnotherLook = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportSections_FundingReports_FundingReportId",
                        column: x => x.FundingReportId,
                        principalTable: "FundingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReportSections_People_WrittenByPersonId",
                        column: x => x.WrittenByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutsideSupport",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipCostsId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PaidByOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountPence = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstYear = table.Column<int>(type: "INTEGER", nullable: false),
                    LastYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EvidenceDocumentId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutsideSupport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutsideSupport_Documents_EvidenceDocumentId",
                        column: x => x.EvidenceDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutsideSupport_Organisations_PaidByOrganisationId",
                        column: x => x.PaidByOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutsideSupport_PartnershipCosts_PartnershipCostsId",
                        column: x => x.PartnershipCostsId,
                        principalTable: "PartnershipCosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PartnerRates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipCostsId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    RatePence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerRates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnerRates_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartnerRates_PartnershipCosts_PartnershipCostsId",
                        column: x => x.PartnershipCostsId,
                        principalTable: "PartnershipCosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TimeOutsideMeetings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipCostsId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    QuarterNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    QuarterHours = table.Column<int>(type: "INTEGER", nullable: false),
                    RatePence = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeOutsideMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TimeOutsideMeetings_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TimeOutsideMeetings_PartnershipCosts_PartnershipCostsId",
                        column: x => x.PartnershipCostsId,
                        principalTable: "PartnershipCosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Savings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipSavingsId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AmountPence = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstYear = table.Column<int>(type: "INTEGER", nullable: false),
                    LastYear = table.Column<int>(type: "INTEGER", nullable: true),
                    HowWorkedOut = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EvidenceDocumentId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Savings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Savings_Documents_EvidenceDocumentId",
                        column: x => x.EvidenceDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Savings_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Savings_PartnershipSavings_PartnershipSavingsId",
                        column: x => x.PartnershipSavingsId,
                        principalTable: "PartnershipSavings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PeopleInYears",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    PeopleSupportedId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeopleInYears", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeopleInYears_PeopleSupported_PeopleSupportedId",
                        column: x => x.PeopleSupportedId,
                        principalTable: "PeopleSupported",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FunderReports_DueOn_Id",
                table: "FunderReports",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FunderReports_FundingReportId",
                table: "FunderReports",
                column: "FundingReportId");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_PartnershipId_Title",
                table: "Awards",
                columns: new[] { "PartnershipId", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardedCounts_Scope_Of_FunderOrganisationId_FundersKey_WithHopes_Number",
                table: "AwardedCounts",
                columns: new[] { "Scope", "Of", "FunderOrganisationId", "FundersKey", "WithHopes", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardedSums_Scope_FunderOrganisationId_FundersKey_Year_IsInKind_IsCommitted_Pence_Amounts",
                table: "AwardedSums",
                columns: new[] { "Scope", "FunderOrganisationId", "FundersKey", "Year", "IsInKind", "IsCommitted", "Pence", "Amounts" });

            migrationBuilder.CreateIndex(
                name: "IX_FundingReports_PartnershipId_Number",
                table: "FundingReports",
                columns: new[] { "PartnershipId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FundingReports_PeriodUntil_Id",
                table: "FundingReports",
                columns: new[] { "PeriodUntil", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FundingReports_ReplacesReportId",
                table: "FundingReports",
                column: "ReplacesReportId");

            migrationBuilder.CreateIndex(
                name: "IX_FundingReports_SignedOffByPersonId",
                table: "FundingReports",
                column: "SignedOffByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FundingReports_StartedByPersonId",
                table: "FundingReports",
                column: "StartedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideSupport_EvidenceDocumentId",
                table: "OutsideSupport",
                column: "EvidenceDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideSupport_PaidByOrganisationId",
                table: "OutsideSupport",
                column: "PaidByOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideSupport_PartnershipCostsId_Number",
                table: "OutsideSupport",
                columns: new[] { "PartnershipCostsId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartnerRates_OrganisationId",
                table: "PartnerRates",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerRates_PartnershipCostsId_OrganisationId",
                table: "PartnerRates",
                columns: new[] { "PartnershipCostsId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartnershipCosts_PartnershipId",
                table: "PartnershipCosts",
                column: "PartnershipId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartnershipSavings_PartnershipId",
                table: "PartnershipSavings",
                column: "PartnershipId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeopleInYears_PeopleSupportedId_Number",
                table: "PeopleInYears",
                columns: new[] { "PeopleSupportedId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeopleSupported_PartnershipId",
                table: "PeopleSupported",
                column: "PartnershipId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportedAwards_FundingReportId_AwardId",
                table: "ReportedAwards",
                columns: new[] { "FundingReportId", "AwardId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportLines_FundingReportId_Subject_LineKey",
                table: "ReportLines",
                columns: new[] { "FundingReportId", "Subject", "LineKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportSections_FundingReportId_Subject",
                table: "ReportSections",
                columns: new[] { "FundingReportId", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportSections_WrittenByPersonId",
                table: "ReportSections",
                column: "WrittenByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Savings_EvidenceDocumentId",
                table: "Savings",
                column: "EvidenceDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Savings_OrganisationId",
                table: "Savings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Savings_PartnershipSavingsId_Number",
                table: "Savings",
                columns: new[] { "PartnershipSavingsId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TimeOutsideMeetings_OrganisationId",
                table: "TimeOutsideMeetings",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_TimeOutsideMeetings_PartnershipCostsId_Number",
                table: "TimeOutsideMeetings",
                columns: new[] { "PartnershipCostsId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardedCounts");

            migrationBuilder.DropTable(
                name: "AwardedSums");

            migrationBuilder.DropTable(
                name: "OutsideSupport");

            migrationBuilder.DropTable(
                name: "PartnerRates");

            migrationBuilder.DropTable(
                name: "PeopleInYears");

            migrationBuilder.DropTable(
                name: "ReportedAwards");

            migrationBuilder.DropTable(
                name: "ReportLines");

            migrationBuilder.DropTable(
                name: "ReportSections");

            migrationBuilder.DropTable(
                name: "Savings");

            migrationBuilder.DropTable(
                name: "TimeOutsideMeetings");

            migrationBuilder.DropTable(
                name: "PeopleSupported");

            migrationBuilder.DropTable(
                name: "FundingReports");

            migrationBuilder.DropTable(
                name: "PartnershipSavings");

            migrationBuilder.DropTable(
                name: "PartnershipCosts");

            migrationBuilder.DropIndex(
                name: "IX_FunderReports_DueOn_Id",
                table: "FunderReports");

            migrationBuilder.DropIndex(
                name: "IX_FunderReports_FundingReportId",
                table: "FunderReports");

            migrationBuilder.DropIndex(
                name: "IX_Awards_PartnershipId_Title",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "FundingReportId",
                table: "FunderReports");
        }
    }
}
