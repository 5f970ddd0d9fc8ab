using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.WarningCases;

/// <summary>The steps of warnings: decide, give, withdraw. They stand behind the same bar as exclusions, and ask the same about the person.</summary>
public sealed class WarningRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, TimeProvider clock)
{
    /// <summary>Decides a warning. It counts once the person has it.</summary>
    public async Task<Outcome<Guid>> WarnAsync(Actor actor, WarningProposal proposal, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "warn", proposal.SubjectId, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Subjects.SingleOrDefaultAsync(s => s.Id == proposal.SubjectId && s.ObjectKey != null, cancellation) is not { } subject)
            return ExclusionRules.SubjectNotFound;
        if (await work.Db.RulesNowAsync(cancellation) is not { } rulebook)
            return WarningRules.NoRules;

        var today = clock.Today();
        var evidence = await work.Db.EvidenceOf(subject.Id).ToDictionaryAsync(incident => incident.Id, cancellation);
        var earlier = await work.Db.Warnings.Where(w => w.SubjectId == subject.Id && w.State != WarningState.Withdrawn).OrderBy(w => w.Number).ToListAsync(cancellation);
        var applied = await work.Db.ApplyAsync(rulebook, subject, proposal.Incidents, actor.At, cancellation);
        var young = subject.MayBeUnder18On(today);
        List<Refusal> refusals =
        [
            .. new[]
            {
                ExclusionRules.WhyNotSubject(subject, today),
                ExclusionRules.WhyNotIncidents(proposal.Incidents, evidence.Keys.ToHashSet()),
                WarningRules.WhyNotAgain(proposal.Incidents.Select(chosen => chosen.IncidentId).ToHashSet(), earlier),
                ExclusionRules.WhyNotYoung(subject, proposal.WeighingUp, today),
            }.OfType<Refusal>(),
            .. ExclusionRules.WhyNotByRules(applied.Ruling, rulebook.Rules, null, proposal.OtherBecause, young),
        ];
        if (refusals.Count > 0)
            return Outcome<Guid>.Refused(refusals);

        var otherBecause = ByRules.IsWarning(applied.Ruling) ? null : proposal.OtherBecause!.Trim();
        var warning = new Warning(
            (await work.Db.Warnings.MaxAsync(w => (int?)w.Number, cancellation) ?? 0) + 1, subject.Id,
            proposal.Incidents.DistinctBy(chosen => chosen.IncidentId).Select(chosen => evidence[chosen.IncidentId] is var incident
                ? new WarningIncident(incident.Id, London.DayOf(incident.HappenedAt), chosen.Words.Trim(), incident.Place, applied.OffenceOf(incident.Id)) : null!),
            new ByRules(rulebook.Number, applied.Ruling, otherBecause), rulebook.Rules.WarningCountsMonths, young ? proposal.WeighingUp : null, actor.AccountId, actor.At);
        work.Db.Warnings.Add(warning);
        work.Record(new HistoryEntry(
            Verbs.Collected, "warning", warning.Id, $"decided, {warning.Incidents.Count} incidents, rules {rulebook.Number}", warning.WeighingUp, subject.ObjectKey));
        if (otherBecause is not null)
            work.Record(new HistoryEntry(Verbs.Altered, "warning", warning.Id, "other than the rules give", otherBecause, subject.ObjectKey));
        Tell(work, warning);
        await work.CommitAsync(cancellation);
        return warning.Id;
    }

    /// <summary>Records that the person has it: from that day it counts.</summary>
    public Task<Outcome<Done>> GiveAsync(Actor actor, Guid id, int version, DateTime at, string by, CancellationToken cancellation = default) =>
        OnAsync(actor, "give", id, version, (work, warning, subject) =>
        {
            if ((WarningRules.WhyNotGive(warning) ?? ExclusionRules.WhyNotSubject(subject, clock.Today())) is { } refusal)
                return [refusal];
            if (WarningRules.WhyNotGiven(warning, at, by, clock.Now()) is { Count: > 0 } refusals)
                return refusals;
            warning.Give(at, by);
            if (warning.CountsUntil > subject.EraseOn)
                subject.KeepUntil(warning.CountsUntil.Value, $"warning {warning.Reference} counts until then");
            work.Record(new HistoryEntry(Verbs.Altered, "warning", id, "given", warning.GivenBy, subject.ObjectKey));
            return [];
        }, cancellation);

    /// <summary>Takes it back: it no longer counts.</summary>
    public Task<Outcome<Done>> WithdrawAsync(Actor actor, Guid id, int version, string why, CancellationToken cancellation = default) =>
        OnAsync(actor, "withdraw a warning", id, version, (work, warning, subject) =>
        {
            if ((WarningRules.WhyNotWithdraw(warning) ?? WarningRules.WhyNotReason(why)) is { } refusal)
                return [refusal];
            warning.Withdraw(actor.AccountId, actor.At, why.Trim());
            work.Record(new HistoryEntry(Verbs.Withdrew, "warning", id, null, warning.WithdrawnBecause, subject.ObjectKey));
            return [];
        }, cancellation);

    private static void Tell(Work<PartnershipDb> work, Warning warning) => work.Tell(new Signal(SignalTopics.Exclusions, warning.Id));

    private async Task<Outcome<Done>> OnAsync(
        Actor actor, string what, Guid id, int version, Func<Work<PartnershipDb>, Warning, Subject, IReadOnlyList<Refusal>> step, CancellationToken cancellation)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, what, id, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Warnings.SingleOrDefaultAsync(w => w.Id == id, cancellation) is not { } warning)
            return WarningRules.NotFound;
        var seen = warning.Version;
        var subject = await work.Db.Subjects.SingleAsync(s => s.Id == warning.SubjectId, cancellation);
        if (step(work, warning, subject) is { Count: > 0 } refusals)
            return Outcome<Done>.Refused(refusals);
        // Asked last: "the person has it already" says more than "it changed".
        if (seen != version)
            return WarningRules.Stale;
        Tell(work, warning);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }
}
