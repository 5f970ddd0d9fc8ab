using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>The steps of an agreement in place of a ban: agreed, then kept (the ban is lifted) or broken (it is decided, or served anew).</summary>
public sealed class DiversionRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, ExclusionLook look, TimeProvider clock)
{
    /// <summary>What the page of an agreement starts with.</summary>
    public Task<Outcome<DiversionForm>> StartAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        look.AtCaseAsync(actor, ExclusionPermissions.Read, "agreement", id, async (db, exclusion, subject, summary) =>
        {
            var today = clock.Today();
            var running = exclusion.StateOn(today) == ExclusionState.Diverted ? await RunningAsync(db.Diversions.AsNoTracking(), id, cancellation) : null;
            var runner = actor.WhyNot(ExclusionPermissions.Run);
            return new DiversionForm
            {
                Case = summary,
                Running = running,
                Today = today,
                Latest = DiversionRules.LatestDay(exclusion, today),
                WhyNotDivert = runner ?? DiversionRules.WhyNotDivert(exclusion, subject, today),
                WhyNotDecide = runner ?? DiversionRules.WhyNotDecide(exclusion, running, today),
            };
        }, cancellation);

    /// <summary>The person is referred to support, or agrees to put it right: the ban rests, and they leave the gallery at once.</summary>
    public Task<Outcome<Done>> DivertAsync(Actor actor, Guid id, int version, DiversionDraft draft, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "divert", id, version, async (work, exclusion, subject) =>
        {
            var today = clock.Today();
            if (DiversionRules.WhyNotDivert(exclusion, subject, today) is { } refusal)
                return [refusal];
            if (DiversionRules.WhyNotAgreement(exclusion, draft, today) is { Count: > 0 } refusals)
                return refusals;
            var diversion = new Diversion(id, draft.Kind!.Value, PlainText.Lines(draft.Conditions)!, draft.Until!.Value, actor.AccountId, actor.At);
            work.Db.Diversions.Add(diversion);
            exclusion.Divert(actor.AccountId, actor.At, diversion.Told());
            work.Record(new HistoryEntry(Verbs.Altered, "exclusion", id, $"diverted, {diversion.Kind}, until {diversion.Until:yyyy-MM-dd}", diversion.Conditions, subject.ObjectKey));
            await ExclusionWork.TakeOffAsync(work, exclusion, "rests under an agreement", cancellation);
            return [];
        }, cancellation);

    /// <summary>They kept it: the ban is lifted.</summary>
    public Task<Outcome<Done>> KeepAsync(Actor actor, Guid id, int version, string why, CancellationToken cancellation = default) =>
        DecideAsync(actor, "an agreement kept", id, version, kept: true, why, cancellation);

    /// <summary>They did not keep it: the ban is decided now, or its notice, dated anew, is served.</summary>
    public Task<Outcome<Done>> BreakAsync(Actor actor, Guid id, int version, string why, CancellationToken cancellation = default) =>
        DecideAsync(actor, "an agreement broken", id, version, kept: false, why, cancellation);

    /// <summary>The agreements that run, as days only, so that nobody's record is read.</summary>
    public async Task<Outcome<IReadOnlyList<DiversionDue>>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "count agreements", null, cancellation) is { } refusal)
            return refusal;
        var today = clock.Today();
        await using var db = database.OpenFor(actor);
        var running = await db.Diversions.Where(d => d.WasKept == null
            && db.Exclusions.Any(x => x.Id == d.ExclusionId && x.State == ExclusionState.Diverted && x.EndsOn >= today))
            .OrderBy(d => d.Until).Select(d => new DiversionDue(d.ExclusionId, d.Until)).ToListAsync(cancellation);
        return Outcome<IReadOnlyList<DiversionDue>>.Of(running);
    }

    private static Task<Diversion?> RunningAsync(IQueryable<Diversion> diversions, Guid exclusion, CancellationToken cancellation) =>
        diversions.SingleOrDefaultAsync(d => d.ExclusionId == exclusion && d.WasKept == null, cancellation);

    private Task<Outcome<Done>> DecideAsync(Actor actor, string what, Guid id, int version, bool kept, string why, CancellationToken cancellation) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, what, id, version, async (work, exclusion, subject) =>
        {
            var diversion = await RunningAsync(work.Db.Diversions, id, cancellation);
            if ((DiversionRules.WhyNotDecide(exclusion, diversion, clock.Today()) ?? ExclusionRules.WhyNotReason(why, "Why")) is { } refusal)
                return [refusal];
            diversion!.Decide(kept, why.Trim(), actor.AccountId, actor.At);
            if (kept)
                exclusion.KeepDiversion(actor.AccountId, actor.At, why.Trim());
            else
                exclusion.BreakDiversion(actor.AccountId, actor.At, why.Trim());
            work.Record(new HistoryEntry(Verbs.Altered, "exclusion", id, kept ? "agreement kept, lifted" : $"agreement broken, {exclusion.State}", why.Trim(), subject.ObjectKey));
            return [];
        }, cancellation);
}

/// <summary>An agreement that runs, and its last day.</summary>
public sealed record DiversionDue(Guid Exclusion, DateOnly Until);
