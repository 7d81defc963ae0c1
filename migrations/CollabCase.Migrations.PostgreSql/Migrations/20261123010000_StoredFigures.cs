using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.PostgreSql.Migrations
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Scope = table.Column<long>(type: "bigint", nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    FundersKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Figures = table.Column<string>(type: "text", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Amounts = table.Column<int>(type: "integer", nullable: false),
                    FunderOrganisationId = table.Column<long>(type: "bigint", nullable: true),
                    FundersKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    IsCommitted = table.Column<bool>(type: "boolean", nullable: false),
                    IsInKind = table.Column<bool>(type: "boolean", nullable: false),
                    Pence = table.Column<long>(type: "bigint", nullable: false),
                    Scope = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardedSums", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AwardedSums_Scope_FunderOrganisationId_FundersKey_Year_IsIn~",
                table: "AwardedSums",
                columns: new[] { "Scope", "FunderOrganisationId", "FundersKey", "Year", "IsInKind", "IsCommitted", "Pence", "Amounts" });
        }
    }
}
