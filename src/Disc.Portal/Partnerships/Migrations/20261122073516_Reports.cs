using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disc.Portal.Partnerships.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "Sightings",
                type: "TEXT",
                maxLength: 1319,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "Incidents",
                type: "TEXT",
                maxLength: 1319,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "CctvUntil",
                table: "Incidents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsAction",
                table: "Incidents",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "PoliceTold",
                table: "Incidents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "TypeCode",
                table: "Incidents",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TypeName",
                table: "Incidents",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Vehicle",
                table: "Incidents",
                type: "TEXT",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Weapon",
                table: "Incidents",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WitnessWilling",
                table: "Incidents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "BegunReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WriterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Typed = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BegunReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IncidentProperty",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ValuePence = table.Column<long>(type: "INTEGER", nullable: true),
                    IsRecovered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncidentProperty", x => new { x.IncidentId, x.Number });
                    table.ForeignKey(
                        name: "FK_IncidentProperty_Incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IntelligenceReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SourceGrade = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InformationGrade = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Conditions = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    LearntOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KeptBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntelligenceReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromWriter = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportMessages_Incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportTypes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CountsAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportTypes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "WitnessStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WitnessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Occupation = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 12000, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SignedAs = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Pages = table.Column<int>(type: "INTEGER", nullable: true),
                    NamesRemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WitnessStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WitnessStatements_Incidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "Incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IntelligenceSubjects",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntelligenceSubjects", x => new { x.ReportId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_IntelligenceSubjects_IntelligenceReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "IntelligenceReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_IntelligenceSubjects_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BegunReports_WriterId",
                table: "BegunReports",
                column: "WriterId");

            migrationBuilder.CreateIndex(
                name: "IX_IntelligenceReports_Number",
                table: "IntelligenceReports",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IntelligenceReports_ReviewOn",
                table: "IntelligenceReports",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_IntelligenceSubjects_SubjectId",
                table: "IntelligenceSubjects",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportMessages_FromWriter_ReadAt",
                table: "ReportMessages",
                columns: new[] { "FromWriter", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportMessages_IncidentId",
                table: "ReportMessages",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_WitnessStatements_IncidentId",
                table: "WitnessStatements",
                column: "IncidentId");

            migrationBuilder.CreateIndex(
                name: "IX_WitnessStatements_WitnessId",
                table: "WitnessStatements",
                column: "WitnessId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BegunReports");

            migrationBuilder.DropTable(
                name: "IncidentProperty");

            migrationBuilder.DropTable(
                name: "IntelligenceSubjects");

            migrationBuilder.DropTable(
                name: "ReportMessages");

            migrationBuilder.DropTable(
                name: "ReportTypes");

            migrationBuilder.DropTable(
                name: "WitnessStatements");

            migrationBuilder.DropTable(
                name: "IntelligenceReports");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "Sightings");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "Incidents");

            migrationBuilder.DropColumn(
                name: "CctvUntil",
                table: "Incidents");

            migrationBuilder.DropColumn(
                name: "NeedsAction",
                table: "Incidents");

            migrationBuilder.DropColumn(
                name: "PoliceTold",
                table: "Incidents");

            migrationBuilder.DropColumn(
                name: "TypeCode",
                table: "Incidents");

            migrationBuilder.DropColumn(
                name: "TypeName",
                table: "Incidents");

            migrationBuilder.DropColumn(
                name: "Vehicle",
                table: "Incidents");

            migrationBuilder.DropColumn(
                name: "Weapon",
                table: "Incidents");

            migrationBuilder.DropColumn(
                name: "WitnessWilling",
                table: "Incidents");
        }
    }
}
