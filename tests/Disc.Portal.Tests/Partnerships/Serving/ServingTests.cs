using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Serving;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Serving;

/// <summary>How a notice reaches the person, what shows it, and what happens to one that lies there; in one partnership, and unknown in the next.</summary>
public sealed class ServingTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Theory]
    [Trait("Rule", "16")]
    [InlineData(ServiceMethod.ByHand, ServiceResult.SignedFor, "The person signed for it.")]
    [InlineData(ServiceMethod.ByPost, ServiceResult.Left, "It was left.")]
    [InlineData(ServiceMethod.PoliceAsCourier, ServiceResult.Refused, "The person refused to take it.")]
    public async Task Service_says_how_when_by_whom_and_what_became_of_it(ServiceMethod method, ServiceResult result, string words)
    {
        var id = await alpha.ApprovedAsync();
        var silent = await ServeAsync(id, new ServiceOfNotice(method, portal.Now, "Lena Fisk"));

        Assert.Empty((await ServeAsync(id, new ServiceOfNotice(method, portal.Now, "Lena Fisk", result))).Refusals);

        Assert.Equal(nameof(ServiceOfNotice.Result), silent.Refusal!.Field);
        var served = (await StartAsync(id)).Service!;
        Assert.Equal((method, portal.Now, "Lena Fisk", result), (served.Method, served.At, served.By, served.Result));
        Assert.EndsWith($"by Lena Fisk. {words}", served.InWords());
        Assert.True((await alpha.OpenAsync(id)).IsInForce);
        Assert.Contains(await alpha.HistoryOf(id), row => row.Fields == $"served, {method}, {result}" && row.Sealed is not null);
        Assert.Null((await portal.With(portal.Beta, (ServingRegister serving) => serving.StartAsync(beta.Administrator, id))).TryGet(out var there) ? there : null);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_photo_of_the_service_is_sealed_shown_only_to_those_who_see_the_case_and_erased_with_the_person()
    {
        var id = await alpha.ApprovedAsync();
        var (mine, other, foreign) = (
            await portal.PhotoAsync(portal.Alpha, TestRole.Administrator), await portal.PhotoAsync(portal.Alpha, TestRole.Member),
            await portal.PhotoAsync(portal.Beta, TestRole.Administrator));
        Assert.Equal(ImageRefusals.Gone, (await ServeAsync(id, Left, other)).Refusal);
        Assert.Equal(ImageRefusals.Gone, (await ServeAsync(id, Left, foreign)).Refusal);
        Assert.False((await alpha.OpenAsync(id)).IsInForce);

        Assert.Empty((await ServeAsync(id, Left, mine)).Refusals);

        Assert.Equal([mine], (await StartAsync(id)).Photos);
        Assert.NotEmpty((await PhotoAsync(alpha.Board, id, mine))!);
        Assert.Null(await PhotoAsync(portal.ActorOf(portal.Alpha, TestRole.Member), id, mine));
        Assert.Null(await PhotoAsync(alpha.Board, await alpha.ServedAsync(), mine));
        Assert.Null(await portal.With(portal.Beta, (ServingRegister serving) => serving.PhotoAsync(beta.Administrator, id, mine)));
        // It is no picture of the subject: no gallery and no notice shows it.
        var subject = (await alpha.OpenAsync(id)).SubjectId;
        Assert.False(await alpha.Read(db => db.Images.AnyAsync(image => image.SubjectId == subject || image.Id == mine)));
        Assert.Equal(2, Files(mine).Length);

        await portal.In(portal.Alpha, async provider =>
        {
            await ((SubjectErasure)provider.GetService(typeof(SubjectErasure))!).EraseAsync(subject, CancellationToken.None);
            return true;
        });

        Assert.Empty(Files(mine));
        Assert.False(await alpha.Read(db => db.ServiceEvidence.AnyAsync(e => e.Id == mine)));
        Assert.Equal(2, Files(foreign).Length);
    }

    [Fact]
    public async Task A_photo_can_be_added_afterwards_and_at_most_three_are_kept()
    {
        var (unserved, id) = (await alpha.ApprovedAsync(), await alpha.ServedAsync());
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Administrator);

        var early = await AddAsync(unserved, photo);
        var four = await AddAsync(id, photo, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var gone = await AddAsync(id, photo, Guid.NewGuid());
        var nothing = await AddAsync(id);
        var one = await AddAsync(id, photo);

        Assert.Contains("not served yet", early.Refusal!.Message);
        Assert.Contains("At most 3", four.Refusal!.Message);
        Assert.Equal(ImageRefusals.Gone, gone.Refusal);
        Assert.Contains("Choose a photo", nothing.Refusal!.Message);
        Assert.True(one.Succeeded);
        Assert.Equal([photo], (await StartAsync(id)).Photos);
    }

    [Fact]
    public async Task A_notice_is_not_served_after_it_ended_and_what_was_served_ended_then()
    {
        var id = await alpha.ApprovedAsync(proposal => proposal with { Months = 1, StartsOn = alpha.Today.AddDays(-7) });
        await alpha.Do(async db => await db.Exclusions.Where(x => x.Id == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.EndsOn, alpha.Today.AddDays(-1))));

        var refused = await ServeAsync(id, Left);

        Assert.Contains("can no longer be served", refused.Refusal!.Message);
        Assert.Equal(refused.Refusal, (await StartAsync(id)).WhyNotServe);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task Administrators_are_told_of_an_unserved_notice_once_after_three_days_and_weekly_without_a_name()
    {
        // What the tests before left lying.
        await alpha.Do(db => db.Exclusions.Where(x => x.State == ExclusionState.Approved).ExecuteUpdateAsync(set => set.SetProperty(x => x.State, ExclusionState.Withdrawn)));
        var id = await alpha.ApprovedAsync();

        Assert.Equal(0, await RemindAsync());
        portal.Clock.Advance(TimeSpan.FromDays(3));
        // Administrator and second administrator; the officer with an administrator's account is told nothing (rule 4).
        Assert.Equal(2, await RemindAsync());
        Assert.Equal(0, await RemindAsync());
        portal.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(0, await RemindAsync());
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, await RemindAsync());
        var letters = await alpha.Read(db => db.Letters.AsNoTracking().Where(letter => letter.Subject == ServingRegister.LetterSubject).ToListAsync());
        Assert.Equal(4, letters.Count);
        Assert.All(letters, letter => Assert.False((letter.Subject + letter.Body).Contains("Marlow", StringComparison.Ordinal) || letter.Body.Contains("EX-", StringComparison.Ordinal)));
        Assert.DoesNotContain(letters, letter => letter.To == portal.Account(portal.Alpha, TestRole.PoliceAdministrator).Email);
        Assert.Equal(0, await beta.Read(db => db.Letters.CountAsync(letter => letter.Subject == ServingRegister.LetterSubject)));
        var lines = await portal.In(portal.Alpha, provider => ((ServingToDo)provider.GetService(typeof(ServingToDo))!).WaitingAsync(alpha.Administrator));
        Assert.Contains("unserved for days", Assert.Single(lines).Hint);

        Assert.Empty((await alpha.Register(r => r.ReissueAsync(alpha.Administrator, id, 2))).Refusals);
        Assert.Empty((await alpha.Register(r => r.ServeAsync(alpha.Administrator, id, 3, alpha.Service()))).Refusals);
        portal.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await RemindAsync());
    }

    [Fact]
    [Trait("Rule", "16")]
    public async Task Where_the_clock_starts_at_service_the_notice_says_so_and_recording_it_sets_the_dates()
    {
        var scene = beta;
        await scene.WithAddressAsync();
        await scene.WithRulesAsync(Presets.Cards with { StartsAtService = true });
        var (subject, incident) = await scene.PersonAsync();
        var id = (await scene.Register(r => r.ProposeAsync(scene.Administrator, scene.Proposal(subject, incident) with { Months = 6, StartsOn = scene.Today.AddDays(50), OtherBecause = "Three shops in a week." }))).Value;
        Assert.Empty((await scene.Register(r => r.ApproveAsync(scene.Board, id, 1))).Refusals);

        var before = await scene.OpenAsync(id);
        Assert.False(before.HasDates);
        Assert.Equal(6, before.Notice.MonthsFromService);
        Assert.Null(before.Notice.Privacy.ErasedOn);
        portal.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Empty((await portal.With(portal.Beta, (ServingRegister serving) => serving.ServeAsync(scene.Administrator, id, 2, Left with { At = portal.Now.AddDays(-2) }, []))).Refusals);

        var after = await scene.OpenAsync(id);
        Assert.Equal((scene.Today.AddDays(-2), Exclusion.LastDay(scene.Today.AddDays(-2), 6)), (after.StartsOn, after.EndsOn));
        Assert.Null(after.Notice.MonthsFromService);
        Assert.Equal(after.EndsOn, after.ListedUntil);
        Assert.Equal(after.EndsOn, (await scene.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id))).Steps[^1].EndsOn);
        // The next one, by rules without the switch, has its dates from the start.
        await scene.WithRulesAsync(Presets.Cards);
        var (another, reason) = await scene.PersonAsync();
        var dated = (await scene.Register(r => r.ProposeAsync(scene.Administrator, scene.Proposal(another, reason) with { OtherBecause = "As above.", StartsAtService = true }))).Value;
        Assert.True((await scene.OpenAsync(dated)).HasDates);
    }

    [Fact]
    public async Task The_service_is_recorded_on_a_plain_page_without_scripts()
    {
        var id = await alpha.ApprovedAsync();
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        using var stranger = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);
        var address = $"/alpha/exclusions/{id}/serve";
        var form = await TestForm.OfAsync(administrator, address, "serve");

        var wrong = await administrator.PostAsync(address, form.With(("Method", "ByHand"), ("At", "2031-01-01T10:00"), ("By", "")));
        var right = await administrator.PostAsync(address, form.With(("Method", "ByPost"), ("Result", "Left"), ("At", London.Local(portal.Now).ToString("yyyy-MM-dd'T'HH:mm", null)), ("By", "Lena Fisk")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.True((await alpha.OpenAsync(id)).IsInForce);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/beta/exclusions/{id}/serve", UriKind.Relative))).StatusCode);
    }

    private Task<int> RemindAsync() => portal.With(portal.Alpha, (ServingRegister serving) => serving.RemindAsync());

    private ServiceOfNotice Left => new(ServiceMethod.ByHand, portal.Now, "Lena Fisk", ServiceResult.Left);

    private async Task<ServingForm> StartAsync(Guid id) => (await portal.With(portal.Alpha, (ServingRegister serving) => serving.StartAsync(alpha.Administrator, id))).Value;

    private Task<Outcome<Done>> ServeAsync(Guid id, ServiceOfNotice service, params Guid[] photos) =>
        portal.With(portal.Alpha, async (ServingRegister serving) => await serving.ServeAsync(alpha.Administrator, id, (await alpha.OpenAsync(id)).Version, service, photos));

    private Task<Outcome<Done>> AddAsync(Guid id, params Guid[] photos) =>
        portal.With(portal.Alpha, async (ServingRegister serving) => await serving.AddPhotosAsync(alpha.Administrator, id, (await alpha.OpenAsync(id)).Version, photos));

    private Task<byte[]?> PhotoAsync(Actor actor, Guid id, Guid photo) => portal.With(portal.Alpha, (ServingRegister serving) => serving.PhotoAsync(actor, id, photo));

    private string[] Files(Guid photo) => Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants"), photo.ToString("N"), SearchOption.AllDirectories);
}
