using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.CertificationOversight;

/// <summary>Who certified, who did without opening, who is overdue; and the reminders to them, by hand and by the day.</summary>
public sealed class OversightRegister(TenantDatabase<PartnershipDb> database, CertificationLetter letter, CurrentTenant current, TimeProvider clock)
{
    /// <summary>How many people a page of the overview has.</summary>
    public const int PageSize = 50;

    /// <summary>Where everybody stands who can sign in, or was asked to.</summary>
    public async Task<Outcome<CertificationOverview>> OverviewAsync(Actor actor, CertificationFilter filter, int page, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(OversightPermissions.Oversee) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        var today = London.DayOf(actor.At);
        var everybody = await CertifiedPeople.AmongAsync(db, db.Accounts, today, cancellation);
        var filters = Enum.GetValues<CertificationFilter>().ToDictionary(one => one, one => everybody.Where(person => Is(person, one, today)).ToList());
        return new CertificationOverview(
            await DocumentsAsync(db, today, everybody.Count, cancellation),
            [.. filters[filter].OrderBy(person => person.DueOn ?? DateOnly.MaxValue).ThenBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)
                .Skip(Math.Max(0, page) * PageSize).Take(PageSize)],
            filters[filter].Count, filters.ToDictionary(one => one.Key, one => one.Value.Count));
    }

    /// <summary>How many people are overdue; 0 for those who do not oversee it.</summary>
    public async Task<int> OverdueAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(OversightPermissions.Oversee))
            return 0;
        await using var db = database.OpenFor(actor);
        return (await CertifiedPeople.AmongAsync(db, db.Accounts, London.DayOf(actor.At), cancellation)).Count(person => person.IsOverdue);
    }

    /// <summary>Reminds somebody, or everybody who is overdue or will be within a fortnight; each at most once a day.</summary>
    /// <param name="account">Whom; null for all of them.</param>
    /// <returns>How many letters go.</returns>
    public async Task<Outcome<int>> RemindAsync(Actor actor, Guid? account, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(OversightPermissions.Oversee) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        var today = London.DayOf(actor.At);
        var people = (await CertifiedPeople.AmongAsync(work.Db, work.Db.Accounts, today, cancellation)).Where(person =>
            person is { HasComeIn: true, DueOn: { } due } && CertificationRules.StageOn(due, today) is not null
            && (account is null || person.Id == account)
            && (person.RemindedAt is not { } at || actor.At - at >= CertificationRules.BetweenReminders)).ToList();
        if (people.Count == 0)
            return CertificationRules.NobodyToRemind;
        await WriteAsync(work, people, _ => ReminderStage.ByHand, cancellation);
        await work.CommitAsync(cancellation);
        return people.Count;
    }

    /// <summary>The reminders of the day: each stage of each person's last day once, the one that is due when several were missed.</summary>
    /// <returns>How many letters go.</returns>
    public async Task<int> RemindOfTheDayAsync(CancellationToken cancellation = default)
    {
        var now = clock.Now();
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        var today = London.DayOf(now);
        var sent = (await work.Db.CertificationReminders.Where(reminder => reminder.Stage != ReminderStage.ByHand).ToListAsync(cancellation))
            .Select(reminder => (reminder.AccountId, reminder.DueOn, reminder.Stage)).ToHashSet();
        var people = (await CertifiedPeople.AmongAsync(work.Db, work.Db.Accounts, today, cancellation)).Where(person => person is { HasComeIn: true, DueOn: { } due }
            && CertificationRules.StageOn(due, today) is { } stage && !sent.Contains((person.Id, due, stage))).ToList();
        if (people.Count == 0)
            return 0;
        await WriteAsync(work, people, person => CertificationRules.StageOn(person.DueOn!.Value, today)!.Value, cancellation);
        await work.CommitAsync(cancellation);
        return people.Count;
    }

    private async Task WriteAsync(Work<PartnershipDb> work, IReadOnlyList<CertifiedPerson> people, Func<CertifiedPerson, ReminderStage> stage, CancellationToken cancellation)
    {
        var ids = people.Select(person => person.Id).ToList();
        var accounts = await work.Db.Accounts.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, cancellation);
        foreach (var person in people)
        {
            work.Db.Letters.Add(letter.To(accounts[person.Id], person.DueOn!.Value, work.Actor.At));
            work.Db.CertificationReminders.Add(new CertificationReminder(person.Id, person.DueOn.Value, stage(person), work.Actor.At));
        }

        work.Record(Verbs.Altered, "certification-reminder", fields: string.Join(' ', ids.Select(id => id.ToString("N"))));
    }

    private static bool Is(CertifiedPerson person, CertificationFilter filter, DateOnly today) => filter switch
    {
        CertificationFilter.Overdue => person.IsOverdue,
        CertificationFilter.DueSoon => !person.IsOverdue && person.DueOn is { } due && CertificationRules.StageOn(due, today) is not null,
        CertificationFilter.WithoutOpening => person.WithoutOpening.Count > 0,
        _ => true,
    };

    private static async Task<IReadOnlyList<CertifiedDocument>> DocumentsAsync(PartnershipDb db, DateOnly today, int people, CancellationToken cancellation)
    {
        var versions = await db.OfMustReads().Where(version => version.TakesEffectOn <= today).OrderBy(version => version.Number).ToListAsync(cancellation);
        var counting = versions.GroupBy(version => version.DocumentId).Select(document => document.Last()).Where(version => version.MustCertify).ToList();
        var ids = counting.ConvertAll(version => version.Id);
        var certified = await db.Certifications.Where(c => ids.Contains(c.VersionId) && db.Accounts.Any(a => a.Id == c.AccountId && a.BlockedAt == null))
            .Select(c => new { c.VersionId, c.AccountId, c.OpenedAt }).ToListAsync(cancellation);
        return [.. counting.OrderBy(version => version.Title, StringComparer.CurrentCultureIgnoreCase).Select(version =>
        {
            var by = certified.Where(c => c.VersionId == version.Id).GroupBy(c => c.AccountId).ToList();
            return new CertifiedDocument(version.DocumentId, version.Title, version.Number, by.Count, by.Count(person => person.All(c => c.OpenedAt is null)), people);
        })];
    }
}
