using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>Somebody who is on the register of a ballot, or would be.</summary>
public sealed record Elector(Guid Account, string Name, string Email, Conflict Conflict);

/// <summary>Looks up who votes on a case: the board or everybody, without police, without those who made the case, and who of them has an interest.</summary>
internal static class Electors
{
    /// <summary>The register as it would be now, in order of their ids.</summary>
    /// <param name="db">The partnership.</param>
    /// <param name="exclusion">The case.</param>
    /// <param name="who">Board or everybody.</param>
    /// <param name="releases">Who opens it, and has seen whom it is about; null when nobody does yet.</param>
    /// <param name="at">Now (UTC).</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<Elector>> ElectorsOfAsync(
        this PartnershipDb db, Exclusion exclusion, Electorate who, Guid? releases, DateTime at, CancellationToken cancellation)
    {
        var roles = who == Electorate.Board ? Roles.BoardMember : Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator;
        var proposer = exclusion.ProposedBy;
        var people = (await db.Accounts.AsNoTracking()
            .Where(a => a.BlockedAt == null && a.EmailConfirmed && a.Id != proposer && a.Id != releases && (a.Roles & roles) != 0).ToListAsync(cancellation))
            .Where(account => !account.Affiliation.IsPolice()).ToList();
        var lapsed = await LapsedAsync(db, at, cancellation);
        people.RemoveAll(account => lapsed(account.Id));
        var barred = await BarredAsync(db, exclusion, people, cancellation);
        return [.. people.OrderBy(account => account.Id).Select(account => new Elector(
            account.Id, account.Name, account.Email!, barred.Contains(account.Id) ? Conflict.Found : Conflict.None))];
    }

    // Whoever has documents to certify first sees those and nothing else (rule 3); one look-up for everybody.
    private static async Task<Func<Guid, bool>> LapsedAsync(PartnershipDb db, DateTime at, CancellationToken cancellation)
    {
        var versions = await db.VersionsToCertify(Guid.Empty).ToListAsync(cancellation);
        var ids = versions.ConvertAll(version => version.VersionId);
        var certified = (await db.Certifications.Where(c => ids.Contains(c.VersionId)).Select(c => new { c.AccountId, c.VersionId, c.At }).ToListAsync(cancellation))
            .GroupBy(c => (c.AccountId, c.VersionId)).ToDictionary(of => of.Key, of => of.Max(c => c.At));
        var today = London.DayOf(at);
        return account => CertificationRules.StandingOn(
            versions.Select(version => version with { CertifiedAt = certified.TryGetValue((account, version.VersionId), out var on) ? on : null }), today) == Standing.Lapsed;
    }

    private static async Task<IReadOnlySet<Guid>> BarredAsync(PartnershipDb db, Exclusion exclusion, IReadOnlyList<Account> people, CancellationToken cancellation)
    {
        var ids = exclusion.Incidents.Select(incident => incident.IncidentId).ToList();
        var reports = await db.Incidents.AsNoTracking().Where(incident => ids.Contains(incident.Id)).Select(incident => new { incident.ReportedBy, incident.Place }).ToListAsync(cancellation);
        var reporters = reports.Select(report => report.ReportedBy).Distinct().ToList();
        var words = await db.Accounts.Where(account => reporters.Contains(account.Id)).Select(account => new { account.Id, account.Premises }).ToListAsync(cancellation);
        var work = (await db.PremisesPeople.AsNoTracking().ToListAsync(cancellation)).ToLookup(person => person.AccountId, person => person.PremisesId);
        var premises = (await db.Premises.AsNoTracking().ToListAsync(cancellation)).ConvertAll(one => new KnownPremises(one.Id, one.Name, one.Line, one.OrganisationId));
        return Conflicts.Of(
            people.Select(account => new Workplace(account.Id, account.Premises, [.. work[account.Id]])),
            [.. reporters.Select(id => new Workplace(id, words.Find(one => one.Id == id)?.Premises, [.. work[id]]))],
            [.. reports.Select(report => report.Place).Concat(exclusion.Incidents.Select(incident => incident.Place))], premises);
    }
}
