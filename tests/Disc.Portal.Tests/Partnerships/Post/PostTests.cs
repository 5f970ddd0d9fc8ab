using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Post;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Post;

/// <summary>Tonight's post: what is due, in one file, kept nowhere afterwards.</summary>
[Collection(PrintingTests.Name)]
public sealed class PostTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();
    private ExclusionScene alpha = null!;
    private ExclusionScene beta = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        (alpha, beta) = (new(portal, portal.Alpha), new(portal, portal.Beta));
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    [Trait("Rule", "1")]
    public async Task The_letters_that_are_due_come_in_one_file_are_then_on_record_as_printed_and_no_longer_due_and_no_others()
    {
        var (adult, foreign) = (await alpha.ApprovedAsync(), await beta.ApprovedAsync());
        var young = await YoungApprovedAsync();
        var leftOut = await alpha.ApprovedAsync();
        var due = await DueAsync();
        Assert.Equal([LetterKind.ExclusionNotice, LetterKind.Guardian, LetterKind.ExclusionNotice, LetterKind.ExclusionNotice], due.Select(letter => letter.Occasion.Kind));
        Assert.Equal(4, await Post(post => post.CountAsync(alpha.Administrator)));
        Assert.DoesNotContain(due, letter => letter.Occasion.ExclusionId == foreign);

        var steps = new List<(int, int)>();
        PostWatch watch = null!;
        watch = new PostWatch(() => steps.Add((watch.Done, watch.Of)));
        var made = (await Post(post => post.MakeAsync(
            alpha.Administrator, [.. due.Where(letter => letter.Occasion.ExclusionId != leftOut).Select(letter => letter.Occasion)], new PostWishes(Covering: true, BothSides: true), watch))).Value;

        Assert.Equal((0, 5), steps[0]);
        Assert.Equal((5, 5), steps[^1]);
        Assert.Equal(made.Id, (await Post(post => post.WaitingAsync(alpha.Administrator)))!.Id);
        Assert.Empty(await alpha.Read(db => db.PrintedLetters.ToListAsync()));
        using var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        using var answer = await client.GetAsync(new Uri($"/alpha/post/{made.Id}", UriKind.Relative));
        using var paper = new PdfReader(await answer.Content.ReadAsByteArrayAsync());

        Assert.Matches("^attachment; filename=\"?post-2026-03-03\\.pdf\"?$", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("Post of 3 March 2026", paper.Properties["Title"]);
        Assert.Contains("No syntax or stream encoding errors found", paper.Check());
        Assert.Equal(made.Pages.ToString(System.Globalization.CultureInfo.InvariantCulture), paper.Properties["Pages"]);
        // Each begins on the front of a sheet, with its own page numbers.
        var fronts = paper.Pages.Index().Where(page => page.Item.Contains("Page 1 of ", StringComparison.Ordinal)).Select(page => page.Index).ToList();
        Assert.Equal(5, fronts.Count);
        Assert.All(fronts, index => Assert.Equal(0, index % 2));
        Assert.Contains("To the parent or guardian", paper.Words);
        Assert.Equal(5, (await alpha.Read(db => db.PrintedLetters.ToListAsync())).Count(one => one.InPost));
        Assert.Contains(await alpha.HistoryOf(adult), row => row is { Verb: Verbs.Disclosed, Fields: "notice, post" });
        Assert.Contains(await alpha.HistoryOf(young), row => row is { Verb: Verbs.Disclosed, Fields: "guardian, post" });
        Assert.Equal(leftOut, Assert.Single(await DueAsync()).Occasion.ExclusionId);
        Assert.Equal(1, await portal.With(portal.Beta, (PostRegister post) => post.CountAsync(beta.Administrator)));

        // A second administrator's browser, and the next partnership, find nothing; the file goes within the hour.
        using var other = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);
        using var denied = await other.GetAsync(new Uri($"/alpha/post/{made.Id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, denied.StatusCode);
        Assert.Single(Files());
        portal.Clock.Advance(PostBatch.StaysFetched);
        await Post(async post =>
        {
            await post.EraseOldAsync();
            return true;
        });
        Assert.Empty(Files());
        Assert.Equal(PostRegister.NotFound, (await Post(post => post.FetchAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), made.Id))).Refusal);
    }

    [Fact]
    public async Task A_case_that_changed_since_the_post_was_made_throws_it_away_and_nothing_counts_as_printed()
    {
        var id = await alpha.ApprovedAsync();
        var made = await MadeAsync();
        await alpha.Register(register => register.WithdrawAsync(alpha.Administrator, id, 2, "Mistaken identity."));

        var fetched = await Post(post => post.FetchAsync(alpha.Administrator, made.Id));

        Assert.Contains("changed since this post was made", fetched.Refusal!.Message);
        Assert.Empty(Files());
        Assert.Empty(await alpha.Read(db => db.PrintedLetters.ToListAsync()));
        Assert.Null(await Post(post => post.WaitingAsync(alpha.Administrator)));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_post_that_nobody_fetched_goes_within_a_day_and_at_once_when_somebody_in_it_is_erased()
    {
        var id = await alpha.ApprovedAsync();
        await MadeAsync();
        Assert.Single(Files());
        var subject = await alpha.Read(db => db.Exclusions.Where(x => x.Id == id).Select(x => x.SubjectId).SingleAsync());
        await portal.With<SubjectErasure, bool>(portal.Alpha, async erasure =>
        {
            await erasure.EraseAsync(subject, CancellationToken.None);
            return true;
        });
        Assert.Empty(Files());
        Assert.Empty(await alpha.Read(db => db.PostBatches.ToListAsync()));

        await alpha.ApprovedAsync();
        await MadeAsync();
        portal.Clock.Advance(PostBatch.Waits);
        Assert.True(PostBatch.Waits < TimeSpan.FromDays(1));
        await portal.With<PostRegister, bool>(portal.Alpha, async post =>
        {
            await post.EraseOldAsync();
            return true;
        });
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Cancelled_nothing_is_kept_and_everything_is_still_due()
    {
        await alpha.ApprovedAsync();
        await alpha.ApprovedAsync();
        using var stop = new CancellationTokenSource();
        PostWatch watch = null!;
        watch = new PostWatch(() =>
        {
            if (watch.Of > 0)
                stop.Cancel();
        });
        var due = await DueAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post(post => post.MakeAsync(
            alpha.Administrator, [.. due.Select(letter => letter.Occasion)], new PostWishes(true, true), watch, stop.Token)));

        Assert.Equal(0, watch.Done);
        Assert.Empty(Files());
        Assert.Equal(2, (await DueAsync()).Count);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Police_have_no_post_and_a_restricted_record_is_not_in_it()
    {
        var id = await alpha.ApprovedAsync();
        var police = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator);
        Assert.Equal(ExclusionRules.Police, (await Post(post => post.DueAsync(police))).Refusal);
        Assert.Equal(0, await Post(post => post.CountAsync(police)));

        await alpha.Do(async db => (await db.Subjects.SingleAsync(s => db.Exclusions.Any(x => x.Id == id && x.SubjectId == s.Id))).Restrict("Disputed.", portal.Now));
        Assert.Empty(await DueAsync());
        Assert.Equal("Tick at least one letter.", (await Post(post => post.MakeAsync(alpha.Administrator, [new(LetterKind.ExclusionNotice, id, null, 1)], new PostWishes(false, false), new PostWatch()))).Refusal!.Message);
    }

    private async Task<Guid> YoungApprovedAsync()
    {
        await alpha.WithAddressAsync();
        var (subject, incident) = await alpha.PersonAsync("Kit", "Young", born: alpha.Today.AddYears(-16));
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incident) with { Months = 3, WeighingUp = "The mother was told." }))).Value;
        Assert.Empty((await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1, ExclusionScene.SecondWords))).Refusals);
        return id;
    }

    private async Task<MadePost> MadeAsync()
    {
        var due = await DueAsync();
        return (await Post(post => post.MakeAsync(alpha.Administrator, [.. due.Select(letter => letter.Occasion)], new PostWishes(false, false), new PostWatch()))).Value;
    }

    private async Task<IReadOnlyList<DueLetter>> DueAsync() => (await Post(post => post.DueAsync(alpha.Administrator))).Value;

    private Task<T> Post<T>(Func<PostRegister, Task<T>> work) => portal.With(portal.Alpha, work);

    private string[] Files()
    {
        var folder = Path.Combine(portal.DataDirectory, "tenants", portal.Alpha.Id.ToString(), "files", PostBatch.Folder);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
