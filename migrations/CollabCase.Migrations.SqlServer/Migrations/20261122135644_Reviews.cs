using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCase.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeAddress",
                table: "OutboxMessages",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NoticeSettings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Hour = table.Column<int>(type: "int", nullable: false),
                    KindsOff = table.Column<int>(type: "int", nullable: false),
                    ByMail = table.Column<bool>(type: "bit", nullable: false),
                    AwayFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AwayUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    StandInPersonId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeSettings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoticeSettings_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoticeSettings_People_StandInPersonId",
                        column: x => x.StandInPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReminderSnoozes",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    SnoozedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderSnoozes", x => new { x.PersonId, x.Kind, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_ReminderSnoozes_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeSettings_PersonId",
                table: "NoticeSettings",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NoticeSettings_StandInPersonId",
                table: "NoticeSettings",
                column: "StandInPersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NoticeSettings");

            migrationBuilder.DropTable(
                name: "ReminderSnoozes");

            migrationBuilder.DropColumn(
                name: "UnsubscribeAddress",
                table: "OutboxMessages");
        }
    }
}
