using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>The service of the notice, on the page of a case.</summary>
public sealed class ServingChapter(TimeProvider clock) : ICaseChapter
{
    public async Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var state = exclusion.StateOn(clock.Today());
        if (exclusion.Service is null && state != ExclusionState.Approved)
            return null;
        var photos = await db.ServiceEvidence.CountAsync(e => e.ExclusionId == exclusion.Id, cancellation);
        List<CaseAction> actions = [];
        if (state == ExclusionState.Approved)
            actions.Add(new("Record service", $"exclusions/{exclusion.Id}/serve", actor.WhyNot(ExclusionPermissions.Run) ?? ExclusionRules.WhyNotServe(exclusion, subject, clock.Today()), IsNext: true));
        else if (exclusion.Service is not null)
            actions.Add(new(photos == 0 ? "Add a photo of it" : photos == 1 ? "The photo of it" : $"The {photos} photos of it", $"exclusions/{exclusion.Id}/serve"));
        return new CaseChapter("Service", Text(exclusion, state), actions, []);
    }

    private static string Text(Exclusion exclusion, ExclusionState state) =>
        state == ExclusionState.Approved
            ? $"{(exclusion.HasDates ? "It is not in force until the service is recorded." : $"Its {Rulebooks.RuleWords.Months(exclusion.Months)} begin on the day of service.")} It waits since {London.InWords(exclusion.WaitsForServiceSince!.Value)}."
            : exclusion.Service!.InWords();
}
