using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Cases;

/// <summary>A case opens when its picture cannot be marked: without the picture, and with a word why.</summary>
public sealed class CaseWithoutMarkTests : IAsyncLifetime
{
    private static readonly byte[] Drawn = PortraitArtist.Draw(PortraitTraits.Of(7, Sex.Male, default)).ToTakenPicture().Large;

    private readonly TestPortal broken = new() { Configure = services => services.Configure<PictureOptions>(options => options.Vips = "/nowhere/vips") };
    private readonly TestPortal whole = new();

    public Task InitializeAsync() => Task.WhenAll(broken.InitializeAsync(), whole.InitializeAsync());

    public Task DisposeAsync() => Task.WhenAll(broken.DisposeAsync(), whole.DisposeAsync());

    [Theory]
    [Trait("Rule", "9")]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task A_case_and_the_form_open_without_a_picture_that_cannot_be_marked(bool withoutTool, bool soundPicture)
    {
        var portal = withoutTool ? broken : whole;
        var alpha = new ExclusionScene(portal, portal.Alpha);
        var id = await alpha.ProposedAsync();
        var subject = (await alpha.OpenAsync(id)).SubjectId;
        Assert.Null((await alpha.OpenAsync(id)).WhyNoPicture);
        await alpha.SealedPictureAsync(subject, soundPicture ? Drawn : [1, 2, 3]);

        var shown = await alpha.OpenAsync(id);
        var form = (await alpha.Cases(c => c.StartAsync(alpha.Administrator, subject))).Value;

        Assert.Equal((NoticeDesk.NotMarked, null, null), (shown.WhyNoPicture, shown.Face, shown.Notice.Person.Picture));
        Assert.Equal((NoticeDesk.NotMarked, null, null), (form.WhyNoPicture, form.Face, form.Facts.Person.Picture));
        Assert.Null(await alpha.Cases(c => c.FaceAsync(alpha.Administrator, id)));
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Contains($"exclusions/{id}", await administrator.GetStringAsync(new Uri("/alpha/exclusions", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_tool_the_picture_is_there_and_nothing_is_said()
    {
        var alpha = new ExclusionScene(whole, whole.Alpha);
        var id = await alpha.ProposedAsync();
        await alpha.SealedPictureAsync((await alpha.OpenAsync(id)).SubjectId, Drawn);

        var shown = await alpha.OpenAsync(id);

        Assert.Null(shown.WhyNoPicture);
        Assert.StartsWith("data:image/jpeg", shown.Face, StringComparison.Ordinal);
        Assert.NotNull(shown.Notice.Person.Picture);
    }
}
