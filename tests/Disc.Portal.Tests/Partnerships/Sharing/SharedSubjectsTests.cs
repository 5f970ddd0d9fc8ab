using System.Text.Json;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;

namespace Disc.Portal.Tests.Partnerships.Sharing;

public class SharedSubjectsTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "2")]
    public async Task Only_people_who_are_listed_now_and_neither_restricted_nor_held_back_are_shared()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        var listed = await portal.RecordAsync(portal.Alpha, "Lena", "Listed");
        var restricted = await portal.RecordAsync(portal.Alpha, "Rita", "Restricted");
        var heldBack = await portal.RecordAsync(portal.Alpha, "Hal", "Held");
        var withdrawn = await portal.RecordAsync(portal.Alpha, "Will", "Withdrawn");
        var erased = await portal.RecordAsync(portal.Alpha, "Ed", "Ended", days: -1);
        await portal.ChangeAsync(portal.Alpha, restricted, (subject, _) => subject.Restrict("disputed", portal.Now));
        await portal.ChangeAsync(portal.Alpha, heldBack, (subject, _) => subject.HoldBack(true));
        await portal.ChangeAsync(portal.Alpha, withdrawn, (_, listing) => listing.Withdraw(portal.Now));

        var shared = (await ReadAsync(portal.Alpha)).Subjects.Select(subject => subject.Id).ToList();

        Assert.Contains(listed, shared);
        Assert.DoesNotContain(restricted, shared);
        Assert.DoesNotContain(heldBack, shared);
        Assert.DoesNotContain(withdrawn, shared);
        Assert.DoesNotContain(erased, shared);
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task People_whose_listing_ended_are_shared_only_with_the_switch_for_them_and_withdrawn_ones_never()
    {
        await portal.TurnAsync(portal.Beta, SharingSwitch.Dataview, true);
        var ended = await portal.RecordAsync(portal.Beta, "Ed", "Ended", days: -1);
        var withdrawn = await portal.RecordAsync(portal.Beta, "Will", "Withdrawn", days: -1);
        await portal.ChangeAsync(portal.Beta, withdrawn, (_, listing) => listing.Withdraw(portal.Now));
        var without = (await ReadAsync(portal.Beta)).Subjects.Select(subject => subject.Id).ToList();

        await portal.TurnAsync(portal.Beta, SharingSwitch.Expired, true);
        var with = (await ReadAsync(portal.Beta)).Subjects.Select(subject => subject.Id).ToList();
        await portal.TurnAsync(portal.Beta, SharingSwitch.Expired, false);

        Assert.DoesNotContain(ended, without);
        Assert.Contains(ended, with);
        Assert.DoesNotContain(withdrawn, with);
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task Untriaged_reports_and_the_words_used_never_leave_the_partnership()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        var person = await portal.RecordAsync(portal.Alpha, "Ivo", "Incident");
        foreach (var state in new[] { IncidentState.Waiting, IncidentState.Returned, IncidentState.Logged })
            await portal.ReportAsync(portal.Alpha, person, state);
        var published = await portal.ReportAsync(portal.Alpha, person, IncidentState.Published);

        var part = await ReadAsync(portal.Alpha);

        var shared = part.Subjects.Single(subject => subject.Id == person);
        Assert.Equal(2, shared.Incidents.Count);
        Assert.Contains(shared.Incidents, incident => incident.Id == published);
        Assert.DoesNotContain("unspeakable", JsonSerializer.Serialize(part), StringComparison.Ordinal);
        Assert.DoesNotContain("razor", JsonSerializer.Serialize(part), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task A_partnership_that_switched_off_answers_with_nobody()
    {
        await portal.RecordAsync(portal.Beta, "Olga", "Off");
        await portal.TurnAsync(portal.Beta, SharingSwitch.Dataview, false);

        var part = await ReadAsync(portal.Beta);

        Assert.False(part.IsSharing);
        Assert.Empty(part.Subjects);
    }

    [Fact]
    public async Task An_answer_after_a_cursor_holds_what_changed_and_says_what_is_gone()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        var first = await portal.RecordAsync(portal.Alpha, "Anna", "First");
        var whole = await ReadAsync(portal.Alpha);
        var second = await portal.RecordAsync(portal.Alpha, "Berta", "Second");
        await portal.ChangeAsync(portal.Alpha, first, (subject, _) => subject.HoldBack(true));

        var next = await ReadAsync(portal.Alpha, whole.Cursor, whole.ReadOn);

        Assert.True(whole.IsWhole);
        Assert.False(next.IsWhole);
        Assert.Equal([second], next.Subjects.Select(subject => subject.Id));
        Assert.Equal([first], next.Gone);
        Assert.True((await ReadAsync(portal.Alpha, whole.Cursor, whole.ReadOn.AddDays(-1))).IsWhole);
        Assert.True((await ReadAsync(portal.Alpha, next.Cursor + 5, next.ReadOn)).IsWhole);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Nobody_but_the_partnerships_own_force_can_ask()
    {
        var other = portal.Force with { Id = TenantId.New() };
        foreach (var visitor in new[] { Actor.Portal(other, portal.Now), Actor.Portal(portal.Alpha, portal.Now), portal.ActorOf(portal.Beta, TestRole.Administrator) })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                portal.With<SharedSubjects, SharedPart>(portal.Alpha, subjects => subjects.ReadAsync(visitor, null, null)));
        }
    }

    private Task<SharedPart> ReadAsync(Tenant partnership, long? after = null, DateOnly? readOn = null) =>
        portal.With<SharedSubjects, SharedPart>(partnership, subjects => subjects.ReadAsync(Actor.Portal(portal.Force, portal.Now), after, readOn));
}
