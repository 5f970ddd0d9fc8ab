using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>What several use cases of ballots look up.</summary>
internal static class BallotQueries
{
    /// <summary>Where one votes, relative to the place's base address: by the ballot's own random id.</summary>
    public static string AddressOf(Guid ballot) => $"votes/{ballot:N}";

    /// <summary>What voters are asked about: "An exclusion of 12 months".</summary>
    public static string ProposedOf(Exclusion exclusion) => $"An exclusion of {RuleWords.Months(exclusion.Months)}";

    /// <summary>The newest ballot of a case; null when none was prepared.</summary>
    public static Task<Ballot?> NewestBallotAsync(this PartnershipDb db, Guid exclusion, CancellationToken cancellation) =>
        db.Ballots.AsNoTracking().Where(ballot => ballot.ExclusionId == exclusion).OrderByDescending(ballot => ballot.PreparedAt).FirstOrDefaultAsync(cancellation);

    /// <summary>The rules under which a case was made; null from before there were rules.</summary>
    public static async Task<RuleSet?> RulesOfAsync(this PartnershipDb db, Exclusion exclusion, CancellationToken cancellation) =>
        exclusion.ByRules is { } by ? (await db.Rulebooks.AsNoTracking().SingleOrDefaultAsync(book => book.Number == by.Rulebook, cancellation))?.Rules : null;
}
