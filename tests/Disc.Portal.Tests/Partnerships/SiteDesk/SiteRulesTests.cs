using Disc.Portal.Partnerships.SiteDesk;
using Disc.Portal.Partnerships.Sites;

namespace Disc.Portal.Tests.Partnerships.SiteDesk;

public class SiteRulesTests
{
    private static readonly string?[] Nine = ["09:00", "09:00", "09:00", "09:00", "09:00", "10:00", null], Five = ["17:30", "17:30", "17:30", "17:30", "17:30", "16:00", ""];

    [Fact]
    public void Opening_hours_are_said_as_people_say_them()
    {
        Assert.Equal("Monday to Friday 09:00–17:30, Saturday 10:00–16:00, closed on Sunday", OpeningHours.Of(Nine, Five).Value.InWords());
        Assert.Equal("Not said", OpeningHours.Of([], []).Value.InWords());
        Assert.Equal("Closed on Monday to Saturday, Sunday 10:00–16:00", OpeningHours.Of(["", "", "", "", "", "", "10:00"], ["", "", "", "", "", "", "16:00"]).Value.InWords());
    }

    [Theory]
    [InlineData("2026-03-06T22:59", true)]
    [InlineData("2026-03-07T00:30", true)]
    [InlineData("2026-03-07T01:00", false)]
    [InlineData("2026-03-05T00:30", false)]
    [InlineData("2026-03-08T12:00", false)]
    public void A_bar_that_closes_after_midnight_is_open_then(string reading, bool open)
    {
        string?[] opens = ["11:00", "11:00", "11:00", "11:00", "11:00", "11:00", null], closes = ["23:00", "23:00", "23:00", "23:00", "01:00", "01:00", null];

        Assert.Equal(open, OpeningHours.Of(opens, closes).Value.IsOpenAt(DateTime.Parse(reading, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Half_a_day_of_opening_hours_is_asked_again()
    {
        Assert.Equal("Hours", OpeningHours.Of(["09:00"], [""]).Refusal!.Field);
        Assert.Equal("Hours", OpeningHours.Of(["nine"], ["ten"]).Refusal!.Field);
        Assert.Contains("Tuesday", OpeningHours.Of([null, "09:00"], []).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_hours_come_back_as_they_were_stored()
    {
        var hours = OpeningHours.Of(Nine, Five).Value;

        Assert.Equal(hours, OpeningHours.FromText(hours.ToText()));
        Assert.True(hours.ToText().Length <= OpeningHours.TextLength);
        Assert.Equal(OpeningHours.Unknown, OpeningHours.FromText(""));
        Assert.Null(OpeningHours.Unknown.IsOpenAt(new DateTime(2026, 3, 3, 12, 0, 0, DateTimeKind.Unspecified)));
    }

    [Theory]
    [InlineData("50.7192, -1.8808", 50.7192, -1.8808)]
    [InlineData(" 50.7192 -1.8808 ", 50.7192, -1.8808)]
    public void A_position_is_read_as_maps_write_it(string typed, double latitude, double longitude) => Assert.Equal(new Position(latitude, longitude), Position.Read(typed));

    [Theory]
    [InlineData("50.7192")]
    [InlineData("north, west")]
    [InlineData("95, 0")]
    [InlineData("1e3, 0")]
    [InlineData("NaN, 0")]
    public void What_is_no_position_is_none(string typed) => Assert.Null(Position.Read(typed));

    [Theory]
    [InlineData("bh12by", "BH1 2BY")]
    [InlineData("SW1A 1AA", "SW1A 1AA")]
    [InlineData("nonsense", null)]
    public void A_postcode_is_written_as_the_post_does(string typed, string? postcode) => Assert.Equal(postcode, SiteRules.PostcodeOf(typed));

    [Fact]
    public void Premises_have_a_name_of_their_own()
    {
        Assert.NotNull(SiteRules.WhyNotName("The Bell", ["THE BELL"]));
        Assert.NotNull(SiteRules.WhyNotName(" ", []));
        Assert.Null(SiteRules.WhyNotName("The Bell", ["The Bell, Fore Street"]));
    }

    [Fact]
    public void The_drawing_has_north_at_the_top_and_gives_back_the_place_that_was_picked()
    {
        var (south, north) = (new Position(50.700, -1.880), new Position(50.710, -1.870));
        var drawing = MapDrawing.Of([south, north])!;

        Assert.True(drawing.PointOf(north).Y < drawing.PointOf(south).Y);
        Assert.True(drawing.PointOf(north).X > drawing.PointOf(south).X);
        var (x, y) = drawing.PointOf(north);
        Assert.Equal(north.InWords(), drawing.PlaceAt(x, y).InWords());
        Assert.All(new[] { south, north }.Select(drawing.PointOf), point => Assert.True(point is { X: > 0 and < MapDrawing.Side, Y: > 0 and < MapDrawing.Side }));
        // A degree of longitude is shorter than one of latitude: 0.01° by 0.01° is 705 m by 1,113 m there.
        Assert.InRange((drawing.PointOf(north).X - drawing.PointOf(south).X) / (drawing.PointOf(south).Y - drawing.PointOf(north).Y), 0.62, 0.65);
        Assert.Equal(200, drawing.GridMetres);
    }

    [Fact]
    public void A_drawing_of_one_place_shows_the_streets_around_it_and_of_none_there_is_none()
    {
        Assert.Equal(400, MapDrawing.Of([new Position(50.7, -1.88)])!.Metres);
        Assert.Null(MapDrawing.Of([]));
    }
}
