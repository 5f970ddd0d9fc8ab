using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>Support or an agreement in place of the ban, on the page of a case; for somebody young it is the first thing to think of.</summary>
public sealed class DiversionChapter(TimeProvider clock) : ICaseChapter
{
    public async Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var today = clock.Today();
        var (state, young) = (exclusion.StateOn(today), subject.MayBeUnder18On(today));
        var address = $"exclusions/{exclusion.Id}/diversion";
        var earlier = await db.Diversions.AsNoTracking().Where(d => d.ExclusionId == exclusion.Id).OrderBy(d => d.AgreedAt).ToListAsync(cancellation);
        if (state == ExclusionState.Diverted && earlier.Find(diversion => diversion.WasKept is null) is { } running)
        {
            return new CaseChapter(
                running.Kind.InWords(), $"{running.Told()}{(running.Until < today ? " That day is over." : "")}",
                [new("Was it kept?", address, actor.WhyNot(ExclusionPermissions.Run), IsNext: true)], []);
        }

        if (!ExclusionMoves.Allows(ExclusionStepKind.Diverted, state))
            return null;
        return new CaseChapter(
            "Support or an agreement",
            earlier.Count > 0 ? "An agreement was not kept before."
            : young ? "Under 18, or may be: think of this first. The ban rests while they keep what is agreed, and is lifted when they did."
            : "The ban rests while the person keeps what is agreed, and is lifted when they did.",
            [new(
                "Refer, or agree", address, actor.WhyNot(ExclusionPermissions.Run) ?? DiversionRules.WhyNotDivert(exclusion, subject, today),
                IsNext: young && earlier.Count == 0 && state != ExclusionState.InForce)], []);
    }
}
