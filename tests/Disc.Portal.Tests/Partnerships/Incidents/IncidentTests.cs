using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Tests.Partnerships.Incidents;

public class IncidentTests
{
    private static readonly DateTime Noon = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);

    private static Incident New() => new(Guid.NewGuid(), 42, IncidentType.Theft, Noon, "Harbour Books", "Took gin.", Guid.NewGuid(), Noon);

    [Fact]
    public void The_value_of_a_report_is_the_sum_of_its_lines_and_nothing_where_none_has_one()
    {
        var (valued, unvalued) = (New(), New());
        valued.Took([("Gin", 4500, false), ("Crisps", null, false), ("Rum", 2050, true)]);
        unvalued.Took([("Gin", null, false)]);

        Assert.Equal((6550L, "£65.50"), (valued.ValuePence, valued.ValuePence!.Value.InPounds()));
        Assert.Null(unvalued.ValuePence);
        Assert.Equal([1, 2, 3], valued.Property.Select(line => line.Number));
    }

    [Fact]
    public void A_report_stays_what_it_was_reported_as()
    {
        var (before, after) = (New(), New());
        after.ReportedAs("abc", "Theft of fuel");

        Assert.Equal(("Theft", "Theft of fuel"), (before.TypeInWords, after.TypeInWords));
    }

    [Fact]
    [Trait("Rule", "7")]
    public void The_names_of_an_erased_subject_go_out_of_every_field()
    {
        var (incident, person) = (New(), Guid.NewGuid());
        incident.Weapon = "bat of Marlow";
        incident.Vehicle = "the van of Dean Marlow";
        incident.WhoDescribed = incident.WordsUsed = "Marlow";
        incident.Took([("Coat that Marlow wore", 100, false)]);
        incident.Involve([person]);

        incident.Forget(person, ["Dean Marlow", "Marlow"]);

        var left = string.Join('|', incident.What, incident.Weapon, incident.Vehicle, incident.WhoDescribed, incident.WordsUsed, incident.Property[0].What);
        Assert.DoesNotContain("Marlow", left, StringComparison.Ordinal);
        Assert.Empty(incident.Subjects);
    }
}
