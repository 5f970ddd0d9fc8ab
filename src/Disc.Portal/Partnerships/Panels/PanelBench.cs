using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>Finds who can decide an appeal, and who cannot because of what (rule 17): nobody is asked to know it.</summary>
public sealed class PanelBench(IEnumerable<ICaseDeciders> ways)
{
    /// <summary>Asks about everybody who is on the board or an administrator, police as well: the screen says why not.</summary>
    internal async Task<AskedPeople> AskAsync(PartnershipDb db, Exclusion exclusion, Appeal appeal, CancellationToken cancellation)
    {
        var deciders = await DecidersAsync(db, exclusion, appeal, cancellation);
        var reporters = await ReportersAsync(db, exclusion, cancellation);
        var declared = await db.PanelSeats.Where(s => s.AppealId == appeal.Id && s.LeftAt != null).Select(s => s.AccountId).ToListAsync(cancellation);
        var seated = await db.PanelSeats.Where(s => s.AppealId == appeal.Id).Select(s => s.AccountId).ToListAsync(cancellation);
        var sat = await db.PanelSeats.GroupBy(s => s.AccountId).Select(seats => new { seats.Key, Count = seats.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);
        var people = (await db.Accounts.AsNoTracking()
                .Where(a => (a.Roles & (Roles.BoardMember | Roles.Administrator)) != 0 || seated.Contains(a.Id)).OrderBy(a => a.Name).ThenBy(a => a.Id).ToListAsync(cancellation))
            .ConvertAll(a => new PossibleSitter(
                a.Id, a.Name, a.Roles, a.Affiliation, a.BlockedAt is not null, reporters.Contains(a.Id), declared.Contains(a.Id), sat.GetValueOrDefault(a.Id)));
        var names = await db.Accounts.Where(a => deciders.Contains(a.Id)).Select(a => a.Name).ToListAsync(cancellation);
        var wanted = (await db.AppealSettingsAsync(cancellation)).Seats;
        return new AskedPeople(
            people.ConvertAll(who => new AskedToSit(who.Account, who.Name, PanelRules.WhyNotSit(who, deciders))), PanelRules.Suggest(people, deciders, wanted), names, wanted);
    }

    // By the steps, by the gallery's listing, by an earlier appeal of the same case, and by whatever else a feature knows, such as a ballot.
    private async Task<IReadOnlySet<Guid>> DecidersAsync(PartnershipDb db, Exclusion exclusion, Appeal appeal, CancellationToken cancellation)
    {
        List<Guid> others = [];
        foreach (var way in ways)
            others.AddRange(await way.OfAsync(db, exclusion.Id, cancellation));
        foreach (var listing in await db.Listings.AsNoTracking().Where(l => l.ExclusionId == exclusion.Id)
            .Select(l => new { l.ProposedBy, l.DecidedBy, l.WeighedBy }).ToListAsync(cancellation))
            others.AddRange([listing.ProposedBy, listing.DecidedBy ?? Guid.Empty, listing.WeighedBy ?? Guid.Empty]);
        var earlier = db.Appeals.Where(a => a.ExclusionId == exclusion.Id && a.Id != appeal.Id).Select(a => a.Id);
        others.AddRange(await db.PanelSeats.Where(s => earlier.Contains(s.AppealId) && s.SaidAt != null).Select(s => s.AccountId).ToListAsync(cancellation));
        // What this panel did itself is no earlier decision.
        return PanelRules.DecidersOf(exclusion.Steps.Where(step => step.At < appeal.EnteredAt || step.Kind is not (ExclusionStepKind.AppealDismissed or ExclusionStepKind.AppealUpheld or ExclusionStepKind.AppealVaried))
            .Select(step => (step.Kind, step.By)), others);
    }

    // Whoever reported what the ban rests on, and everybody who works where they work or where it happened.
    private static async Task<IReadOnlySet<Guid>> ReportersAsync(PartnershipDb db, Exclusion exclusion, CancellationToken cancellation)
    {
        var relied = exclusion.Incidents.Select(incident => incident.IncidentId).ToList();
        var reports = await db.Incidents.AsNoTracking().Where(i => relied.Contains(i.Id)).Select(i => new { i.ReportedBy, i.Place }).ToListAsync(cancellation);
        var reporters = reports.Select(report => report.ReportedBy).ToHashSet();
        var theirs = await db.Accounts.Where(a => reporters.Contains(a.Id) && a.Premises != null).Select(a => a.Premises!).ToListAsync(cancellation);
        var places = reports.Select(report => report.Place).Concat(exclusion.Incidents.Select(incident => incident.Place)).ToList();
        var sites = await db.Premises.AsNoTracking().Select(p => new { p.Id, p.Name }).ToListAsync(cancellation);
        var workers = await db.PremisesPeople.AsNoTracking().ToListAsync(cancellation);
        var reported = sites.Where(site => IsOf(site.Name) || workers.Exists(worker => worker.PremisesId == site.Id && reporters.Contains(worker.AccountId))).Select(site => site.Id).ToHashSet();
        reporters.UnionWith(workers.Where(worker => reported.Contains(worker.PremisesId)).Select(worker => worker.AccountId));
        reporters.UnionWith((await db.Accounts.AsNoTracking().Where(a => a.Premises != null && (a.Roles & (Roles.BoardMember | Roles.Administrator)) != 0)
            .Select(a => new { a.Id, Premises = a.Premises! }).ToListAsync(cancellation)).Where(a => IsOf(a.Premises)).Select(a => a.Id));
        return reporters;

        bool IsOf(string premises) => theirs.Contains(premises, StringComparer.OrdinalIgnoreCase)
            || places.Exists(place => place.StartsWith(premises, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Everybody who might sit on a panel, with the reason of those who cannot.</summary>
/// <param name="People">By name.</param>
/// <param name="Suggested">Whom the portal suggests.</param>
/// <param name="Deciders">The names of those who took part in deciding the ban.</param>
/// <param name="Wanted">How many are to sit where there are so many.</param>
internal sealed record AskedPeople(IReadOnlyList<AskedToSit> People, IReadOnlyList<Guid> Suggested, IReadOnlyList<string> Deciders, int Wanted)
{
    /// <summary>How many can sit.</summary>
    public int CanSit => People.Count(one => one.WhyNot is null);

    /// <summary>Why somebody cannot; somebody who has no account any more cannot either.</summary>
    public Refusal? WhyNot(Guid account) => People.FirstOrDefault(one => one.Account == account) is { } found ? found.WhyNot : new Refusal("Has no account any more.");

    public string NameOf(Guid account) => People.FirstOrDefault(one => one.Account == account)?.Name ?? "Somebody who left";
}
