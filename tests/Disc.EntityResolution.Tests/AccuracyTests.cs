using Disc.Benchmarks.Resolving;

namespace Disc.EntityResolution.Tests;

/// <summary>Accuracy on published data with the default model: floors below what is measured, to catch a step back. The README has the figures.</summary>
public class AccuracyTests
{
    private const string FebrlColumns = "given=given_name,family=surname,dob=date_of_birth,place=address_1,place=address_2,place=suburb,place=state,postcode=postcode";

    [Theory]
    [InlineData("dataset1.csv", FebrlColumns + ",identifier=soc_sec_id", 1, 0.995)]
    [InlineData("dataset2.csv", FebrlColumns + ",identifier=soc_sec_id", 1, 0.998)]
    [InlineData("dataset2.csv", FebrlColumns, 0.999, 0.985)]
    public void Febrl_people_are_found(string file, string columns, double precision, double recall) =>
        Check(file, columns, row => row[0].Split('-')[1], precision, recall);

    [Theory]
    [InlineData("given=first_name,family=surname,dob=dob,place=city,identifier=email", 0.995, 0.89)]
    [InlineData("given=first_name,family=surname,dob=dob,place=city", 0.99, 0.68)]
    public void Splinks_fake_people_are_found(string columns, double precision, double recall) =>
        Check("fake_1000.csv", columns, row => row[^1], precision, recall);

    private static void Check(string file, string columns, Func<string[], string> person, double precision, double recall)
    {
        var table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "Data", file));
        var meanings = columns.Split(',').Select(c => c.Split('=')).Select(c => (c[0], c[1])).ToList();
        var records = PersonRows.Read(table, meanings, row => row.ToString("D6", System.Globalization.CultureInfo.InvariantCulture));

        var resolution = new Resolver().Resolve(records);

        var clusterOf = resolution.Clusters.SelectMany(c => c.RecordIds.Select(id => (id, c.Id))).ToDictionary(c => c.id, c => c.Id);
        var accuracy = ClusterAccuracy.OfPairs(records.ConvertAll(r => clusterOf[r.Id]), table.Rows.ConvertAll(r => person(r)));
        Assert.True(accuracy.Precision >= precision, $"precision {accuracy.Precision:F5} is below {precision}");
        Assert.True(accuracy.Recall >= recall, $"recall {accuracy.Recall:F5} is below {recall}");
    }
}
