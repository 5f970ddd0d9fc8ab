using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Interims;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Ballots;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Interims;

/// <summary>The ban while a vote runs: its limits, who records it, what members see, and how it ends.</summary>
[Trait("Rule", "15")]
public sealed class InterimTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly BallotScene alpha = new(portal, portal.Alpha);

    [Theory]
    [InlineData("2026-03-10", "2026-03-24")]
    [InlineData("2026-03-20", "2026-03-30")]
    public void It_lasts_28_days_at_most_and_never_more_than_14_after_the_vote(string voteEnds, string latest)
    {
        var (today, ends) = (new DateOnly(2026, 3, 3), DateOnly.Parse(voteEnds, null));
        Assert.Equal(DateOnly.Parse(latest, null), InterimRules.Latest(today, ends));
        Assert.Null(InterimRules.WhyNotUntil(InterimRules.Latest(today, ends), today, ends));
        Assert.Equal("Until", InterimRules.WhyNotUntil(InterimRules.Latest(today, ends).AddDays(1), today, ends)!.Field);
        Assert.NotNull(InterimRules.WhyNotUntil(today.AddDays(-1), today, ends));
        Assert.NotNull(InterimRules.WhyNotUntil(null, today, ends));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Somebody_other_than_the_proposer_says_that_it_cannot_wait_and_members_see_the_caption_and_nothing_of_a_vote()
    {
        await alpha.VotesAsync();
        var proposed = await alpha.ProposedAsync();
        Assert.Contains("Open the vote first", (await alpha.Interims(i => i.ServeAsync(alpha.Second, proposed, 1, alpha.Cases.Today, "Lena Fisk", "He hit somebody."))).Refusal!.Message);
        var (exclusion, ballot) = await alpha.OpenedAsync();
        var until = alpha.Cases.Today.AddDays(10);
        Assert.Contains("another administrator", (await alpha.Interims(i => i.ServeAsync(alpha.Administrator, exclusion, 2, until, "Lena Fisk", "He hit somebody."))).Refusal!.Message);

        Assert.Empty((await alpha.Interims(i => i.ServeAsync(alpha.Second, exclusion, 2, until, "Lena Fisk", "He hit somebody."))).Refusals);

        var found = await alpha.CaseAsync(exclusion);
        Assert.Equal((ExclusionState.Interim, until), (found.State, found.InterimUntil));
        var listing = await alpha.Cases.Read(db => db.Listings.AsNoTracking().SingleAsync(l => l.ExclusionId == exclusion));
        Assert.Equal((ListingState.Approved, alpha.Cases.Today, until, alpha.Second.AccountId), (listing.State, listing.StartsOn, listing.EndsOn, listing.DecidedBy));
        using var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        foreach (var address in new[] { "/alpha/gallery", $"/alpha/gallery/{found.SubjectId:N}" })
        {
            var page = await member.GetStringAsync(new Uri(address, UriKind.Relative));
            Assert.Contains("Excluded", page);
            Assert.DoesNotContain(found.Reference, page);
            Assert.DoesNotContain(exclusion.ToString("N"), page.Replace("-", "", StringComparison.Ordinal));
            Assert.DoesNotContain(ballot.ToString("N"), page);
            Assert.DoesNotContain("ballot", page, StringComparison.OrdinalIgnoreCase);
        }

        // It goes on over the approval until the notice is served, and the vote is still open meanwhile.
        await alpha.VoteAsync(ballot, pro: 5, contra: 0);
        await alpha.CountedAsync(exclusion);
        Assert.Equal(ExclusionState.Approved, (await alpha.CaseAsync(exclusion)).State);
        Assert.Equal(ListingState.Approved, (await alpha.Cases.Read(db => db.Listings.AsNoTracking().SingleAsync(l => l.ExclusionId == exclusion))).State);
    }

    [Fact]
    public async Task It_ends_with_a_refusal_when_it_is_taken_back_or_by_its_date()
    {
        await alpha.VotesAsync();
        var (refused, ballot) = await alpha.OpenedAsync();
        Assert.Empty((await alpha.Interims(i => i.ServeAsync(alpha.Second, refused, 2, alpha.Cases.Today.AddDays(20), "Lena Fisk", "He hit somebody."))).Refusals);
        await alpha.VoteAsync(ballot, pro: 1, contra: 4);
        await alpha.CountedAsync(refused);
        Assert.Equal((ExclusionState.Refused, null), await alpha.CaseAsync(refused) is var one ? (one.State, one.InterimUntil) : default);
        Assert.Equal(ListingState.Withdrawn, (await ListingAsync(refused)).State);

        var (taken, _) = await alpha.OpenedAsync();
        Assert.Empty((await alpha.Interims(i => i.ServeAsync(alpha.Second, taken, 2, alpha.Cases.Today.AddDays(3), "Lena Fisk", "He hit somebody."))).Refusals);
        Assert.Empty((await alpha.Interims(i => i.EndAsync(alpha.Second, taken, 3, "It was his brother."))).Refusals);
        Assert.Equal(ExclusionState.Proposed, (await alpha.CaseAsync(taken)).State);
        Assert.Equal(ListingState.Withdrawn, (await ListingAsync(taken)).State);

        var (dated, _) = await alpha.OpenedAsync();
        Assert.Empty((await alpha.Interims(i => i.ServeAsync(alpha.Second, dated, 2, alpha.Cases.Today.AddDays(1), "Lena Fisk", "He hit somebody."))).Refusals);
        portal.Clock.SetTo(new DateTimeOffset(London.StartOf(alpha.Cases.Today.AddDays(2)), TimeSpan.Zero));
        Assert.Equal(ExclusionState.Proposed, (await alpha.CaseAsync(dated)).StateOn(alpha.Cases.Today));
        Assert.False((await ListingAsync(dated)).IsShownOn(alpha.Cases.Today));
        await EndDueAsync();
        await EndDueAsync();
        var ended = await alpha.CaseAsync(dated);
        Assert.Equal((ExclusionState.Proposed, ExclusionStepKind.InterimEnded, Guid.Empty), (ended.State, ended.Steps[^1].Kind, ended.Steps[^1].By));
        // The vote goes on all the same.
        Assert.True(ended.IsVotedOn);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Somebody_who_may_be_under_18_is_not_listed_by_it()
    {
        await alpha.VotesAsync();
        var (exclusion, _) = await alpha.OpenedAsync(born: alpha.Cases.Today.AddYears(-16));

        Assert.Empty((await alpha.Interims(i => i.ServeAsync(alpha.Second, exclusion, 2, alpha.Cases.Today.AddDays(5), "Lena Fisk", "He hit somebody."))).Refusals);

        Assert.Equal(0, await alpha.Cases.Read(db => db.Listings.CountAsync(l => l.ExclusionId == exclusion)));
    }

    [Fact]
    public async Task The_page_bans_and_keeps_what_was_typed()
    {
        await alpha.VotesAsync();
        var (exclusion, _) = await alpha.OpenedAsync();
        using var second = await portal.SignedInAsync(portal.Alpha, TestRole.SecondAdministrator);
        var address = $"/alpha/exclusions/{exclusion}/interim";
        var form = await TestForm.OfAsync(second, address, "serve");

        using var refused = await second.PostAsync(new Uri(address, UriKind.Relative), form.With(("Why", "Typed with care"), ("By", ""), ("Until", "2099-01-01")));
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Typed with care", page);
        using var done = await second.PostAsync(new Uri(address, UriKind.Relative), form.With(("Why", "He hit somebody."), ("By", "Lena Fisk"), ("Until", alpha.Cases.Today.AddDays(4).ToString("yyyy-MM-dd", null))));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("End the interim ban", await second.GetStringAsync(new Uri(address, UriKind.Relative)));
    }

    private Task<Listing> ListingAsync(Guid exclusion) => alpha.Cases.Read(db => db.Listings.AsNoTracking().SingleAsync(l => l.ExclusionId == exclusion));

    private Task<bool> EndDueAsync() => portal.With(portal.Alpha, async (InterimEndJob job) =>
    {
        await job.RunAsync(CancellationToken.None);
        return true;
    });
}
