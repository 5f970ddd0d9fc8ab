using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disc.Portal.Partnerships.Migrations
{
    /// <inheritdoc />
    public partial class Letters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "PrintedListsSince",
                table: "Profile",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LetterTemplates",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 12000, nullable: false),
                    IsUsual = table.Column<bool>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTemplates", x => new { x.Kind, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "PostBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrintCodes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PrintedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintCodes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "PrintedLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ExclusionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WarningId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Template = table.Column<int>(type: "INTEGER", nullable: false),
                    PrintedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InPost = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedLetters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrintedLetters_Exclusions_ExclusionId",
                        column: x => x.ExclusionId,
                        principalTable: "Exclusions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PrintedLetters_Warnings_WarningId",
                        column: x => x.WarningId,
                        principalTable: "Warnings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PostLetters",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ExclusionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WarningId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Template = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostLetters", x => x.Number);
                    table.ForeignKey(
                        name: "FK_PostLetters_PostBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "PostBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PrintedFaces",
                columns: table => new
                {
                    ExclusionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedFaces", x => new { x.Code, x.ExclusionId });
                    table.ForeignKey(
                        name: "FK_PrintedFaces_Exclusions_ExclusionId",
                        column: x => x.ExclusionId,
                        principalTable: "Exclusions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PrintedFaces_PrintCodes_Code",
                        column: x => x.Code,
                        principalTable: "PrintCodes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PostLetters_BatchId",
                table: "PostLetters",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_PostLetters_ExclusionId",
                table: "PostLetters",
                column: "ExclusionId");

            migrationBuilder.CreateIndex(
                name: "IX_PostLetters_WarningId",
                table: "PostLetters",
                column: "WarningId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedFaces_ExclusionId",
                table: "PrintedFaces",
                column: "ExclusionId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedLetters_ExclusionId",
                table: "PrintedLetters",
                column: "ExclusionId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintedLetters_WarningId",
                table: "PrintedLetters",
                column: "WarningId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LetterTemplates");

            migrationBuilder.DropTable(
                name: "PostLetters");

            migrationBuilder.DropTable(
                name: "PrintedFaces");

            migrationBuilder.DropTable(
                name: "PrintedLetters");

            migrationBuilder.DropTable(
                name: "PostBatches");

            migrationBuilder.DropTable(
                name: "PrintCodes");

            migrationBuilder.DropColumn(
                name: "PrintedListsSince",
                table: "Profile");
        }
    }
}
