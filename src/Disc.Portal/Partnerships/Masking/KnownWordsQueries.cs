using Disc.Portal.Partnerships.Groups;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Masking;

/// <summary>Looks up what a partnership knows by name.</summary>
internal static class KnownWordsQueries
{
    // Not the partnership's own name: voters know where they are, and its words ("business", "watch") stand in many sentences.
    /// <summary>The names of every subject and every account, and of all premises, organisations, streets and areas; with more places that a case knows.</summary>
    public static async Task<KnownWords> KnownWordsAsync(this PartnershipDb db, IEnumerable<string?> morePlaces, CancellationToken cancellation)
    {
        var names = new List<string?>();
        var subjects = await db.Subjects.AsNoTracking().Select(subject => new { subject.GivenName, subject.FamilyName, Others = subject.OtherNames.Select(name => name.Text).ToList() })
            .ToListAsync(cancellation);
        foreach (var subject in subjects)
        {
            names.Add(subject.GivenName);
            names.Add(subject.FamilyName);
            names.AddRange(subject.Others);
        }

        var accounts = await db.Accounts.AsNoTracking().Select(account => new { account.Name, account.Premises }).ToListAsync(cancellation);
        names.AddRange(accounts.Select(account => account.Name));
        var premises = await db.Premises.AsNoTracking().Select(one => new { one.Name, one.Address, one.Postcode }).ToListAsync(cancellation);
        return new KnownWords(names,
        [
            .. accounts.Select(account => account.Premises).Distinct(),
            .. premises.SelectMany(one => new[] { one.Name, one.Address, one.Postcode }),
            .. await db.Organisations.AsNoTracking().Select(organisation => organisation.Name).ToListAsync(cancellation),
            .. await db.Groups.AsNoTracking().Where(group => group.Kind == GroupKind.Area).Select(group => group.Name).ToListAsync(cancellation),
            .. await db.Subjects.AsNoTracking().Where(subject => subject.Area != null).Select(subject => subject.Area).Distinct().ToListAsync(cancellation),
            .. morePlaces,
        ]);
    }
}
