using System.Globalization;
using Disc.Portal.Browser.Support;
using Microsoft.Playwright;

namespace Disc.Portal.Browser;

/// <summary>The partnership's own drawing: a place is picked by click and by keys, and nobody else's server is asked for a map.</summary>
[Collection(OnePortal.Name)]
public class PremisesMapTests(RunningPortal portal)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_place_is_picked_by_click_and_moved_by_the_arrow_keys_without_a_third_party(int width)
    {
        var page = await portal.PersonAsync("seahaven", "admin", width);
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                strangers.Add(request.Url);
        };
        await page.GotoAsync("/seahaven/premises/new");
        var map = page.Locator("[data-map]");

        await map.ClickAsync();
        var middle = await PlaceAsync(page);
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowRight");
        var moved = await PlaceAsync(page);
        Assert.True(moved.Latitude > middle.Latitude && moved.Longitude > middle.Longitude, $"{middle} to {moved}");

        // Typed, the mark follows; a click far from it says another place again.
        await page.FillAsync("#Position", $"{middle.Latitude.ToString(CultureInfo.InvariantCulture)}, {middle.Longitude.ToString(CultureInfo.InvariantCulture)}");
        Assert.InRange(double.Parse((await map.Locator("[data-pick]").GetAttributeAsync("cx"))!, CultureInfo.InvariantCulture), 490, 510);
        await map.ClickAsync(new() { Position = new() { X = 20, Y = 20 } });
        var corner = await PlaceAsync(page);
        Assert.True(corner.Latitude > middle.Latitude && corner.Longitude < middle.Longitude, $"{middle} to {corner}");
        Assert.Empty(strangers);
        await page.Context.DisposeAsync();
    }

    private static async Task<(double Latitude, double Longitude)> PlaceAsync(IPage page)
    {
        var parts = (await page.InputValueAsync("#Position")).Split(", ");
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
