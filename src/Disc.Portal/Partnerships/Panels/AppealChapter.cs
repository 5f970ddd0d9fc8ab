using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>What appeals add to the page of a case.</summary>
public sealed class AppealChapter : ICaseChapter
{
    public async Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var appeals = await db.Appeals.AsNoTracking().Where(a => a.ExclusionId == exclusion.Id).OrderBy(a => a.Number).ToListAsync(cancellation);
        var whyNot = AppealRules.WhyNotAppeal(exclusion);
        if (appeals.Count == 0 && whyNot is not null)
            return null;
        var newest = appeals.LastOrDefault();
        var sits = newest is not null && await db.PanelSeats.AnyAsync(s => s.AppealId == newest.Id && s.AccountId == actor.AccountId && s.LeftAt == null, cancellation);
        List<CaseAction> actions = [];
        if (newest is not null)
        {
            actions.Add(new CaseAction(
                newest.State == AppealState.Open && sits ? "Decide the appeal" : "Look at the appeal", $"exclusions/{exclusion.Id}/appeal", IsNext: newest.IsOpen && (sits || actor.May(ExclusionPermissions.Run))));
        }

        if (newest?.IsOpen != true && actor.May(ExclusionPermissions.Run))
            actions.Add(new CaseAction("Enter an appeal", $"exclusions/{exclusion.Id}/appeal/enter", whyNot));
        return new CaseChapter("Appeal", Text(newest, exclusion, London.DayOf(actor.At)), actions, [.. appeals.SelectMany(appeal => Items(appeal, exclusion))]);
    }

    private static string Text(Appeal? newest, Exclusion exclusion, DateOnly today) => newest?.State switch
    {
        null when exclusion.AppealUntil < today => $"Nobody appealed. The last day was {exclusion.AppealUntil.Value.InWords()}; a late appeal is kept, and you say whether it is heard.",
        null => $"Nobody appealed yet. The last day is {exclusion.AppealUntil!.Value.InWords()}.",
        AppealState.Late => $"{newest.Reference} came on {newest.ReceivedOn.InWords()}, after the last day. An administrator says whether it is heard.",
        AppealState.Open => $"{newest.Reference} came on {newest.ReceivedOn.InWords()}. People who did not decide the ban decide it, by {newest.DecideBy.InWords()}.",
        AppealState.NotHeard => $"{newest.Reference} came after the last day and was not heard.",
        _ => $"{newest.Reference} is decided. {new AppealFinding(newest.Outcome!.Value, newest.EndsOn).InWords()}.",
    };

    // What the steps of the case do not tell: an appeal about a notice that was not served, or a ban that is over, and one that was not heard.
    private static IEnumerable<CaseItem> Items(Appeal appeal, Exclusion exclusion)
    {
        if (!exclusion.Steps.Any(step => step.Kind == ExclusionStepKind.AppealReceived && step.Why?.StartsWith(appeal.Reference, StringComparison.Ordinal) == true))
            yield return new CaseItem(appeal.EnteredAt, $"Appeal {appeal.Reference} received", null, appeal.IsLate ? "It came after the last day." : null);
        if (appeal is { State: AppealState.NotHeard, LateDecidedAt: { } at })
            yield return new CaseItem(at, $"Appeal {appeal.Reference} not heard", null, appeal.LateBecause);
        if (appeal is { DecidedAt: { } decided } && exclusion.Steps.All(step => step.At != decided))
            yield return new CaseItem(decided, $"Appeal {appeal.Reference} decided", null, appeal.Reasons);
    }
}
