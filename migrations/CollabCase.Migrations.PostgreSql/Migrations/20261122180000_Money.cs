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
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence_Is~",
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
