using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StoredFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardedSums");

            migrationBuilder.CreateTable(
                name: "GiverSums",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Scope = table.Column<long>(type: "INTEGER", nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    FundersKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Figures = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GiverSums", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GiverSums_Scope",
                table: "GiverSums",
                column: "Scope");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GiverSums");

            migrationBuilder.CreateTable(
                name: "AwardedSums",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Amounts = table.Column<int>(type: "INTEGER", nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "INTEGER", nullable: true),
                    FundersKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsCommitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsInKind = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Scope = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardedSums", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AwardedSums_Scope_FunderOrganisationId_FundersKey_Year_IsInKind_IsCommitted_Pence_Amounts",
                table: "AwardedSums",
                columns: new[] { "Scope", "FunderOrganisationId", "FundersKey", "Year", "IsInKind", "IsCommitted", "Pence", "Amounts" });
        }
    }
}
