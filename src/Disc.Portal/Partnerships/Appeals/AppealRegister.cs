using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>What an administrator does about appeals before a panel does: writes one down that came by post or telephone, says whether a late one is heard, and sets how they are dealt with.</summary>
public sealed class AppealRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, AppealIntake intake)
{
    /// <summary>What the form of an appeal that came otherwise starts with.</summary>
    public async Task<Outcome<AppealToEnter>> StartAsync(Actor actor, Guid exclusionId, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "enter an appeal", exclusionId, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        if (await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == exclusionId, cancellation) is not { } exclusion)
            return ExclusionRules.NotFound;
        var open = await db.Appeals.AsNoTracking().FirstOrDefaultAsync(a => a.ExclusionId == exclusionId && (a.State == AppealState.Late || a.State == AppealState.Open), cancellation);
        return new AppealToEnter(exclusion.Reference, exclusion.Version, exclusion.AppealUntil, London.DayOf(actor.At), AppealRules.WhyNotAppeal(exclusion) ?? AppealRules.WhyNotAnother(open));
    }

    /// <summary>Writes an appeal down that came by post, by telephone or in person.</summary>
    public async Task<Outcome<AppealReceipt>> EnterAsync(
        Actor actor, Guid exclusionId, AppealForm form, IReadOnlyList<IFormFile> pictures, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "enter an appeal", exclusionId, cancellation) is { } refusal)
            return refusal;
        if (AppealRules.WhyNotWords(form) is { Count: > 0 } wrong)
            return Outcome<AppealReceipt>.Refused(wrong);
        var taken = await intake.TakeInAsync(pictures, cancellation);
        return taken.TryGet(out var safe)
            ? await intake.ReceiveAsync(actor, ExclusionPermissions.Run, exclusionId, form.Version, form, safe, cancellation)
            : Outcome<AppealReceipt>.Refused(taken.Refusals);
    }

    /// <summary>Says, with a reason, whether an appeal is heard that came after the last day.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="exclusionId">The case.</param>
    /// <param name="version">The version of the case that they looked at.</param>
    /// <param name="heard">Whether it is heard.</param>
    /// <param name="why">Why; the person is told.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> DecideLateAsync(Actor actor, Guid exclusionId, int version, bool heard, string? why, CancellationToken cancellation = default) =>
        cases.OnCaseAsync(actor, ExclusionPermissions.Run, "hear a late appeal", exclusionId, version, async (work, exclusion, subject) =>
        {
            if (await work.Db.Appeals.Where(a => a.ExclusionId == exclusionId).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation) is not { } appeal)
                return [AppealRules.NotFound];
            if ((AppealRules.WhyNotDecideLate(appeal) ?? AppealRules.WhyNotReason(why, nameof(why))) is { } refusal)
                return [refusal];
            var because = why!.Trim();
            appeal.DecideLate(heard, because, (await work.Db.AppealSettingsAsync(cancellation)).Days, actor.AccountId, actor.At);
            if (heard)
                AppealIntake.Begin(exclusion, appeal, actor, because);
            if (appeal.ContactWay == ContactWay.Email)
                work.Db.Letters.Add(AppealLetters.Late(appeal, exclusion, subject.AllNames, actor.At));
            work.Record(new HistoryEntry(heard ? Verbs.Altered : Verbs.Refused, "appeal", appeal.Id, heard ? "late, heard" : "late, not heard", because, subject.ObjectKey));
            work.Tell(new Signal(SignalTopics.Desk));
            return [];
        }, cancellation);

    /// <summary>How many late appeals wait; a number only, so nobody's record is read.</summary>
    public async Task<IReadOnlyList<LateAppeal>> LateAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.IsPolice || !actor.May(ExclusionPermissions.Run))
            return [];
        await using var db = database.OpenFor(actor);
        return await db.Appeals.Where(a => a.State == AppealState.Late).OrderBy(a => a.Number).Select(a => new LateAppeal(a.ExclusionId, a.EnteredAt)).ToListAsync(cancellation);
    }

    /// <summary>How appeals are dealt with.</summary>
    public async Task<Outcome<AppealSettings>> SettingsAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "settings of appeals", null, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        return await db.AppealSettingsAsync(cancellation);
    }

    /// <summary>Changes how appeals are dealt with; those that are open keep their day.</summary>
    public async Task<Outcome<Done>> SetAsync(Actor actor, int seats, int days, int version, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "settings of appeals", null, cancellation) is { } refusal)
            return refusal;
        if (AppealRules.WhyNotSettings(seats, days) is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        await using var work = await database.BeginAsync(actor, cancellation);
        var settings = await work.Db.AppealSettings.SingleOrDefaultAsync(cancellation);
        if (version != (settings?.Version ?? 0))
            return new Refusal("Somebody else changed this meanwhile. Look at it again.", "Seats");
        if (settings is null)
            work.Db.AppealSettings.Add(settings = AppealSettings.Usual());
        settings.Set(seats, days);
        work.Record(Verbs.Altered, "appeal-settings", null, $"{seats} seats, {days} days");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }
}

/// <summary>What the form of an appeal that came otherwise starts with.</summary>
/// <param name="Case">The reference of the case.</param>
/// <param name="Version">Its version.</param>
/// <param name="Until">The last day to appeal.</param>
/// <param name="Today">Today in London.</param>
/// <param name="WhyNot">Why none can be written down now.</param>
public sealed record AppealToEnter(string Case, int Version, DateOnly? Until, DateOnly Today, Refusal? WhyNot);

/// <summary>A late appeal that waits for a word on whether it is heard.</summary>
public sealed record LateAppeal(Guid ExclusionId, DateTime Since);
