using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Support;

/// <summary>Puts people into a partnership, listed and with evidence, and changes them as its registers would.</summary>
public static class SharedPeople
{
    /// <summary>Records somebody who is listed for thirty days, with one triaged incident yesterday.</summary>
    public static Task<Guid> RecordAsync(
        this TestPortal portal, Tenant partnership, string? given, string? family, DateOnly? born = null, Action<Subject>? also = null, int days = 30) =>
        portal.ChangeAsync(partnership, work =>
        {
            var (by, at) = (work.Actor.AccountId, work.Actor.At);
            var today = London.DayOf(at);
            var gallery = work.Db.Galleries.FirstOrDefault(g => g.Name == "Test gallery");
            if (gallery is null)
                work.Db.Galleries.Add(gallery = Gallery(work));
            var subject = new Subject(Guid.CreateVersion7(), SubjectKind.Known, [1], by, at, today.AddYears(2));
            subject.Name(given, family, []);
            subject.Describe(new Description { DateOfBirth = born });
            also?.Invoke(subject);
            work.Db.Subjects.Add(subject);
            var listing = new Listing(Guid.CreateVersion7(), subject.Id, gallery.Id, today, today.AddDays(days), "Test", by, at);
            listing.Decide(true, by, at);
            work.Db.Listings.Add(listing);
            Incident(work, subject.Id, IncidentState.Published);
            work.SubjectChanged(subject.Id);
            return subject.Id;
        });

    /// <summary>Adds an incident to somebody.</summary>
    public static Task<Guid> ReportAsync(this TestPortal portal, Tenant partnership, Guid subject, IncidentState state) =>
        portal.ChangeAsync(partnership, work =>
        {
            var incident = Incident(work, subject, state);
            work.SubjectChanged(subject);
            return incident;
        });

    /// <summary>Changes somebody.</summary>
    public static Task<Guid> ChangeAsync(this TestPortal portal, Tenant partnership, Guid subject, Action<Subject, Listing> change) =>
        portal.ChangeAsync(partnership, work =>
        {
            change(work.Db.Subjects.Include(s => s.OtherNames).Single(s => s.Id == subject), work.Db.Listings.Single(l => l.SubjectId == subject));
            work.SubjectChanged(subject);
            return subject;
        });

    /// <summary>Turns a switch of a partnership.</summary>
    public static async Task TurnAsync(this TestPortal portal, Tenant partnership, SharingSwitch which, bool on) =>
        Assert.True((await portal.With<SharingRegister, Outcome<Done>>(
            partnership, register => register.TurnAsync(portal.ActorOf(partnership, TestRole.Administrator), which, on))).Succeeded);

    private static Task<T> ChangeAsync<T>(this TestPortal portal, Tenant partnership, Func<Work<PartnershipDb>, T> change) =>
        portal.In(partnership, async provider =>
        {
            await using var work = await provider.GetRequiredService<TenantDatabase<PartnershipDb>>().BeginAsync(portal.ActorOf(partnership, TestRole.Administrator));
            var result = change(work);
            await work.CommitAsync();
            return result;
        });

    private static Gallery Gallery(Work<PartnershipDb> work) => new(Guid.CreateVersion7(), "Test gallery", "For tests.", 30, 1);

    private static Guid Incident(Work<PartnershipDb> work, Guid subject, IncidentState state)
    {
        var (by, at) = (work.Actor.AccountId, work.Actor.At);
        var number = Math.Max(work.Db.Incidents.Max(i => (int?)i.Number) ?? 0, work.Db.Incidents.Local.Count) + 1;
        var incident = new Incident(Guid.CreateVersion7(), number, IncidentType.Theft, at.AddDays(-1), "Test Stores", "Took a razor", by, at) { WordsUsed = "unspeakable words" };
        incident.Involve([subject]);
        if (state != IncidentState.Waiting)
            incident.Triage(state, null, by, at);
        work.Db.Incidents.Add(incident);
        return incident.Id;
    }
}
