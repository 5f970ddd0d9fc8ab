using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>Lets the decision of an appeal take effect, in the same transaction: the step of the case, the gallery, the letter.</summary>
internal static class PanelAnswer
{
    internal static async Task GiveAsync(
        Work<PartnershipDb> work, Exclusion exclusion, Subject subject, Appeal appeal, AppealFinding found, string reasons, CancellationToken cancellation)
    {
        var (by, at) = (work.Actor.AccountId, work.Actor.At);
        // A notice that was served only after the appeal came comes under appeal now.
        AppealIntake.Begin(exclusion, appeal, work.Actor, null);
        switch (found.Outcome)
        {
            case AppealOutcome.Dismissed when ExclusionMoves.Allows(ExclusionStepKind.AppealDismissed, exclusion.State):
                exclusion.DismissAppeal(by, at, reasons);
                break;
            case AppealOutcome.Varied:
                exclusion.VaryOnAppeal(found.EndsOn!.Value, by, at, reasons);
                await work.FollowAsync(exclusion, subject, cancellation);
                break;
            case AppealOutcome.Upheld:
                Lift(exclusion, by, at, reasons);
                await ExclusionWork.TakeOffAsync(work, exclusion, "appeal upheld", cancellation);
                break;
        }

        appeal.Decide(found, reasons, by, at);
        if (appeal.ContactWay == ContactWay.Email)
            work.Db.Letters.Add(AppealLetters.Decided(appeal, exclusion, at));
        work.Record(new HistoryEntry(
            found.Outcome == AppealOutcome.Dismissed ? Verbs.Refused : Verbs.Withdrew, "appeal", appeal.Id, $"exclusion {exclusion.Id:N}, {found.Outcome}", reasons, subject.ObjectKey));
        work.SubjectChanged(subject.Id);
        work.Tell(new Signal(SignalTopics.Galleries, subject.Id));
    }

    // Lifted where it bans; a notice that was not served is taken back; what is over stays over.
    private static void Lift(Exclusion exclusion, Guid by, DateTime at, string reasons)
    {
        if (ExclusionMoves.Allows(ExclusionStepKind.AppealUpheld, exclusion.State))
            exclusion.UpholdAppeal(by, at, reasons);
        else if (ExclusionMoves.Allows(ExclusionStepKind.Lifted, exclusion.State))
            exclusion.Lift(by, at, reasons);
        else if (ExclusionMoves.Allows(ExclusionStepKind.Withdrawn, exclusion.State))
            exclusion.Withdraw(by, at, reasons);
    }
}
