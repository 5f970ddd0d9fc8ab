using Disc.Portal.Partnerships.Breaches;
using Disc.Portal.Partnerships.Diversions;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Reviews;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Takes the later steps of an exclusion in force: a breach that was confirmed and one that waits, a review with a proposal, an agreement that lets it rest.</summary>
internal sealed class CaseStepsMaker(RuleSet rules, IReadOnlyDictionary<string, Account> roles, DateTime now)
{
    private readonly (Guid Admin, Guid Board) people = (roles["admin"].Id, roles["board"].Id);

    public List<Breach> Breaches { get; } = [];

    public List<Review> Reviews { get; } = [];

    public List<Diversion> Diversions { get; } = [];

    /// <summary>Brings a served exclusion to a state; one that it is in already, and any other, is left as it is.</summary>
    public void Take(Exclusion exclusion, ExclusionState to)
    {
        switch (to)
        {
            case ExclusionState.Breached:
                var confirmed = Report(exclusion, now.AddDays(-9), "Harbour Books, 12 Quay Street", "You were in the shop and left when you were asked to.");
                var ruling = BreachRules.RulingOf(rules, exclusion, London.DayOf(confirmed.HappenedAt), young: false);
                confirmed.Uphold(ruling, null, people.Board, now.AddDays(-7));
                exclusion.UpholdBreach(ruling.EndsOn == exclusion.EndsOn ? null : ruling.EndsOn, people.Board, now.AddDays(-7), $"{confirmed.Words} {string.Join(' ', ruling.Reasons)}");
                Report(exclusion, now.AddHours(-20), "The Lamp, 3 Market Street", "You came in and were recognised at the bar.");
                break;
            case ExclusionState.UnderReview:
                var review = new Review(exclusion.Id, "The person wrote to the scheme: a new job, and no trouble since.", people.Admin, now.AddDays(-2));
                exclusion.BeginReview(people.Admin, now.AddDays(-2), review.Because);
                review.Propose(ReviewOutcome.Shortened, London.DayOf(now).AddDays(30), "You have kept away since the ban began and have work that takes you through the centre.", people.Admin, now.AddDays(-1));
                Reviews.Add(review);
                break;
            case ExclusionState.Diverted:
                var diversion = new Diversion(
                    exclusion.Id, DiversionKind.Restorative, "Meets the manager of the shop with the restorative justice service, and pays for the goods.",
                    London.DayOf(now).AddDays(5), people.Admin, now.AddDays(-4));
                exclusion.Divert(people.Admin, now.AddDays(-4), diversion.Told());
                Diversions.Add(diversion);
                break;
        }
    }

    private Breach Report(Exclusion exclusion, DateTime seenAt, string place, string words)
    {
        // Sightings are gone after a day; what they told stays with the breach.
        var breach = new Breach(exclusion.Id, new BreachSeen(Guid.CreateVersion7(), true, "Sighting", seenAt, place, "Seen there by a member."), words, null, people.Admin, seenAt.AddHours(3));
        exclusion.ReportBreach(people.Admin, seenAt.AddHours(3), words);
        Breaches.Add(breach);
        return breach;
    }
}
