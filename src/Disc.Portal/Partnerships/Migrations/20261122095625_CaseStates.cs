using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disc.Portal.Partnerships.Migrations
{
    /// <inheritdoc />
    public partial class CaseStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "ExclusionSteps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AppealCode",
                table: "Exclusions",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BeforeAppeal",
                table: "Exclusions",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InterimUntil",
                table: "Exclusions",
                type: "TEXT",
                nullable: true);

            // Taken back before service, and lifted while in force, were one state before.
            migrationBuilder.Sql(
                "UPDATE Exclusions SET State = 'Lifted' WHERE State = 'Withdrawn' AND Id IN (SELECT ExclusionId FROM ExclusionSteps WHERE Kind = 'Lifted')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "ExclusionSteps");

            migrationBuilder.DropColumn(
                name: "AppealCode",
                table: "Exclusions");

            migrationBuilder.DropColumn(
                name: "BeforeAppeal",
                table: "Exclusions");

            migrationBuilder.DropColumn(
                name: "InterimUntil",
                table: "Exclusions");
        }
    }
}
