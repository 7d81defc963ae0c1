using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PartnershipCosts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "OutsideSupport",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipCostsId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Provider = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PaidByOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    FirstYear = table.Column<int>(type: "int", nullable: false),
                    LastYear = table.Column<int>(type: "int", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    EvidenceDocumentId = table.Column<long>(type: "bigint", nullable: true)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipCostsId = table.Column<long>(type: "bigint", nullable: false),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: false),
                    RatePence = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipCostsId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    QuarterNumber = table.Column<int>(type: "int", nullable: true),
                    QuarterHours = table.Column<int>(type: "int", nullable: false),
                    RatePence = table.Column<long>(type: "bigint", nullable: true)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartnershipSavingsId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    OrganisationId = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AmountPence = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Basis = table.Column<int>(type: "int", nullable: false),
                    FirstYear = table.Column<int>(type: "int", nullable: false),
                    LastYear = table.Column<int>(type: "int", nullable: true),
                    HowWorkedOut = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    EvidenceDocumentId = table.Column<long>(type: "bigint", nullable: true)
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
                name: "OutsideSupport");

            migrationBuilder.DropTable(
                name: "PartnerRates");

            migrationBuilder.DropTable(
                name: "Savings");

            migrationBuilder.DropTable(
                name: "TimeOutsideMeetings");

            migrationBuilder.DropTable(
                name: "PartnershipSavings");

            migrationBuilder.DropTable(
                name: "PartnershipCosts");
        }
    }
}
