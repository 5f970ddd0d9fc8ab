using Disc.Portal.Partnerships.AccessReport;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;

namespace Disc.Portal.Tests.Partnerships.AccessReport;

public class UnusualRulesTests
{
    private static readonly DateTime Noon = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Who = Guid.NewGuid();
    private static readonly HashSet<DateOnly> NoNights = [];

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2", 10, true)]
    [InlineData("10.0.0.1", "10.0.0.2", 11, false)]
    [InlineData("10.0.0.1", "10.0.0.1, Chrome on Android", 1, false)]
    [InlineData(null, "10.0.0.2", 1, false)]
    public void Two_addresses_within_ten_minutes_are_two_places_at_once(string? first, string? second, int minutes, bool marked)
    {
        var marks = UnusualRules.Of([Opened(1, Noon, first), Opened(2, Noon.AddMinutes(minutes), second)], NoNights);

        Assert.Equal(marked ? [1L, 2L] : [], marks.Where(mark => mark.Value.HasFlag(Unusual.TwoPlaces)).Select(mark => mark.Key).Order());
    }

    [Theory]
    [InlineData(60, 59, false)]
    [InlineData(61, 59, true)]
    [InlineData(61, 61, false)]
    public void Many_different_people_opened_within_an_hour_are_marked(int people, int withinMinutes, bool marked)
    {
        var looks = Enumerable.Range(0, people).Select(i => Opened(i + 1, Noon.AddMinutes(withinMinutes * (double)i / (people - 1)), "10.0.0.1")).ToList();

        Assert.Equal(marked, UnusualRules.Of(looks, NoNights).Values.Any(mark => mark.HasFlag(Unusual.ManyPeople)));
    }

    [Fact]
    public void The_same_person_again_and_pages_of_small_pictures_are_not_many_people()
    {
        var one = Guid.NewGuid();
        var again = Enumerable.Range(0, 200).Select(i => Opened(i + 1, Noon.AddSeconds(i), "10.0.0.1") with { Object = one });
        var pages = Enumerable.Range(0, 200).Select(i => Opened(i + 201, Noon.AddSeconds(i), "10.0.0.1") with { Kind = "gallery" });

        Assert.Empty(UnusualRules.Of(again.Concat(pages), NoNights));
    }

    [Theory]
    [InlineData("2026-03-03T22:59:00Z", false)]
    [InlineData("2026-03-03T23:00:00Z", true)]
    [InlineData("2026-03-04T05:59:00Z", true)]
    [InlineData("2026-03-04T06:00:00Z", false)]
    // In summer London is an hour ahead.
    [InlineData("2026-07-03T22:00:00Z", true)]
    [InlineData("2026-07-04T05:00:00Z", false)]
    public void The_night_is_londons(string at, bool night) => Assert.Equal(
        night, UnusualRules.IsNight(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal)));

    [Fact]
    public void Whoever_works_nights_is_not_marked_and_one_night_is_one_night_on_both_sides_of_midnight()
    {
        var at = new DateTime(2026, 3, 4, 1, 0, 0, DateTimeKind.Utc);
        var tonight = UnusualRules.NightOf(at);
        Assert.Equal(tonight, UnusualRules.NightOf(at.AddHours(-2)));

        Assert.Equal(Unusual.AtNight, UnusualRules.Of([Opened(1, at, null)], new HashSet<DateOnly> { tonight, tonight.AddDays(-1), tonight.AddDays(-2), tonight.AddDays(-61) })[1]);
        Assert.Empty(UnusualRules.Of([Opened(1, at, null)], new HashSet<DateOnly> { tonight.AddDays(-1), tonight.AddDays(-2), tonight.AddDays(-60) }));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0 Safari/537.36 Edg/125.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0", "Firefox on Linux")]
    [InlineData("curl/8", null)]
    [InlineData(null, null)]
    public void A_device_is_said_in_words_and_read_back(string? agent, string? words)
    {
        Assert.Equal(words, DeviceWords.Of(agent));
        Assert.Equal(("2001:db8::1", words), DeviceWords.Read(words is null ? "2001:db8::1" : $"2001:db8::1, {words}"));
    }

    private static Look Opened(long number, DateTime at, string? from) => new(number, at, Who, from, Verbs.Consulted, "subject", Guid.NewGuid(), null);
}
