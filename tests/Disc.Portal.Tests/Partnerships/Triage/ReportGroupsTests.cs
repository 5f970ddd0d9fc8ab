using Disc.Portal.Partnerships.Triage;

namespace Disc.Portal.Tests.Partnerships.Triage;

public class ReportGroupsTests
{
    private static readonly DateTime Noon = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Dean = Guid.NewGuid(), Mary = Guid.NewGuid();

    private static QueuedReport Report(int number, int minute, string place, params Guid[] subjects) => new(
        Guid.NewGuid(), number, "Theft", place, Noon.AddMinutes(minute), Noon.AddMinutes(minute), false, true, 0, subjects);

    [Fact]
    public void Reports_of_one_person_one_place_and_one_hour_stand_together_and_know_each_other()
    {
        var queue = ReportGroups.Together([Report(1, 0, "Harbour Books, 12 Quay Street", Dean), Report(2, 5, "Kiosk", Mary), Report(3, 40, "harbour books", Dean, Mary), Report(4, 95, "Harbour Books", Dean)]);

        // The fourth is an hour after the third, which is the same as the first: one story.
        Assert.Equal([1, 3, 4, 2], queue.Select(report => report.Number));
        Assert.Equal(["I-0003", "I-0004"], queue[0].SameAs);
        Assert.Empty(queue[3].SameAs);
    }

    [Theory]
    [InlineData(61, "Harbour Books", true)]
    [InlineData(30, "Harbour Bakery", true)]
    [InlineData(30, "Harbour Books", false)]
    public void Another_hour_another_place_or_another_person_is_another_story(int minutes, string place, bool samePerson) =>
        Assert.False(ReportGroups.AreSame(Report(1, 0, "Harbour Books", Dean), Report(2, minutes, place, samePerson ? Dean : Mary)));

    [Fact]
    public void Reports_that_name_nobody_are_never_the_same() =>
        Assert.False(ReportGroups.AreSame(Report(1, 0, "Harbour Books"), Report(2, 0, "Harbour Books")));
}
