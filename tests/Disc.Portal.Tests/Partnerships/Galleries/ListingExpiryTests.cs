using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Galleries;

public class ListingExpiryTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "7")]
    public async Task A_listing_ends_at_midnight_in_London_by_its_date_and_the_job_tells_screens_and_the_force_once()
    {
        // The clocks go forward on 29 March 2026: the last day ends an hour earlier by UTC.
        var last = new DateOnly(2026, 3, 29);
        var (subject, listing) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Last", "Day"), endsOn: last);
        var (running, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Still", "There"), endsOn: last.AddDays(30));

        portal.Clock.SetTo(new DateTimeOffset(2026, 3, 29, 22, 59, 0, TimeSpan.Zero));
        Assert.True(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.Empty(await RunAsync());
        portal.Clock.SetTo(new DateTimeOffset(2026, 3, 29, 23, 0, 0, TimeSpan.Zero));
        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.True(await portal.IsShownAsync(portal.Alpha, running));

        var told = await RunAsync();
        Assert.Contains(told, signal => signal is { Topic: SignalTopics.Galleries, Withdrawn: true } && signal.Id == subject);
        Assert.Contains(told, signal => signal.Topic == SignalTopics.Sharing);
        Assert.Empty(await RunAsync());
        Assert.Equal(ListingState.Ended, await portal.ReadAsync(portal.Alpha, db => db.Listings.Where(l => l.Id == listing).Select(l => l.State).SingleAsync()));
        Assert.Contains(subject, await portal.ReadAsync(portal.Alpha, db => db.Changes.Where(c => c.At >= London.StartOf(last)).Select(c => c.Subject).ToListAsync()));
    }

    private Task<List<Signal>> RunAsync() => portal.In(portal.Alpha, async provider =>
    {
        using var listening = ((TenantSignals)provider.GetService(typeof(TenantSignals))!).Listen();
        await ((ListingExpiryJob)provider.GetService(typeof(ListingExpiryJob))!).RunAsync(CancellationToken.None);
        var heard = new List<Signal>();
        while (listening.Signals.TryRead(out var signal))
            heard.Add(signal);
        return heard;
    });
}
