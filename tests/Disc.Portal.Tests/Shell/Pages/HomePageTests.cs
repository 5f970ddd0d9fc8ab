using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Shared.Desk;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Shell.Pages;

public class HomePageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_list_of_whoever_looks_after_something_says_when_it_is_empty_and_a_member_without_a_task_sees_none()
    {
        var board = await (await portal.SignedInAsync(portal.Beta, TestRole.Board)).GetStringAsync("/beta/");
        var member = await (await portal.SignedInAsync(portal.Beta, TestRole.Member)).GetStringAsync("/beta/");

        Assert.Contains("Nothing waits for you", board, StringComparison.Ordinal);
        Assert.DoesNotContain("Waiting for you", member, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_that_ends_within_a_week_waits_for_the_administrator_until_it_is_proposed_again()
    {
        var near = await portal.SubjectAsync(portal.Alpha, "Ada", "Near");
        var far = await portal.SubjectAsync(portal.Alpha, "Fay", "Far");
        await EndsInAsync(near, 7);
        await EndsInAsync(far, 8);

        Assert.Equal([$"subjects/{near:N}"], await EndingAsync(TestRole.Administrator));
        Assert.Empty(await EndingAsync(TestRole.Member));

        await portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            var old = await db.Listings.SingleAsync(l => l.SubjectId == near);
            db.Listings.Add(new Listing(Guid.CreateVersion7(), near, old.GalleryId, old.EndsOn, old.EndsOn.AddDays(90), "Evidence", Guid.Empty, portal.Now));
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await EndingAsync(TestRole.Administrator));
    }

    private async Task<List<string>> EndingAsync(TestRole role) =>
        [.. (await portal.With<ListingsToDo, IReadOnlyList<ToDo>>(portal.Alpha, source => source.WaitingAsync(portal.ActorOf(portal.Alpha, role))))
            .Where(line => line.Due is not null).Select(line => line.Address)];

    private Task<int> EndsInAsync(Guid subject, int days) => portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
    {
        await using var db = database.Open();
        var ends = Portal.Shared.Time.London.DayOf(portal.Now).AddDays(days);
        return await db.Listings.Where(l => l.SubjectId == subject).ExecuteUpdateAsync(set => set.SetProperty(l => l.EndsOn, ends));
    });
}
