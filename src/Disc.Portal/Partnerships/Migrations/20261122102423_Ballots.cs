using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disc.Portal.Partnerships.Migrations
{
    /// <inheritdoc />
    public partial class Ballots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "GoesToBallot",
                table: "Exclusions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExclusionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    QuorumPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    Tie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReleasedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VoteKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EvidenceKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Eligible = table.Column<int>(type: "INTEGER", nullable: true),
                    Voted = table.Column<int>(type: "INTEGER", nullable: true),
                    For = table.Column<int>(type: "INTEGER", nullable: true),
                    Against = table.Column<int>(type: "INTEGER", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 400000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ballots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ballots_Exclusions_ExclusionId",
                        column: x => x.ExclusionId,
                        principalTable: "Exclusions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BallotItems",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    When = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotItems", x => new { x.BallotId, x.Number });
                    table.ForeignKey(
                        name: "FK_BallotItems_Ballots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "Ballots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BallotPapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Box = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BallotPapers_Ballots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "Ballots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BallotPictures",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Edits = table.Column<string>(type: "TEXT", maxLength: 1600, nullable: true),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotPictures", x => new { x.BallotId, x.Number });
                    table.ForeignKey(
                        name: "FK_BallotPictures_Ballots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "Ballots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BallotVoters",
                columns: table => new
                {
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Conflict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HasVoted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BallotVoters", x => new { x.BallotId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_BallotVoters_Ballots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "Ballots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BallotPapers_BallotId",
                table: "BallotPapers",
                column: "BallotId");

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_ExclusionId",
                table: "Ballots",
                column: "ExclusionId");

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_State",
                table: "Ballots",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_BallotVoters_AccountId",
                table: "BallotVoters",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BallotItems");

            migrationBuilder.DropTable(
                name: "BallotPapers");

            migrationBuilder.DropTable(
                name: "BallotPictures");

            migrationBuilder.DropTable(
                name: "BallotVoters");

            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropColumn(
                name: "GoesToBallot",
                table: "Exclusions");
        }
    }
}
