using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.CertificationOversight;

/// <summary>Where people stand with the documents that they have to certify; whoever asks says whose people.</summary>
internal static class CertifiedPeople
{
    /// <summary>Those of some accounts who can sign in, or were asked to.</summary>
    public static async Task<IReadOnlyList<CertifiedPerson>> AmongAsync(PartnershipDb db, IQueryable<Account> among, DateOnly today, CancellationToken cancellation = default)
    {
        var accounts = await among.Where(account => account.BlockedAt == null)
            .Select(account => new { account.Id, account.Name, account.Premises, HasComeIn = account.PasswordHash != null || account.LastSignInAt != null }).ToListAsync(cancellation);
        var versions = await db.VersionsToCertify(Guid.Empty).ToListAsync(cancellation);
        var ids = versions.ConvertAll(version => version.VersionId);
        var titles = await db.DocumentVersions.Where(version => ids.Contains(version.Id)).ToDictionaryAsync(version => version.Id, version => version.Title, cancellation);
        var certified = (await db.Certifications.Where(c => ids.Contains(c.VersionId)).Select(c => new { c.AccountId, c.VersionId, c.At, c.OpenedAt }).ToListAsync(cancellation))
            .ToLookup(c => c.AccountId);
        var reminded = await db.CertificationReminders.GroupBy(reminder => reminder.AccountId).Select(of => new { of.Key, At = of.Max(reminder => reminder.At) })
            .ToDictionaryAsync(of => of.Key, of => of.At, cancellation);
        return [.. accounts.Select(account =>
        {
            var own = certified[account.Id].GroupBy(c => c.VersionId).ToDictionary(c => c.Key, c => c.MaxBy(one => one.At)!);
            var mine = versions.ConvertAll(version => version with { CertifiedAt = own.GetValueOrDefault(version.VersionId)?.At });
            var counting = mine.GroupBy(version => version.DocumentId).SelectMany(document => CertificationRegister.Counting(document, today)).ToList();
            var due = CertificationRules.DueOn(mine, today);
            return new CertifiedPerson(
                account.Id, account.Name, account.Premises, due, account.HasComeIn && due < today,
                [.. counting.Where(version => CertificationRules.CanCertify(version, today)).Select(version => titles[version.VersionId])],
                [.. counting.Where(version => own.GetValueOrDefault(version.VersionId) is { OpenedAt: null }).Select(version => titles[version.VersionId])],
                own.Count == 0 ? null : own.Values.Max(c => c.At), account.HasComeIn,
                reminded.TryGetValue(account.Id, out var at) ? at : null);
        })];
    }
}
