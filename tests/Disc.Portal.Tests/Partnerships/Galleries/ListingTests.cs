using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Galleries;

public class ListingTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "5")]
    public async Task Nobody_is_listed_without_a_published_incident()
    {
        var subject = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("No", "Evidence"));
        await portal.PictureAsync(portal.Alpha, subject);

        var proposed = await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General);

        Assert.Contains("no evidence", proposed.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task A_proposal_is_seen_by_no_member_until_a_second_person_approves_it()
    {
        var subject = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Two", "People"));
        var listing = (await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General)).Value;

        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));
        var own = await portal.DecideAsync(portal.Alpha, listing, TestRole.Administrator);
        Assert.Contains("yourself", own.Refusal!.Message, StringComparison.Ordinal);
        Assert.False((await portal.DecideAsync(portal.Alpha, listing, TestRole.Member)).Succeeded);
        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));

        Assert.True((await portal.DecideAsync(portal.Alpha, listing, TestRole.Board)).Succeeded);
        Assert.True(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.False(await portal.IsShownAsync(portal.Beta, subject));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task A_refused_proposal_is_never_shown()
    {
        var subject = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Said", "No"));
        var listing = (await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General)).Value;

        Assert.True((await portal.DecideAsync(portal.Alpha, listing, TestRole.SecondAdministrator, approve: false)).Succeeded);
        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.False((await portal.DecideAsync(portal.Alpha, listing, TestRole.Board)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Somebody_who_may_be_under_18_needs_a_weighing_up_and_gets_a_short_listing()
    {
        var subject = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Young", "Person", d => d with { AgeFrom = 16, AgeTo = 20 }));

        var silent = await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General);
        var long_ = await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General, "Weighed.", London(100));
        var weighed = await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General, "Harm to staff outweighs it; school was told first.");

        Assert.Equal("WeighingUp", silent.Refusal!.Field);
        Assert.Equal("EndsOn", long_.Refusal!.Field);
        var stored = await portal.ReadAsync(portal.Alpha, db => db.Listings.AsNoTracking().SingleAsync(l => l.Id == weighed.Value));
        Assert.Equal(London(Listing.YoungPersonDays), stored.EndsOn);
        Assert.Equal(portal.Account(portal.Alpha, TestRole.Administrator).Id, stored.WeighedBy);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Somebody_of_unknown_age_is_not_listed()
    {
        var subject = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Any", "Age", d => d with { AgeFrom = null, AgeTo = null }));

        Assert.False((await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Where_there_is_no_second_person_the_page_says_whom_to_appoint()
    {
        var alone = await portal.ReadAsync(portal.Beta, async db =>
        {
            foreach (var account in await db.Accounts.Where(a => a.Email != "administrator@beta.example").ToListAsync())
                account.Block(portal.Now);
            await db.SaveChangesAsync();
            return true;
        });
        var subject = await portal.ReadySubjectAsync(portal.Beta, TestSubjects.Draft("Quite", "Alone"));

        var file = await portal.With<Portal.Partnerships.SubjectFiles.SubjectFileRegister, Portal.Partnerships.SubjectFiles.SubjectFile?>(portal.Beta, files =>
            files.OpenAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), subject));

        Assert.True(alone);
        Assert.Contains("Appoint a board member", file!.WhyNobodyDecides!.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Police_approve_no_listing_of_excluded_people_but_may_approve_another()
    {
        var banned = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Not", "Police"));
        var other = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Police", "May"));
        var ban = await portal.ListedAsExcludedAsync(portal.Alpha, banned, decided: false);
        var plain = (await portal.ProposeAsync(portal.Alpha, other, GalleryKind.General)).Value;

        var refused = await portal.DecideAsync(portal.Alpha, ban, TestRole.PoliceAdministrator);
        var proposed = await portal.ProposeAsync(portal.Alpha, other, GalleryKind.Exclusions, role: TestRole.PoliceAdministrator);

        Assert.Contains("Police take no part in bans", refused.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("Police take no part in bans", proposed.Refusal!.Message, StringComparison.Ordinal);
        Assert.False(await portal.IsShownAsync(portal.Alpha, banned));
        Assert.True((await portal.DecideAsync(portal.Alpha, plain, TestRole.PoliceAdministrator)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "5")]
    [Trait("Rule", "16")]
    public async Task Nobody_is_put_into_the_gallery_of_excluded_people_by_hand()
    {
        var subject = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("By", "Hand"));
        // As an earlier version let somebody propose it.
        var waiting = await portal.ListedAsExcludedAsync(portal.Alpha, subject, decided: false);

        var proposed = await portal.ProposeAsync(portal.Alpha, await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("By", "Form")), GalleryKind.Exclusions);
        var approved = await portal.DecideAsync(portal.Alpha, waiting, TestRole.Board);
        var offered = await portal.With<ListingRegister, IReadOnlyList<GalleryChoice>>(portal.Alpha, listings => listings.GalleriesAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator)));

        Assert.Equal("GalleryId", proposed.Refusal!.Field);
        Assert.All([proposed.Refusal, approved.Refusal!], refusal => Assert.Contains("it follows the exclusion scheme. Choose Exclude", refusal.Message, StringComparison.Ordinal));
        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.DoesNotContain(offered, gallery => gallery.Kind == GalleryKind.Exclusions);
        Assert.NotEmpty(offered);
        Assert.True((await portal.DecideAsync(portal.Alpha, waiting, TestRole.Board, approve: false)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "5")]
    public void A_child_under_10_is_shown_nowhere_whatever_was_weighed_up()
    {
        foreach (var kind in Enum.GetValues<GalleryKind>())
        {
            var facts = new ListingFacts(false, SubjectKind.IdSought, 9, 1, true, kind, false);
            Assert.Contains("never shown to members", ListingRules.WhyNotList(facts)!.Message, StringComparison.Ordinal);
            Assert.NotNull(ListingRules.WhyNotPropose(facts, false, new(Guid.NewGuid(), Guid.NewGuid(), null, "Why", "Weighed."), London(1), London(0)));
        }
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task Withdrawal_and_restriction_leave_open_screens_by_a_signal_and_tell_the_force()
    {
        var (subject, listing) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Off", "Screen"));
        var (restricted, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Hidden", "Now"));
        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);

        var signals = await portal.In(portal.Alpha, async provider =>
        {
            using var listening = ((TenantSignals)provider.GetService(typeof(TenantSignals))!).Listen();
            Assert.True((await portal.With<ListingRegister, Outcome<Done>>(portal.Alpha, l => l.WithdrawAsync(actor, listing, "It was somebody else."))).Succeeded);
            Assert.True((await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(actor, restricted, "The person objects."))).Succeeded);
            var heard = new List<Signal>();
            while (listening.Signals.TryRead(out var signal))
                heard.Add(signal);
            return heard;
        });

        Assert.Contains(signals, signal => signal is { Topic: SignalTopics.Galleries, Withdrawn: true } && signal.Id == subject);
        Assert.Contains(signals, signal => signal is { Topic: SignalTopics.Galleries, Withdrawn: true } && signal.Id == restricted);
        Assert.Contains(signals, signal => signal is { Topic: SignalTopics.Sharing, AlsoToForce: true });
        Assert.False(await portal.IsShownAsync(portal.Alpha, subject));
        Assert.False(await portal.IsShownAsync(portal.Alpha, restricted));
        var changes = await portal.ReadAsync(portal.Alpha, db => db.Changes.Select(c => c.Subject).ToListAsync());
        Assert.Contains(subject, changes);
        Assert.Contains(restricted, changes);
    }

    [Fact]
    public async Task A_restriction_that_is_lifted_shows_the_listing_again()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("There", "Again"));
        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);

        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(actor, subject, "Disputed."));
        var mute = await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.LiftRestrictionAsync(actor, subject, " "));
        var lifted = await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.LiftRestrictionAsync(actor, subject, "The dispute is settled."));

        Assert.Equal("Reason", mute.Refusal!.Field);
        Assert.True(lifted.Succeeded);
        Assert.True(await portal.IsShownAsync(portal.Alpha, subject));
    }

    [Fact]
    public void The_rules_hold_for_every_mix_of_facts()
    {
        // Whoever may approve: never the proposer, nobody for excluded people, never without evidence, picture, age or while restricted.
        var listing = new Listing(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), London(0), London(30), "Why", Guid.NewGuid(), portal.Now);
        listing.Weigh("Weighed.", listing.ProposedBy);
        foreach (var restricted in new[] { false, true })
            foreach (var evidence in new[] { 0, 1 })
                foreach (var age in new int?[] { null, 15, 40 })
                    foreach (var picture in new[] { false, true })
                        foreach (var kind in Enum.GetValues<GalleryKind>())
                            foreach (var police in new[] { false, true })
                                foreach (var self in new[] { false, true })
                                {
                                    var facts = new ListingFacts(restricted, SubjectKind.IdSought, age, evidence, picture, kind, false);
                                    var why = ListingRules.WhyNotDecide(listing, facts, self ? listing.ProposedBy : Guid.NewGuid(), police)
                                        ?? ListingRules.WhyNotApprove(listing, facts, London(0));
                                    var may = !restricted && evidence > 0 && age is not null && picture && !self && kind != GalleryKind.Exclusions;
                                    Assert.Equal(may, why is null);
                                }
    }

    private DateOnly London(int days) => Portal.Shared.Time.London.DayOf(portal.Now).AddDays(days);
}
