using System.Net;
using AngleSharp.Html.Parser;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Appeals;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Panels;

/// <summary>An exclusion that ends, in whatever way, is gone from everything that shows it, on the same day and before any job ran.</summary>
[Trait("Rule", "7")]
[Trait("Rule", "17")]
public sealed class GoneEverywhereTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly AppealScene alpha = new(portal, portal.Alpha);

    [Theory]
    [InlineData("lifted")]
    [InlineData("appeal upheld")]
    [InlineData("shortened on appeal")]
    [InlineData("expired")]
    public async Task An_exclusion_that_is_over_is_gone_from_pages_pictures_searches_sightings_the_forces_view_and_screens(string how)
    {
        var name = $"Vanish{how.Replace(" ", "", StringComparison.Ordinal)}";
        var (subject, id) = await ExcludedAsync(name);
        await portal.ShareAsync(portal.Alpha, dataview: true);
        using var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var places = new[] { "/alpha/", "/alpha/gallery", "/alpha/gallery?c=excluded", $"/alpha/gallery/{subject:N}", $"/alpha/gallery/{subject:N}/seen", "/alpha/sightings" };
        Assert.True((await portal.With<SightingRegister, Outcome<Guid>>(portal.Alpha, sightings =>
            sightings.SendAsync(portal.ActorOf(portal.Alpha, TestRole.OtherMember), subject, "Pier Pharmacy", null))).Succeeded);
        foreach (var place in places)
            Assert.Contains(name, await member.GetStringAsync(new Uri(place, UriKind.Relative)), StringComparison.Ordinal);
        var picture = (await new HtmlParser().ParseDocumentAsync(await member.GetStringAsync(new Uri($"/alpha/gallery/{subject:N}", UriKind.Relative))))
            .Images.First(image => image.Source!.Contains("/images/", StringComparison.Ordinal)).GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(new Uri($"/alpha/{picture}", UriKind.Relative))).StatusCode);
        Assert.True(await IsSharedAsync());

        var heard = await EndAsync(how, id);

        // A day later nobody is signed in any more.
        using var later = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        foreach (var place in places)
        {
            var answer = await later.GetAsync(new Uri(place, UriKind.Relative));
            Assert.DoesNotContain(name, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(place.Contains(subject.ToString("N"), StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync(new Uri($"/alpha/{picture}", UriKind.Relative))).StatusCode);
        Assert.Empty((await portal.With<FaceFinder, IReadOnlyList<Portal.Shared.Finding.Found>>(portal.Alpha, finder =>
            finder.FindAsync(portal.ActorOf(portal.Alpha, TestRole.Member), name, 5, CancellationToken.None))));
        Assert.False((await portal.With<SightingRegister, Outcome<Guid>>(portal.Alpha, sightings =>
            sightings.SendAsync(portal.ActorOf(portal.Alpha, TestRole.OtherMember), subject, "Elsewhere", null))).Succeeded);
        Assert.False(await IsSharedAsync());
        // Whoever may print the notice is told by the case that it is over; nobody else ever could.
        Assert.False((await alpha.Cases.OpenAsync(id)).IsInForce);
        Assert.NotEqual(HttpStatusCode.OK, (await later.GetAsync(new Uri($"/alpha/exclusions/{id}/notice.pdf", UriKind.Relative))).StatusCode);
        // No e-mail ever named them, so none has to be called back (rule 8).
        Assert.Empty(await portal.ReadAsync(portal.Alpha, db => db.Letters.Where(l => l.Subject.Contains(name) || l.Body.Contains(name)).ToListAsync()));
        // Open screens are told at once by a decision; a date needs no telling, and the job tells them after midnight.
        if (how is "lifted" or "appeal upheld")
            Assert.Contains(heard, signal => signal is { Topic: SignalTopics.Galleries, Withdrawn: true } && signal.Id == subject);

        Task<bool> IsSharedAsync() => portal.ReadAsync(portal.Alpha, async db =>
            await db.SharedWithForceOn(portal.Clock.Today(), await db.Profiles.AsNoTracking().SingleAsync()).AnyAsync(s => s.Id == subject));
    }

    private async Task<(Guid Subject, Guid Exclusion)> ExcludedAsync(string name)
    {
        await alpha.Cases.WithAddressAsync();
        var (subject, incident) = await alpha.Cases.PersonAsync("Given", name);
        await alpha.Cases.SealedPictureAsync(subject, PortraitArtist.Draw(PortraitTraits.Of(7, Sex.Male, default)).ToTakenPicture().Large);
        var id = (await alpha.Cases.Register(register => register.ProposeAsync(alpha.Administrator, alpha.Cases.Proposal(subject, incident) with { Months = 3 }))).Value;
        Assert.Empty((await alpha.Cases.Register(register => register.ApproveAsync(alpha.Cases.Board, id, 1))).Refusals);
        Assert.Empty((await alpha.Cases.Register(register => register.ServeAsync(alpha.Administrator, id, 2, alpha.Cases.Service()))).Refusals);
        return (subject, id);
    }

    private Task<List<Signal>> EndAsync(string how, Guid id) => portal.With<TenantSignals, List<Signal>>(portal.Alpha, async signals =>
    {
        using var listening = signals.Listen();
        switch (how)
        {
            case "lifted":
                var version = (await alpha.CaseAsync(id)).Version;
                Assert.Empty((await alpha.Cases.Register(register => register.WithdrawAsync(alpha.Administrator, id, version, "It was a mistake."))).Refusals);
                break;
            case "expired":
                portal.Clock.SetTo(new DateTimeOffset(London.StartOf((await alpha.CaseAsync(id)).EndsOn.AddDays(1)), TimeSpan.Zero));
                break;
            default:
                Assert.Empty((await alpha.SendAsync(await alpha.FormAsync(id))).Refusals);
                Assert.Empty((await alpha.ConveneAsync(id, alpha.Free)).Refusals);
                var today = portal.Clock.Today();
                Assert.Empty((await alpha.SayAsync(alpha.Free, id, how == "appeal upheld" ? AppealOutcome.Upheld : AppealOutcome.Varied, today)).Refusals);
                if (how == "shortened on appeal")
                    portal.Clock.SetTo(new DateTimeOffset(London.StartOf(today.AddDays(1)), TimeSpan.Zero));
                break;
        }

        var heard = new List<Signal>();
        while (listening.Signals.TryRead(out var signal))
            heard.Add(signal);
        return heard;
    });
}
