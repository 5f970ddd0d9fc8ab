using Disc.Portal.Partnerships.ViewingBudget;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.ViewingBudget;

public class ViewedPeopleTests
{
    private static readonly DateTime Noon = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Guid[] People = [.. Enumerable.Range(0, 40).Select(_ => Guid.NewGuid())];

    [Fact]
    public void It_goes_then_slows_then_stops_and_whoever_was_counted_goes_on()
    {
        var viewed = new ViewedPeople();
        var kinds = People.Take(8).Select(person => viewed.Note([person], Noon, false, slow: 3, most: 6).Kind).ToList();

        Assert.Equal([.. Times(ViewingAnswerKind.Go, 3), .. Times(ViewingAnswerKind.Slow, 3), .. Times(ViewingAnswerKind.Stop, 2)], kinds);
        Assert.Equal(ViewingAnswerKind.Go, viewed.Note([People[0], People[5]], Noon.AddMinutes(59), false, 3, 6).Kind);
        Assert.Equal(6, viewed.CountAt(Noon.AddMinutes(59)));
    }

    [Fact]
    public void After_an_hour_there_is_room_again_and_it_is_said_when()
    {
        var viewed = new ViewedPeople();
        viewed.Note([People[0]], Noon, false, 1, 2);
        viewed.Note([People[1]], Noon.AddMinutes(20), false, 1, 2);

        Assert.Equal(ViewingAnswerKind.Stop, viewed.Note([People[2]], Noon.AddMinutes(59), false, 1, 2).Kind);
        Assert.Equal(Noon.AddHours(1), viewed.RoomAt(Noon.AddMinutes(59), 2));
        Assert.NotEqual(ViewingAnswerKind.Stop, viewed.Note([People[2]], Noon.AddMinutes(60), false, 1, 2).Kind);
    }

    [Fact]
    public void A_screen_that_refreshes_itself_all_day_costs_nothing_and_a_cookie_is_no_way_round()
    {
        var viewed = new ViewedPeople();
        Assert.Equal(ViewingAnswerKind.Go, viewed.Note(People.Take(5), Noon, false, 9, 10).Kind);
        for (var minute = 5; minute < 11 * 60; minute += 5)
            Assert.Equal((ViewingAnswerKind.Go, minute < 60 ? 5 : 0), (viewed.Note(People.Take(5), Noon.AddMinutes(minute), true, 9, 10).Kind, viewed.CountAt(Noon.AddMinutes(minute))));

        Assert.Equal(ViewingAnswerKind.Stop, viewed.Note(People.Skip(5).Take(11), Noon.AddHours(11), true, 9, 10).Kind);
    }

    [Fact]
    public void Never_more_different_people_than_the_most_within_any_hour_whatever_the_order() => Prop.ForAll(
        (from person in Gen.Choose(0, People.Length - 1) from minutes in Gen.Choose(0, 9) from stream in Gen.Elements(false, false, true) select (person, minutes, stream)).ListOf(300).ToArbitrary(),
        steps =>
        {
            var (viewed, at, granted) = (new ViewedPeople(), Noon, new List<(Guid Person, DateTime At)>());
            foreach (var (person, minutes, _) in steps)
            {
                at = at.AddMinutes(minutes);
                if (viewed.Note([People[person]], at, false, 5, 8).Kind != ViewingAnswerKind.Stop)
                    granted.Add((People[person], at));
            }

            // Whoever is counted may be looked at again until the hour is over: so any hour holds at most those of two windows.
            return granted.All(view => granted.Where(other => other.At <= view.At && view.At - other.At < ViewedPeople.Window).Select(other => other.Person).Distinct().Count() <= 16);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<ViewingAnswerKind> Times(ViewingAnswerKind kind, int count) => Enumerable.Repeat(kind, count);
}
