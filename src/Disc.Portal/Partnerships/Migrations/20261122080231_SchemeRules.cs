using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disc.Portal.Partnerships.Migrations
{
    /// <inheritdoc />
    public partial class SchemeRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ByRules_Gave",
                table: "Exclusions",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ByRules_GaveMonths",
                table: "Exclusions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ByRules_OtherBecause",
                table: "Exclusions",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ByRules_ReasonLines",
                table: "Exclusions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ByRules_Rulebook",
                table: "Exclusions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Offence",
                table: "ExclusionIncidents",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Rulebooks",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rulebooks", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Warnings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByRules_Rulebook = table.Column<int>(type: "INTEGER", nullable: false),
                    ByRules_Gave = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByRules_GaveMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    ByRules_ReasonLines = table.Column<string>(type: "TEXT", nullable: false),
                    ByRules_OtherBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CountsMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    WeighingUp = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GivenBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Warnings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Warnings_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WarningIncidents",
                columns: table => new
                {
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WarningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Offence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarningIncidents", x => new { x.WarningId, x.IncidentId });
                    table.ForeignKey(
                        name: "FK_WarningIncidents_Warnings_WarningId",
                        column: x => x.WarningId,
                        principalTable: "Warnings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Warnings_Number",
                table: "Warnings",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Warnings_SubjectId",
                table: "Warnings",
                column: "SubjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Rulebooks");

            migrationBuilder.DropTable(
                name: "WarningIncidents");

            migrationBuilder.DropTable(
                name: "Warnings");

            migrationBuilder.DropColumn(
                name: "ByRules_Gave",
                table: "Exclusions");

            migrationBuilder.DropColumn(
                name: "ByRules_GaveMonths",
                table: "Exclusions");

            migrationBuilder.DropColumn(
                name: "ByRules_OtherBecause",
                table: "Exclusions");

            migrationBuilder.DropColumn(
                name: "ByRules_ReasonLines",
                table: "Exclusions");

            migrationBuilder.DropColumn(
                name: "ByRules_Rulebook",
                table: "Exclusions");

            migrationBuilder.DropColumn(
                name: "Offence",
                table: "ExclusionIncidents");
        }
    }
}
