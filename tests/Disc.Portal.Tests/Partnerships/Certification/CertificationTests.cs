using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Certification;

/// <summary>Rule 3 over two partnerships: who may go how far, what is on record, who is reminded.</summary>
[Trait("Rule", "3")]
public sealed class CertificationTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Without_documents_nobody_is_kept_out()
    {
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
        Assert.Empty((await portal.OwnAsync(portal.Alpha, TestRole.Member)).Documents);
        // A document that nobody has to certify keeps nobody out either.
        await portal.PublishAsync(portal.Alpha, "Radio codes", mustCertify: false);
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
    }

    [Fact]
    public async Task A_published_document_keeps_everybody_out_until_they_certify_and_nobody_of_the_next_partnership()
    {
        await portal.PublishAsync(portal.Alpha);

        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Administrator, TestRole.PoliceAdministrator })
            Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, role));
        Assert.Equal(Standing.Full, await StandingAsync(portal.Beta, TestRole.Member));
        Assert.Empty((await portal.OwnAsync(portal.Beta, TestRole.Member)).Documents);

        Assert.Equal(Standing.Full, await portal.CertifyAsync(portal.Alpha, TestRole.Member));
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.Board));
    }

    [Fact]
    public async Task A_new_version_has_grace_for_those_who_had_certified_and_none_for_those_who_had_not()
    {
        var code = await portal.PublishAsync(portal.Alpha);
        await portal.CertifyAsync(portal.Alpha, TestRole.Member);
        await portal.PublishAsync(portal.Alpha, id: code, inDays: 3, grace: 2);

        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
        portal.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(Standing.WithoutPolice, await StandingAsync(portal.Alpha, TestRole.Member));
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.OtherMember));
        portal.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.Member));
    }

    [Fact]
    public async Task In_the_days_of_grace_alerts_of_the_force_are_hidden_at_once_and_the_partnerships_own_are_not()
    {
        var code = await portal.PublishAsync(portal.Alpha);
        await portal.EverybodyCertifiesAsync(portal.Alpha);
        var (own, police) = (await AlertAsync("Fake notes"), await PoliceAlertAsync());
        Assert.Equal(2, (await AlertsAsync()).Count);

        await portal.PublishAsync(portal.Alpha, id: code, grace: 7);

        Assert.Equal([own], await AlertsAsync());
        Assert.False((await portal.With<AlertRegister, Outcome<ShownAlert>>(portal.Alpha, alerts => alerts.OpenAsync(portal.ActorOf(portal.Alpha, TestRole.Member), police))).Succeeded);
        await portal.CertifyAsync(portal.Alpha, TestRole.Member);
        Assert.Equal(2, (await AlertsAsync()).Count);
    }

    [Fact]
    public async Task Given_twice_the_word_is_given_once_and_renewed_only_when_it_runs_out()
    {
        await portal.PublishAsync(portal.Alpha, months: 1);
        var version = (await portal.OwnAsync(portal.Alpha, TestRole.Member)).Waiting.Single().Document.VersionId;
        async Task<int> CertifyAsync()
        {
            _ = (await portal.With<CertificationRegister, Outcome<Standing>>(portal.Alpha, register => register.CertifyAsync(portal.ActorOf(portal.Alpha, TestRole.Member), [version, version]))).Value;
            return await portal.ReadAsync(portal.Alpha, db => db.Certifications.CountAsync());
        }

        Assert.Equal(1, await CertifyAsync());
        Assert.Equal(1, await CertifyAsync());
        portal.Clock.Advance(TimeSpan.FromDays(25));
        Assert.Equal(2, await CertifyAsync());
        Assert.Equal(new DateOnly(2026, 4, 28), (await portal.OwnAsync(portal.Alpha, TestRole.Member)).DueOn);
    }

    [Fact]
    public async Task Every_N_months_it_lapses_again()
    {
        await portal.PublishAsync(portal.Alpha, months: 3);
        await portal.CertifyAsync(portal.Alpha, TestRole.Member);

        portal.Clock.SetTo(new DateTimeOffset(2026, 6, 3, 22, 59, 0, TimeSpan.Zero));
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
        // Midnight in London, in summer.
        portal.Clock.SetTo(new DateTimeOffset(2026, 6, 3, 23, 0, 0, TimeSpan.Zero));
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.Member));
    }

    [Fact]
    public async Task What_is_not_asked_for_cannot_be_certified()
    {
        await portal.PublishAsync(portal.Alpha, "Radio codes", mustCertify: false);
        var unasked = await portal.ReadAsync(portal.Alpha, db => db.DocumentVersions.Select(version => version.Id).SingleAsync());
        await portal.PublishAsync(portal.Beta);
        var others = await portal.ReadAsync(portal.Beta, db => db.DocumentVersions.Select(version => version.Id).SingleAsync());

        foreach (var version in new[] { unasked, others, Guid.NewGuid() })
        {
            Assert.Equal(CertificationRules.NotToCertify, (await portal.With<CertificationRegister, Outcome<Standing>>(
                portal.Alpha, register => register.CertifyAsync(portal.ActorOf(portal.Alpha, TestRole.Member), [version]))).Refusal);
        }
    }

    [Fact]
    public async Task Administrators_lapse_like_everybody_and_can_still_put_the_document_right()
    {
        var code = await portal.PublishAsync(portal.Alpha);
        var admin = portal.ActorOf(portal.Alpha, TestRole.Administrator);

        await Assert.ThrowsAsync<CertificationLapsed>(() => portal.With<GalleryRegister, object>(portal.Alpha, async galleries => await galleries.ShowAsync(admin, new(), false)));
        Assert.True((await portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.WithdrawAsync(admin, code, withdrawn: true))).Succeeded);
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Administrator));
        Assert.True((await portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.WithdrawAsync(admin, code, withdrawn: false))).Succeeded);
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.Administrator));
    }

    private Task<Standing> StandingAsync(Tenant tenant, TestRole role) =>
        portal.ReadAsync(tenant, db => Task.FromResult(db.StandingOf(portal.Account(tenant, role).Id, portal.Now)));

    private async Task<List<Guid>> AlertsAsync() => (await portal.With<AlertRegister, IReadOnlyList<ShownAlert>>(
        portal.Alpha, alerts => alerts.ShownAsync(portal.ActorOf(portal.Alpha, TestRole.Member)))).Select(alert => alert.Id).ToList();

    private async Task<Guid> AlertAsync(string title) => (await portal.With<AlertRegister, Outcome<Guid>>(portal.Alpha, alerts => alerts.PublishAsync(
        portal.ActorOf(portal.Alpha, TestRole.Administrator), new AlertDraft(Guid.NewGuid(), title, "Check the foil.", nameof(Priority.Normal), "2026-03-05", null)))).Value;

    private Task<Guid> PoliceAlertAsync() => portal.ReadAsync(portal.Alpha, async db =>
    {
        var alert = new Alert(Guid.NewGuid(), "From the force", "Be careful.", Priority.High, "Testshire Police", portal.Now, portal.Now.AddDays(30));
        alert.DeliveredFrom(Guid.NewGuid(), 1, null);
        db.Alerts.Add(alert);
        await db.SaveChangesAsync();
        return alert.Id;
    });
}
