using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.Sqlite.Migrations
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

            migrationBuilder.AddColumn<long>(
                name: "AppliedForPence",
                table: "Awards",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "Awards",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "FromOpenCall",
                table: "Awards",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Identifier",
                table: "Awards",
                type: "TEXT",
                maxLength: 140,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlannedFrom",
                table: "Awards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlannedUntil",
                table: "Awards",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Programme",
                table: "Awards",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProgrammeCode",
                table: "Awards",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RecipientOrganisationId",
                table: "Awards",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WebAddress",
                table: "Awards",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsIndicative",
                table: "AwardLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "SignatureReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SignatoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartnershipId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectPath = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OutboxMessageId = table.Column<long>(type: "INTEGER", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_Awards_Identifier",
                table: "Awards",
                column: "Identifier",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence_IsIndicative",
                table: "AwardLines",
                columns: new[] { "AwardId", "Year", "FunderOrganisationId", "AmountPence", "IsIndicative" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SignatureReminders");

            migrationBuilder.DropIndex(
                name: "IX_Awards_Identifier",
                table: "Awards");

            migrationBuilder.DropIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence_IsIndicative",
                table: "AwardLines");

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
