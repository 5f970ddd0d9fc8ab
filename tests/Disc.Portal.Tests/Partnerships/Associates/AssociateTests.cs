using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Associates;

public class AssociateTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_link_stands_on_both_records_each_from_its_own_side()
    {
        var (driver, rider) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Dora", "Driver")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Rick", "Rider")));

        _ = (await LinkAsync(driver, rider, AssociateKind.Drives)).Value;

        Assert.Equal((rider, AssociateKind.Drives), await OnlyAsync(driver));
        Assert.Equal((driver, AssociateKind.IsDrivenBy), await OnlyAsync(rider));
        Assert.False((await LinkAsync(rider, driver, AssociateKind.IsDrivenBy)).Succeeded);
        Assert.False((await LinkAsync(driver, driver, AssociateKind.SeenWith)).Succeeded);
        Assert.True((await LinkAsync(driver, rider, AssociateKind.SeenWith)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Nobody_is_linked_to_somebody_of_the_next_partnership()
    {
        var (ours, theirs) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Ours", "Only")), await portal.RecordAsync(portal.Beta, TestSubjects.Draft("Theirs", "Only")));

        Assert.Equal(SubjectRefusals.NotFound, (await LinkAsync(ours, theirs, AssociateKind.SeenWith)).Refusal);
        Assert.Empty(await portal.With<AssociateRegister, IReadOnlyList<AssociateChoice>>(portal.Alpha, a => a.FindAsync(Administrator, ours, "theirs only")));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task Members_see_an_associate_only_while_that_one_is_listed_for_them_too()
    {
        var (shown, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Sam", "Shown"));
        var (other, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Olga", "Other"));
        var hidden = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Hidden", "Associate"));
        _ = (await LinkAsync(shown, other, AssociateKind.WorksWith)).Value;
        _ = (await LinkAsync(shown, hidden, AssociateKind.WorksWith, "Told by Hidden's neighbour")).Value;

        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(new Uri($"/alpha/gallery/{shown:N}", UriKind.Relative));
        Assert.Contains("Works with", page, StringComparison.Ordinal);
        Assert.Contains("Olga Other", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", page, StringComparison.Ordinal);
        Assert.Equal([other], await SeenAsync(shown));

        _ = (await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(Administrator, other, "Disputed."))).Value;
        Assert.Empty(await SeenAsync(shown));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_link_goes_when_either_of_the_two_is_erased()
    {
        var (stays, gone) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Link", "Stays")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Link", "Goes")));
        var third = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Third", "Person"));
        _ = (await LinkAsync(gone, stays, AssociateKind.SeenWith)).Value;
        _ = (await LinkAsync(third, stays, AssociateKind.SeenWith, "Both were with Link Goes.")).Value;

        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "subject").EraseAsync(gone, CancellationToken.None);
            return true;
        });

        var left = await portal.ReadAsync(portal.Alpha, db => db.Associates.Where(l => l.SubjectId == stays || l.OtherId == stays).ToListAsync());
        Assert.Equal("Both were with [name removed].", Assert.Single(left).Because);
    }

    [Fact]
    public async Task A_link_can_be_taken_off_again_and_both_records_say_so()
    {
        var (one, other) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Taken", "Off")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Also", "Off")));
        var link = (await LinkAsync(one, other, AssociateKind.MistakenFor)).Value;

        Assert.True((await portal.With<AssociateRegister, Outcome<Done>>(portal.Alpha, a => a.UnlinkAsync(Administrator, link))).Succeeded);

        Assert.Empty((await FileAsync(other)).Associates);
        var rows = await portal.ReadAsync(portal.Alpha, db => db.History.Where(h => h.Fields!.Contains("taken off")).Select(h => h.Object).ToListAsync());
        Assert.Contains(one, rows);
        Assert.Contains(other, rows);
    }

    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    private Task<Outcome<Guid>> LinkAsync(Guid one, Guid other, AssociateKind kind, string? because = null) =>
        portal.With<AssociateRegister, Outcome<Guid>>(portal.Alpha, associates => associates.LinkAsync(Administrator, one, other, kind, because));

    private async Task<SubjectFile> FileAsync(Guid subject) =>
        (await portal.With<SubjectFileRegister, SubjectFile?>(portal.Alpha, files => files.OpenAsync(Administrator, subject)))!;

    private async Task<(Guid Other, AssociateKind Kind)> OnlyAsync(Guid subject)
    {
        var associate = Assert.Single((await FileAsync(subject)).Associates);
        return (associate.Other.Id, associate.Kind);
    }

    private async Task<IEnumerable<Guid>> SeenAsync(Guid subject) => (await portal.With<GalleryRegister, MemberSubject?>(portal.Alpha, galleries =>
        galleries.OpenAsync(portal.ActorOf(portal.Alpha, TestRole.Member), subject, new(), byStream: false)))!.Associates.Select(associate => associate.Face.SubjectId);
}
