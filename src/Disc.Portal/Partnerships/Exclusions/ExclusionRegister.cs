using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>The steps of exclusions: propose, approve, refuse, date anew, serve, withdraw or lift. Each asks the rules first.</summary>
public sealed class ExclusionRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, TimeProvider clock)
{
    /// <summary>Proposes an exclusion. It waits for a second person.</summary>
    public async Task<Outcome<Guid>> ProposeAsync(Actor actor, ExclusionProposal proposal, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "propose", proposal.SubjectId, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Subjects.SingleOrDefaultAsync(s => s.Id == proposal.SubjectId && s.ObjectKey != null, cancellation) is not { } subject)
            return ExclusionRules.SubjectNotFound;

        var today = clock.Today();
        var rulebook = await work.Db.RulesNowAsync(cancellation);
        // The scheme decides when its clock starts, not the form.
        var atService = rulebook?.Rules.StartsAtService == true;
        proposal = proposal with { StartsAtService = atService, StartsOn = atService ? today : proposal.StartsOn };
        var evidence = await work.Db.EvidenceOf(subject.Id).ToDictionaryAsync(incident => incident.Id, cancellation);
        var profile = await work.Db.Profiles.SingleAsync(cancellation);
        var refusals = ExclusionRules.WhyNotPropose(
            proposal, subject, profile, evidence.Keys.ToHashSet(), await work.Db.OpenCaseOf(subject.Id, today, cancellation), today);
        var applied = rulebook is null ? null : await work.Db.ApplyAsync(rulebook, subject, proposal.Incidents, actor.At, cancellation);
        if (applied is not null)
            refusals = [.. refusals, .. ExclusionRules.WhyNotByRules(applied.Ruling, rulebook!.Rules, proposal.Months, proposal.OtherBecause, subject.MayBeUnder18On(today))];
        if (refusals.Count > 0)
            return Outcome<Guid>.Refused(refusals);

        var reliedOn = proposal.Incidents.DistinctBy(chosen => chosen.IncidentId).Select(chosen => evidence[chosen.IncidentId] is var incident
            ? new ExclusionIncident(incident.Id, London.DayOf(incident.HappenedAt), chosen.Words.Trim(), incident.Place, applied?.OffenceOf(incident.Id)) : null!);
        var otherBecause = applied is null || ByRules.IsExclusion(applied.Ruling, proposal.Months) ? null : proposal.OtherBecause!.Trim();
        var number = (await work.Db.Exclusions.MaxAsync(x => (int?)x.Number, cancellation) ?? 0) + 1;
        var shown = !subject.MayBeUnder18On(today) || proposal.ShowToMembers;
        var exclusion = new Exclusion(
            number, proposal, reliedOn, shown, actor.AccountId, actor.At, applied is null ? null : new ByRules(rulebook!.Number, applied.Ruling, otherBecause),
            goesToBallot: rulebook?.Rules.Ballot.Who is Electorate.Board or Electorate.Members);
        work.Db.Exclusions.Add(exclusion);
        work.Record(new HistoryEntry(
            Verbs.Collected, "exclusion", exclusion.Id, $"proposed, {exclusion.Incidents.Count} incidents{(rulebook is null ? "" : $", rules {rulebook.Number}")}", exclusion.WeighingUp, subject.ObjectKey));
        if (otherBecause is not null)
            work.Record(new HistoryEntry(Verbs.Altered, "exclusion", exclusion.Id, "other than the rules give", otherBecause, subject.ObjectKey));
        ExclusionWork.Tell(work, exclusion);
        await work.CommitAsync(cancellation);
        return exclusion.Id;
    }

    /// <summary>The second person approves. It is not in force until it is served.</summary>
    /// <param name="actor">The second person.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version that they looked at.</param>
    /// <param name="weighingUp">What they weighed up for somebody who is, or may be, under 18; not kept for an adult.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> ApproveAsync(Actor actor, Guid id, int version, string? weighingUp = null, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Decide, "approve", id, version, async (work, exclusion, subject) =>
        {
            var profile = await work.Db.Profiles.SingleAsync(cancellation);
            if ((ExclusionRules.WhyNotApprove(exclusion, actor.AccountId, subject, profile, clock.Today())
                ?? ExclusionRules.WhyNotForTheBoard(exclusion, actor.Roles)) is { } refusal)
                return [refusal];
            if (ExclusionRules.WhyNotSecondWeighingUp(subject, weighingUp, clock.Today()) is { } silent)
                return [silent];
            var weighed = subject.MayBeUnder18On(clock.Today()) ? weighingUp!.Trim() : null;
            exclusion.Approve(actor.AccountId, actor.At, weighed);
            work.Record(new HistoryEntry(Verbs.Approved, "exclusion", id, weighed is null ? null : "weighed up", weighed, subject.ObjectKey));
            return [];
        }, cancellation);

    /// <summary>The second person refuses.</summary>
    public Task<Outcome<Done>> RefuseAsync(Actor actor, Guid id, int version, string why, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Decide, "refuse", id, version, async (work, exclusion, subject) =>
        {
            if ((ExclusionRules.WhyNotDecide(exclusion, actor.AccountId, clock.Today()) ?? ExclusionRules.WhyNotReason(why, nameof(why))) is { } refusal)
                return [refusal];
            exclusion.Refuse(actor.AccountId, actor.At, why.Trim());
            work.Record(new HistoryEntry(Verbs.Refused, "exclusion", id, "by the second person", why.Trim(), subject.ObjectKey));
            await ExclusionWork.TakeOffAsync(work, exclusion, "refused", cancellation);
            return [];
        }, cancellation);

    /// <summary>Gives an unserved notice today's date, and with it a new last day to appeal.</summary>
    public Task<Outcome<Done>> ReissueAsync(Actor actor, Guid id, int version, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "date anew", id, version, (work, exclusion, _) =>
        {
            if (ExclusionRules.WhyNotReissue(exclusion, clock.Today()) is { } refusal)
                return Refused(refusal);
            exclusion.Reissue(actor.AccountId, actor.At);
            work.Record(Verbs.Altered, "exclusion", id, "date of the notice");
            return Nothing;
        }, cancellation);

    /// <summary>Records that the person has the notice: now it is in force, and the subject is listed until its last day.</summary>
    public Task<Outcome<Done>> ServeAsync(Actor actor, Guid id, int version, ServiceOfNotice service, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(
            actor, ExclusionPermissions.Run, "serve", id, version, (work, exclusion, subject) => cases.ServeAsync(work, exclusion, subject, service, cancellation), cancellation);

    /// <summary>Takes an exclusion back before it is served, or lifts one that is in force: it leaves the gallery at once.</summary>
    public Task<Outcome<Done>> WithdrawAsync(Actor actor, Guid id, int version, string why, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "withdraw", id, version, async (work, exclusion, subject) =>
        {
            if ((ExclusionRules.WhyNotWithdraw(exclusion, clock.Today()) ?? ExclusionRules.WhyNotReason(why, nameof(why))) is { } refusal)
                return [refusal];
            var lifts = ExclusionMoves.Allows(ExclusionStepKind.Lifted, exclusion.State);
            if (lifts)
                exclusion.Lift(actor.AccountId, actor.At, why.Trim());
            else
                exclusion.Withdraw(actor.AccountId, actor.At, why.Trim());
            work.Record(new HistoryEntry(Verbs.Withdrew, "exclusion", id, lifts ? "lifted" : "before service", why.Trim(), subject.ObjectKey));
            await ExclusionWork.TakeOffAsync(work, exclusion, "lifted", cancellation);
            return [];
        }, cancellation);

    private static Task<IReadOnlyList<Refusal>> Nothing => Task.FromResult<IReadOnlyList<Refusal>>([]);

    private static Task<IReadOnlyList<Refusal>> Refused(Refusal refusal) => Task.FromResult<IReadOnlyList<Refusal>>([refusal]);
}
