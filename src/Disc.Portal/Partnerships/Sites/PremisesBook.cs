using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Sites;

/// <summary>
/// All open premises in one piece of work, to find them by name or make them, and to say who works where. An account goes on showing where
/// somebody works in words; here those words are kept the same as their usual premises.
/// </summary>
internal sealed class PremisesBook
{
    private readonly Work<PartnershipDb> work;
    private readonly List<Premises> open;
    private readonly List<Organisation> organisations;

    private PremisesBook(Work<PartnershipDb> work, List<Premises> open, List<Organisation> organisations) =>
        (this.work, this.open, this.organisations) = (work, open, organisations);

    /// <summary>Opens it for a piece of work.</summary>
    public static async Task<PremisesBook> OpenAsync(Work<PartnershipDb> work, CancellationToken cancellation = default) => new(
        work,
        await work.Db.Premises.Include(premises => premises.People).Where(premises => premises.ClosedAt == null).ToListAsync(cancellation),
        await work.Db.Organisations.ToListAsync(cancellation));

    /// <summary>The open premises of a name, made if there are none.</summary>
    /// <param name="name">As typed, tidied.</param>
    /// <param name="organisation">Whose it is; null when that was not said: then it stays as it is.</param>
    public Premises Named(string name, string? organisation)
    {
        if (open.Find(premises => premises.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            found = new Premises(Guid.CreateVersion7(), name);
            open.Add(found);
            work.Db.Premises.Add(found);
            work.Record(Verbs.Collected, "premises", found.Id, "name");
        }

        if (organisation is not null && found.OrganisationId is null)
            found.BelongTo(Organisation(organisation));
        return found;
    }

    /// <summary>The organisation of a name, made if there is none.</summary>
    public Guid Organisation(string name)
    {
        if (organisations.Find(organisation => organisation.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found.Id;
        var made = new Organisation(Guid.CreateVersion7(), name);
        organisations.Add(made);
        work.Db.Organisations.Add(made);
        work.Record(Verbs.Collected, "organisation", made.Id, "name");
        return made.Id;
    }

    /// <summary>Says where somebody works: in all of these, usually in the first, and nowhere else.</summary>
    public void Place(Account account, IReadOnlyList<Premises> where)
    {
        var before = open.Where(premises => premises.People.Any(person => person.AccountId == account.Id)).ToList();
        foreach (var premises in before.Except(where))
        {
            premises.Dismiss(account.Id);
            work.Record(Verbs.Altered, "premises", premises.Id, $"account:{account.Id:N} out");
        }

        foreach (var (premises, index) in where.Select((premises, index) => (premises, index)))
        {
            if (premises.Employ(account.Id, usually: index == 0))
                work.Record(Verbs.Altered, "premises", premises.Id, $"account:{account.Id:N} in");
        }

        if (where.Count > 0 || before.Count > 0)
            account.Premises = where.Count > 0 ? where[0].Name : null;
    }

    /// <summary>Where somebody works now, the usual one first.</summary>
    public IReadOnlyList<Premises> Of(Guid account) => [.. open
        .Where(premises => premises.People.Any(person => person.AccountId == account))
        .OrderByDescending(premises => premises.People.Single(person => person.AccountId == account).IsUsual).ThenBy(premises => premises.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The open premises of these ids.</summary>
    public IReadOnlyList<Premises> Of(IEnumerable<Guid> ids) => [.. ids.Distinct().Select(id => open.Find(premises => premises.Id == id)).OfType<Premises>()];
}
