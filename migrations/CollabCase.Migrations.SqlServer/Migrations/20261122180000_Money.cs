using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Money : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reminders_SubjectId_Kind_Rule_DueOn_RecipientPersonId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence",
                table: "AwardLines");

            migrationBuilder.AlterColumn<long>(
                name: "RecipientPersonId",
                table: "Reminders",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<long>(
                name: "SignatoryId",
                table: "Reminders",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AppliedForPence",
                table: "Awards",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "Awards",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "FromOpenCall",
                table: "Awards",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Identifier",
                table: "Awards",
                type: "nvarchar(140)",
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
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProgrammeCode",
                table: "Awards",
                type: "nvarchar(60)",
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
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsIndicative",
                table: "AwardLines",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_SignatoryId_SubjectId_Rule_DueOn",
                table: "Reminders",
                columns: new[] { "SignatoryId", "SubjectId", "Rule", "DueOn" },
                unique: true,
                filter: "[SignatoryId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_SubjectId_Kind_Rule_DueOn_RecipientPersonId",
                table: "Reminders",
                columns: new[] { "SubjectId", "Kind", "Rule", "DueOn", "RecipientPersonId" },
                unique: true,
                filter: "[RecipientPersonId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_Identifier",
                table: "Awards",
                column: "Identifier",
                unique: true,
                filter: "[Identifier] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence_IsIndicative",
                table: "AwardLines",
                columns: new[] { "AwardId", "Year", "FunderOrganisationId", "AmountPence", "IsIndicative" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reminders_SignatoryId_SubjectId_Rule_DueOn",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_SubjectId_Kind_Rule_DueOn_RecipientPersonId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Awards_Identifier",
                table: "Awards");

            migrationBuilder.DropIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence_IsIndicative",
                table: "AwardLines");

            migrationBuilder.DropColumn(
                name: "SignatoryId",
                table: "Reminders");

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

            migrationBuilder.AlterColumn<long>(
                name: "RecipientPersonId",
                table: "Reminders",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_SubjectId_Kind_Rule_DueOn_RecipientPersonId",
                table: "Reminders",
                columns: new[] { "SubjectId", "Kind", "Rule", "DueOn", "RecipientPersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardLines_AwardId_Year_FunderOrganisationId_AmountPence",
                table: "AwardLines",
                columns: new[] { "AwardId", "Year", "FunderOrganisationId", "AmountPence" });
        }
    }
}
