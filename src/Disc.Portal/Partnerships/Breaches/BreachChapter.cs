using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Breaches;

/// <summary>Breaches, on the page of a case.</summary>
public sealed class BreachChapter(TimeProvider clock) : ICaseChapter
{
    public async Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var today = clock.Today();
        var breaches = await db.Breaches.AsNoTracking().Where(b => b.ExclusionId == exclusion.Id).OrderBy(b => b.ReportedAt).ToListAsync(cancellation);
        var state = exclusion.StateOn(today);
        if (!state.Bans() && breaches.Count == 0)
            return null;
        var address = $"exclusions/{exclusion.Id}/breach";
        List<CaseAction> actions = [];
        if (state == ExclusionState.Breached)
        {
            var waiting = breaches.Find(breach => breach.IsUpheld is null);
            actions.Add(new("Decide the breach", address, actor.WhyNot(ExclusionPermissions.Decide) ?? BreachRules.WhyNotDecide(exclusion, waiting, subject, actor.AccountId, today), IsNext: true));
        }
        else if (state.Bans())
        {
            actions.Add(new("Was here while excluded", address, actor.WhyNot(ExclusionPermissions.Run) ?? BreachRules.WhyNotReport(exclusion, subject, today)));
        }

        var upheld = breaches.Count(breach => breach.IsUpheld == true);
        return new CaseChapter(
            "Breaches",
            breaches.Count == 0 ? "None is on record."
            : $"{(upheld == 1 ? "One was" : $"{(upheld == 0 ? "None" : upheld)} were")} confirmed{(breaches.Count > upheld ? $", of {breaches.Count} reported" : "")}.",
            actions,
            [.. breaches.Where(breach => breach.IsUpheld == true).Select(breach => new CaseItem(breach.HappenedAt, $"Was at {breach.Place} while excluded", null, null))]);
    }
}
