using Disc.Portal.Force.Agreements;
using Disc.Portal.Force.Network;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Force.Network;

public class NetworkTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_list_shows_what_each_partnership_says_of_itself_and_puts_the_red_rows_first()
    {
        var manager = portal.ActorOf(portal.Force, TestRole.InformationManager);
        var today = portal.Clock.Today();
        await portal.With<AgreementRegister, Outcome<Done>>(portal.Force, register =>
            register.RecordAsync(manager, portal.Alpha.Id, new("2026.1", "The chair", today.AddDays(-100), today.AddDays(200))));
        await portal.With<NetworkRegister, Outcome<Done>>(portal.Force, register =>
            register.AccreditAsync(manager, portal.Alpha.Id, Accreditation.Accredited, today.AddDays(100)));

        var rows = await ListAsync(manager);

        Assert.Equal(["Beta Pubwatch", "Alpha Watch"], rows.Select(row => row.Name));
        Assert.Equal(PartnershipKind.Pubwatch, rows[0].Says!.Kind);
        Assert.Equal("North", rows[0].Says!.Area);
        Assert.Equal(7, rows[0].Says!.Members);
        Assert.Equal("The chair", rows[1].Agreement!.SignedBy);
        Assert.True(rows[1].MayHavePersonalData(today));
        Assert.False(rows[0].MayHavePersonalData(today));
    }

    [Fact]
    public async Task A_stale_accreditation_form_is_refused_and_says_what_stands()
    {
        var manager = portal.ActorOf(portal.Force, TestRole.InformationManager);
        var version = (await ListAsync(manager)).Single(row => row.Name == "Beta Pubwatch").Version;

        var first = await AccreditAsync(manager, Accreditation.WorkingTowards, version);
        var second = await AccreditAsync(manager, Accreditation.None, version);

        Assert.True(first.Succeeded);
        Assert.Contains("Working towards", second.Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRole.Author, true, false)]
    [InlineData(TestRole.Coordinator, true, false)]
    [InlineData(TestRole.InformationManager, true, true)]
    [InlineData(TestRole.Officer, false, false)]
    [InlineData(TestRole.Analyst, false, false)]
    public async Task The_network_is_read_and_changed_by_those_whose_work_it_is(TestRole role, bool reads, bool changes)
    {
        var actor = portal.ActorOf(portal.Force, role);

        var read = await portal.With<NetworkRegister, Outcome<IReadOnlyList<NetworkRow>>>(portal.Force, register => register.ListAsync(actor));

        Assert.Equal(reads, read.Succeeded);
        Assert.Equal(changes, (await AccreditAsync(actor, Accreditation.None, null)).Succeeded);
    }

    private Task<Outcome<Done>> AccreditAsync(Actor actor, Accreditation accreditation, int? version) =>
        portal.With<NetworkRegister, Outcome<Done>>(portal.Force, register => register.AccreditAsync(actor, portal.Beta.Id, accreditation, null, version: version));

    private async Task<IReadOnlyList<NetworkRow>> ListAsync(Actor actor) =>
        (await portal.With<NetworkRegister, Outcome<IReadOnlyList<NetworkRow>>>(portal.Force, register => register.ListAsync(actor))).Value;
}
