using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>An exclusion ends with its last day in London, on every screen at once, before any job ran.</summary>
[Trait("Rule", "17")]
public sealed class ExpiryClockTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);

    [Theory]
    // The clocks go forward on 29 March 2026 and back on 25 October: a day of 23 and one of 25 hours. Every other day is tried without a database.
    [InlineData("2026-01-30", 2, "2026-03-29", 23)]
    [InlineData("2026-08-26", 2, "2026-10-25", 25)]
    [InlineData("2027-03-01", 12, "2028-02-29", 24)]
    [InlineData("2026-10-31", 1, "2026-11-30", 24)]
    public async Task It_is_gone_from_every_screen_at_midnight_in_London_and_not_a_minute_before(string start, int months, string last, int hours)
    {
        var (starts, ends) = (DateOnly.Parse(start, null), DateOnly.Parse(last, null));
        var midnight = London.StartOf(ends.AddDays(1));
        Assert.Equal(hours, (midnight - London.StartOf(ends)).TotalHours);
        portal.Clock.SetTo(London.StartOf(starts).AddHours(12));
        var id = await alpha.ServedAsync(proposal => proposal with { Months = months });
        var subject = (await alpha.OpenAsync(id)).SubjectId;
        var picture = await portal.PictureAsync(portal.Alpha, subject);
        Assert.Equal(ends, (await alpha.OpenAsync(id)).EndsOn);

        portal.Clock.SetTo(midnight.AddMinutes(-1));
        Assert.All(await ShownAsync(id, subject, picture), Assert.True);
        portal.Clock.SetTo(midnight);
        Assert.All(await ShownAsync(id, subject, picture), Assert.False);
    }

    [Fact]
    public async Task The_job_closes_the_case_in_whatever_state_it_is_and_twice_does_nothing_more()
    {
        var (kept, breached, rested) = (await alpha.ServedAsync(p => p with { Months = 1 }), await alpha.ServedAsync(p => p with { Months = 1 }), await alpha.ServedAsync(p => p with { Months = 1 }));
        await alpha.Do(async db =>
        {
            (await db.Exclusions.SingleAsync(x => x.Id == breached)).ReportBreach(alpha.Administrator.AccountId, portal.Now, "Came in.");
            (await db.Exclusions.SingleAsync(x => x.Id == rested)).Divert(alpha.Administrator.AccountId, portal.Now, "Support.");
        });
        portal.Clock.SetTo(London.StartOf((await alpha.OpenAsync(kept)).EndsOn.AddDays(1)));

        for (var round = 0; round < 2; round++)
        {
            await portal.In(portal.Alpha, async provider =>
            {
                await ((ExclusionExpiryJob)provider.GetService(typeof(ExclusionExpiryJob))!).RunAsync(CancellationToken.None);
                return true;
            });
        }

        foreach (var id in new[] { kept, breached, rested })
        {
            var exclusion = await alpha.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));
            Assert.Equal(ExclusionState.Expired, exclusion.State);
            Assert.Single(exclusion.Steps, step => step.Kind == ExclusionStepKind.Ended);
        }
    }

    [Theory]
    // 01:30 is shown twice on 25 October 2026; what was done is never in the future.
    [InlineData("2026-10-25T01:30", "2026-10-25T00:40Z", "2026-10-25T00:30Z")]
    [InlineData("2026-10-25T01:30", "2026-10-25T02:00Z", "2026-10-25T01:30Z")]
    // 01:30 does not exist on 29 March.
    [InlineData("2026-03-29T01:30", "2026-03-29T08:00Z", "2026-03-29T01:30Z")]
    [InlineData("2026-07-01T10:00", "2026-07-01T12:00Z", "2026-07-01T09:00Z")]
    public void What_was_done_in_the_hour_that_the_clocks_show_twice_is_not_in_the_future(string reading, string now, string instant) =>
        Assert.Equal(Utc(instant), London.ToPastInstant(DateTime.Parse(reading, System.Globalization.CultureInfo.InvariantCulture), Utc(now)));

    // The case, its line of the list, the gallery, the card, the home page, the picture, and "seen now".
    private async Task<bool[]> ShownAsync(Guid id, Guid subject, Guid picture)
    {
        var member = portal.ActorOf(portal.Alpha, TestRole.Member);
        var open = await alpha.OpenAsync(id);
        var row = (await alpha.Cases(cases => cases.ListAsync(alpha.Board))).Value.Single(one => one.Id == id);
        var page = await portal.With(portal.Alpha, (GalleryRegister galleries) => galleries.ShowAsync(member, new GalleryWish(), byStream: true));
        var card = await portal.With(portal.Alpha, (GalleryRegister galleries) => galleries.OpenAsync(member, subject, new GalleryWish(), byStream: true));
        var home = await portal.With(portal.Alpha, (GalleryRegister galleries) => galleries.NewestAsync(member, 50, DateTime.MinValue, byStream: true));
        Assert.Equal(open.IsInForce, open.State == ExclusionState.InForce);
        return
        [
            open.IsInForce && open.ListedUntil is not null, row.IsInForce, page.Faces.Any(face => face.SubjectId == subject && face.IsExcluded), card is { Face.IsExcluded: true },
            home.Any(face => face.SubjectId == subject), await portal.With(portal.Alpha, (ImageRegister images) => images.ShowAsync(member, picture, large: false, byStream: true)) is not null,
            await portal.With(portal.Alpha, (SightingRegister sightings) => sightings.StartAsync(member, subject)) is not null,
        ];
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
