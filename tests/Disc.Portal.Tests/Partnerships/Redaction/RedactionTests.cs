using System.Net;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Redaction;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Redaction;

public class RedactionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly PictureEdits Face = new() { Covered = [new(0.2, 0.1, 0.6, 0.5)] };

    [Fact]
    [Trait("Rule", "7")]
    public async Task Members_get_the_covered_picture_and_never_the_original_which_stays_for_those_who_may_see_it()
    {
        var (subject, image) = await SubjectAsync("Covered");
        var plain = await ShowAsync(TestRole.Member, image);

        var changed = await ChangeAsync(image, Face);

        Assert.True(changed.Succeeded);
        Assert.Null(await ShowAsync(TestRole.Member, image));
        var covered = await ShowAsync(TestRole.Member, changed.Value);
        Assert.NotNull(covered);
        Assert.NotEqual(plain, covered);
        Assert.NotNull(await OriginalAsync(portal.Alpha, TestRole.Administrator, changed.Value));
        Assert.Null(await OriginalAsync(portal.Alpha, TestRole.Member, changed.Value));
        Assert.Null(await OriginalAsync(portal.Alpha, TestRole.Board, changed.Value));
        Assert.Null(await OriginalAsync(portal.Beta, TestRole.Administrator, changed.Value));
        Assert.Contains(await portal.ReadAsync(portal.Alpha, db => db.History.AsNoTracking().Where(row => row.Object == changed.Value).ToListAsync()),
            row => row is { Verb: "consulted", Kind: "image" } && row.Fields!.StartsWith("original", StringComparison.Ordinal));
        Assert.Contains(subject, await portal.ReadAsync(portal.Alpha, db => db.Changes.Select(c => c.Subject).ToListAsync()));
        Assert.Empty(Files(image));
        Assert.Equal(3, Files(changed.Value).Length);
    }

    [Fact]
    public async Task Everything_can_be_undone_and_what_stands_for_the_subject_goes_on_standing_for_it()
    {
        var (subject, image) = await SubjectAsync("Undone");
        var before = await OriginalAsync(portal.Alpha, TestRole.Administrator, image);
        var covered = (await ChangeAsync(image, Face with { Turns = 1, Crop = new(0, 0, 0.5, 0.5) })).Value;

        var undone = (await ChangeAsync(covered, PictureEdits.None)).Value;

        Assert.Equal(before, await OriginalAsync(portal.Alpha, TestRole.Administrator, undone));
        var picture = await portal.ReadAsync(portal.Alpha, db => db.Images.AsNoTracking().SingleAsync(i => i.SubjectId == subject));
        Assert.Equal((undone, true, null), (picture.Id, picture.IsPrimary, picture.Edits));
        Assert.Equal(2, Files(undone).Length);
    }

    [Fact]
    public async Task Of_two_people_who_change_one_picture_the_second_is_told_and_nothing_is_lost()
    {
        var (_, image) = await SubjectAsync("Twice");
        Assert.True((await ChangeAsync(image, Face)).Succeeded);

        var late = await ChangeAsync(image, PictureEdits.None);

        Assert.Contains("somebody changed", late.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task Erasing_the_subject_takes_the_original_with_it()
    {
        var (subject, image) = await SubjectAsync("Erased");
        var covered = (await ChangeAsync(image, Face)).Value;

        await portal.In(portal.Alpha, async provider =>
        {
            await ((SubjectErasure)provider.GetService(typeof(SubjectErasure))!).EraseAsync(subject, CancellationToken.None);
            return true;
        });

        Assert.Empty(Files(covered));
    }

    [Fact]
    public async Task Two_subjects_with_the_same_picture_are_said_to_look_the_same()
    {
        var (one, _) = await SubjectAsync("Alike", seed: 4711);
        var (two, _) = await SubjectAsync("Double", seed: 4711);
        await SubjectAsync("Different", seed: 99);

        var file = await portal.With<SubjectFileRegister, SubjectFile?>(portal.Alpha, files => files.OpenAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), one));

        Assert.Equal([two], file!.Pictures.Single().Alike.Select(alike => alike.SubjectId));
    }

    [Fact]
    public async Task The_page_covers_turns_and_undoes_by_plain_forms_and_keeps_what_it_cannot_read()
    {
        var (subject, image) = await SubjectAsync("Paged");
        var browser = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);

        var address = $"/alpha/subjects/{subject:N}/pictures/{image:N}";
        var form = await TestForm.OfAsync(browser, address, "edits");
        var wrong = await browser.PostAsync(new Uri(address, UriKind.Relative), form.With(("Covered", "1,2,3"), ("Do", "save")));
        var saved = await browser.PostAsync(new Uri(address, UriKind.Relative), form.With(("Covered", "0.1,0.1,0.5,0.5"), ("Do", "turn")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("Nothing was changed", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(saved.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Found, saved.StatusCode.ToString());
        var stored = await portal.ReadAsync(portal.Alpha, db => db.Images.AsNoTracking().SingleAsync(i => i.SubjectId == subject));
        Assert.Equal("1||0.4,0.1,0.5,0.5", stored.Edits);
    }

    private async Task<(Guid Subject, Guid Image)> SubjectAsync(string name, ulong seed = 7)
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft(name, "Picture"), seed: seed);
        return (subject, await portal.ReadAsync(portal.Alpha, db => db.Images.Where(i => i.SubjectId == subject).Select(i => i.Id).SingleAsync()));
    }

    private Task<Outcome<Guid>> ChangeAsync(Guid image, PictureEdits edits) =>
        portal.With<RedactionRegister, Outcome<Guid>>(portal.Alpha, register => register.ChangeAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), image, edits));

    private Task<byte[]?> OriginalAsync(Tenant tenant, TestRole role, Guid image) =>
        portal.With<RedactionRegister, byte[]?>(tenant, register => register.OriginalAsync(portal.ActorOf(tenant, role), image));

    private Task<byte[]?> ShowAsync(TestRole role, Guid image) =>
        portal.With<ImageRegister, byte[]?>(portal.Alpha, images => images.ShowAsync(portal.ActorOf(portal.Alpha, role), image, large: true));

    private string[] Files(Guid image) => Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants"), image.ToString("N"), SearchOption.AllDirectories);
}
