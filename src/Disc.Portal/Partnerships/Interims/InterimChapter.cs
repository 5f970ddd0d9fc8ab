using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Interims;

/// <summary>The interim ban on the page of a case.</summary>
public sealed class InterimChapter(TimeProvider clock) : ICaseChapter
{
    public Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var today = clock.Today();
        var isInterim = exclusion.StateOn(today) == ExclusionState.Interim;
        if (!isInterim && !exclusion.IsVotedOn)
            return Task.FromResult<CaseChapter?>(null);
        var runner = actor.WhyNot(ExclusionPermissions.Run);
        var action = isInterim
            ? new CaseAction("End the interim ban", $"exclusions/{exclusion.Id}/interim", runner)
            : new CaseAction("Ban while the vote runs", $"exclusions/{exclusion.Id}/interim", runner ?? InterimRules.WhyNot(exclusion, subject, actor.AccountId, today));
        var text = isInterim
            ? $"The person is banned until the end of {exclusion.InterimUntil!.Value.InWords()}. Members see the caption, and nothing of the case or the vote."
            : "If it cannot wait for the vote, another administrator than the proposer can ban the person until shortly after it.";
        return Task.FromResult<CaseChapter?>(new CaseChapter("Interim ban", text, [action], []));
    }
}
