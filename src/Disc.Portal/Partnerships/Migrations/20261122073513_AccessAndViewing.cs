using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disc.Portal.Partnerships.Migrations
{
    /// <inheritdoc />
    public partial class AccessAndViewing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ViewingFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedSlow = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedMost = table.Column<int>(type: "INTEGER", nullable: false),
                    ShownSlow = table.Column<int>(type: "INTEGER", nullable: false),
                    ShownMost = table.Column<int>(type: "INTEGER", nullable: false),
                    SlowSeconds = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViewingFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ViewingStops",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOpened = table.Column<bool>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViewingStops", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ViewingStops_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_History_Account_Number",
                table: "History",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_History_At",
                table: "History",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ViewingStops_AccountId_At",
                table: "ViewingStops",
                columns: new[] { "AccountId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ViewingFigures");

            migrationBuilder.DropTable(
                name: "ViewingStops");

            migrationBuilder.DropIndex(
                name: "IX_History_Account_Number",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_At",
                table: "History");
        }
    }
}
