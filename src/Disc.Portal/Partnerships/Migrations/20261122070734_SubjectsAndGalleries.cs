using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disc.Portal.Partnerships.Migrations
{
    /// <inheritdoc />
    public partial class SubjectsAndGalleries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "Subjects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "Galleries",
                type: "TEXT",
                maxLength: 1319,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Galleries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Associates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    LinkedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Associates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Associates_Subjects_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Associates_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinatorNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinatorNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoordinatorNotes_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DifferentPeople",
                columns: table => new
                {
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DifferentPeople", x => new { x.FirstId, x.SecondId });
                    table.ForeignKey(
                        name: "FK_DifferentPeople_Subjects_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DifferentPeople_Subjects_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OtherEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OtherEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OtherEvidence_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubjectMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoneKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Memory = table.Column<string>(type: "TEXT", nullable: true),
                    VersionAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    MergedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubjectMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubjectMerges_Subjects_KeptId",
                        column: x => x.KeptId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Registration = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Make = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vehicles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vehicles_Subjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Subjects_ReviewOn",
                table: "Subjects",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_Associates_OtherId",
                table: "Associates",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_Associates_SubjectId",
                table: "Associates",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_CoordinatorNotes_SubjectId",
                table: "CoordinatorNotes",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_DifferentPeople_SecondId",
                table: "DifferentPeople",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_OtherEvidence_SubjectId",
                table: "OtherEvidence",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_SubjectMerges_GoneId",
                table: "SubjectMerges",
                column: "GoneId");

            migrationBuilder.CreateIndex(
                name: "IX_SubjectMerges_KeptId",
                table: "SubjectMerges",
                column: "KeptId");

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_SubjectId",
                table: "Vehicles",
                column: "SubjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Associates");

            migrationBuilder.DropTable(
                name: "CoordinatorNotes");

            migrationBuilder.DropTable(
                name: "DifferentPeople");

            migrationBuilder.DropTable(
                name: "OtherEvidence");

            migrationBuilder.DropTable(
                name: "SubjectMerges");

            migrationBuilder.DropTable(
                name: "Vehicles");

            migrationBuilder.DropIndex(
                name: "IX_Subjects_ReviewOn",
                table: "Subjects");

            migrationBuilder.DropColumn(
                name: "ReviewOn",
                table: "Subjects");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "Galleries");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Galleries");
        }
    }
}
