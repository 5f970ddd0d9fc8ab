using System.Globalization;
using System.Text;
using Disc.Portal.Platform.Demonstration;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Tests.Platform.Demonstration.Population;

public sealed class InventedWorldTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly Lazy<IReadOnlyList<InventedPartnership>> Town = new(() => All(InventedWorld.UsualSeed, DemonstrationSize.Town, Today));

    [Fact]
    public void The_same_seed_makes_the_same_world()
    {
        var once = Told(All(7, DemonstrationSize.Small, Today));
        Assert.Equal(once, Told(All(7, DemonstrationSize.Small, Today)));
        Assert.NotEqual(once, Told(All(8, DemonstrationSize.Small, Today)));
        Assert.True(once.Length > 20_000);
    }

    [Fact]
    public void A_town_has_six_partnerships_with_about_1200_subjects_and_3000_incidents()
    {
        Assert.Equal(
            ["market-quarter 160", "seahaven 30", "old-town 45", "northgate 60", "harbour-bid 80", "vale-farms 25"],
            Town.Value.Select(made => $"{made.Place.Slug} {made.Members.Count + DemonstrationAccounts.OfPartnership.Count}"));
        Assert.Equal(1200, Town.Value.Sum(made => made.Subjects.Count));
        Assert.Equal(3000, Town.Value.Sum(made => made.Incidents.Count));
    }

    [Fact]
    public void A_tenth_of_the_subjects_cause_about_seventy_percent_of_the_incidents()
    {
        int all = 0, byActive = 0;
        foreach (var made in Town.Value)
        {
            var counts = made.Incidents.SelectMany(incident => incident.Subjects).GroupBy(rank => rank).OrderByDescending(group => group.Count());
            var active = counts.Take((int)Math.Ceiling(made.Subjects.Count / 10.0)).Select(group => group.Key).ToHashSet();
            all += made.Incidents.Count;
            byActive += made.Incidents.Count(incident => incident.Subjects.Any(active.Contains));
        }

        Assert.InRange((double)byActive / all, 0.67, 0.75);
    }

    [Theory]
    [InlineData("town")]
    [InlineData("force")]
    public void Between_8_and_10_percent_of_the_people_are_known_to_two_or_more_partnerships(string size)
    {
        var people = All(InventedWorld.UsualSeed, DemonstrationSize.Find(size)!, Today)
            .SelectMany(made => made.Subjects.Select(subject => (made.Place.Slug, subject.Person.Number))).GroupBy(known => known.Number).ToList();

        Assert.InRange(people.Count(known => known.Count() >= 2) / (double)people.Count, 0.08, 0.10);
        Assert.All(people, known => Assert.Equal(known.Count(), known.Select(one => one.Slug).Distinct().Count()));
    }

    [Fact]
    public void People_known_twice_are_told_with_other_spellings_nicknames_and_dates_of_birth()
    {
        var pairs = Town.Value.SelectMany(made => made.Subjects).GroupBy(subject => subject.Person.Number).Where(known => known.Count() > 1).ToList();

        double Share(Func<InventedSubject, object?> what) => pairs.Count(known => known.Select(what).Distinct().Count() > 1) / (double)pairs.Count;
        Assert.InRange(Share(subject => $"{subject.Given} {subject.Family}"), 0.5, 0.95);
        Assert.InRange(Share(subject => subject.Description.DateOfBirth), 0.4, 0.95);
        Assert.Contains(pairs, known => known.Any(subject => subject.OtherNames.Any(name => name.IsNickname)));
        Assert.Contains(pairs, known => known.Any(subject => subject.OtherNames.Any(name => !name.IsNickname)));
        // The face is one person's in every partnership.
        Assert.All(pairs, known => Assert.Single(known.Select(subject => subject.Traits.Face).Distinct()));
    }

    [Fact]
    public void Incidents_reach_back_as_many_months_as_the_partnership_has_and_dates_follow_today()
    {
        Assert.All(Town.Value, made => Assert.All(made.Incidents, incident => Assert.InRange(incident.DaysAgo, 1, made.Place.Months * 31)));
        Assert.Equal([3, 6, 8, 9, 12, 12], Town.Value.Select(made => made.Place.Months).Order());

        var later = All(InventedWorld.UsualSeed, DemonstrationSize.Town, Today.AddDays(100));
        foreach (var (then, now) in Town.Value.SelectMany(made => made.Subjects).Zip(later.SelectMany(made => made.Subjects)))
            Assert.Equal(then.Person.BornBy(Today).AddDays(100), now.Person.BornBy(Today.AddDays(100)));
        Assert.All(later.SelectMany(made => made.Subjects), subject => Assert.NotEqual(default, subject.Person.BornBy(Today)));
    }

    [Fact]
    [Trait("Rule", "5")]
    public void Nobody_is_recorded_under_the_age_of_ten_and_few_under_eighteen()
    {
        var ages = Town.Value.SelectMany(made => made.Subjects).Select(subject => subject.Person.Years).ToList();
        Assert.All(ages, age => Assert.InRange(age, 15, 80));
        Assert.InRange(ages.Count(age => age < 18) / (double)ages.Count, 0.005, 0.07);
    }

    [Fact]
    [Trait("Rule", "6")]
    public void No_invented_text_calls_for_a_question_about_special_category_data()
    {
        var texts = Town.Value.SelectMany(made => made.Incidents.SelectMany(incident => new[] { incident.What, incident.WhoDescribed, incident.Place })
            .Concat(made.Subjects.SelectMany(subject => new[] { subject.Description.Marks, subject.Description.UsualMethod, subject.Description.Hair, subject.Description.Build, subject.Description.Area }))
            .Concat(made.Subjects.SelectMany(subject => subject.OtherNames.Select(name => name.Text)))
            .Concat(AlertStock.Of(made.Place, Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).SelectMany(alert => new[] { alert.Title, alert.Text }))).OfType<string>().Distinct().ToList();

        Assert.True(texts.Count > 500);
        Assert.DoesNotContain(texts, text => WordList.About(text).Count > 0);
    }

    [Fact]
    public void Larger_worlds_come_from_the_same_maker()
    {
        var size = DemonstrationSize.Force;
        Assert.Equal((40, 25_000, 120_000, 6_400),
            (size.Places.Count, size.Places.Sum(place => place.Subjects), size.Places.Sum(place => place.Incidents), size.Places.Sum(place => place.Members)));
        Assert.Equal(40, size.Places.Select(place => place.Slug).Distinct().Count());
        Assert.All(size.Places, place => Assert.Null(Disc.Tenancy.Slug.WhyNot(place.Slug)));
        Assert.Equal(100, DemonstrationSize.Of("stressed", 100, 200_000, 1_000_000, 50_000).Places.Select(place => place.Slug).Distinct().Count());
    }

    [Fact]
    public void Names_and_texts_fit_where_they_are_stored()
    {
        Assert.All(Town.Value.SelectMany(made => made.Incidents), incident =>
        {
            Assert.InRange(incident.What.Length, 10, 300);
            Assert.InRange(incident.Place.Length, 5, Disc.Portal.Partnerships.Incidents.Incident.PlaceLength);
            Assert.DoesNotContain("{", incident.What, StringComparison.Ordinal);
            Assert.True(incident.ValuePence is null or > 0);
        });
        Assert.All(Town.Value, made => Assert.Equal(made.Members.Count, made.Members.Select(member => member.Mailbox).Distinct().Count()));
    }

    private static List<InventedPartnership> All(ulong seed, DemonstrationSize size, DateOnly today)
    {
        var world = InventedWorld.Of(seed, size, today);
        return [.. size.Places.Select((_, index) => world.PartnershipAt(index))];
    }

    private static string Told(IEnumerable<InventedPartnership> world)
    {
        var text = new StringBuilder();
        foreach (var made in world)
        {
            foreach (var member in made.Members)
                text.Append(CultureInfo.InvariantCulture, $"{member}\n");
            foreach (var subject in made.Subjects)
                text.Append(CultureInfo.InvariantCulture, $"{subject.Given} {subject.Family} {string.Join('/', subject.OtherNames.Select(name => name.Text))} {subject.Description} {subject.Traits}\n");
            foreach (var incident in made.Incidents)
                text.Append(CultureInfo.InvariantCulture, $"{incident} {string.Join('/', incident.Subjects)}\n");
        }

        return text.ToString();
    }
}
