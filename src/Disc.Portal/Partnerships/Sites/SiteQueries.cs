using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Sites;

/// <summary>What other features ask about premises.</summary>
public static class SiteQueries
{
    /// <summary>The premises of an account, the usual one first; empty for somebody without, whose account may still say in words where they work.</summary>
    public static async Task<IReadOnlyList<OwnPremises>> PremisesOfAsync(this PartnershipDb db, Guid account, CancellationToken cancellation = default)
    {
        var found = await (
            from person in db.PremisesPeople
            where person.AccountId == account
            join premises in db.Premises on person.PremisesId equals premises.Id
            where premises.ClosedAt == null
            orderby person.IsUsual descending, premises.Name
            select new { premises.Id, premises.Name, premises.Address, premises.AreaId, person.IsUsual }).ToListAsync(cancellation);
        return [.. found.Select((one, index) => new OwnPremises(one.Id, one.Name, Premises.LineOf(one.Name, one.Address), one.AreaId, index == 0))];
    }
}
