using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.WarningCases;

/// <summary>What administrators and board members look at of warnings. Each look is on record.</summary>
public sealed class WarningCaseRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, TimeProvider clock)
{
    /// <summary>The warnings that wait to be given, or still count; the newest first.</summary>
    public async Task<Outcome<IReadOnlyList<WarningRow>>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "list warnings", null, cancellation) is { } refusal)
            return refusal;
        var (today, all) = (clock.Today(), SeesRestricted(actor));
        await using var work = await database.BeginAsync(actor, cancellation);
        var found = await (
            from warning in work.Db.Warnings.AsNoTracking()
            join subject in work.Db.Subjects on warning.SubjectId equals subject.Id
            where warning.State != WarningState.Withdrawn && (all || subject.RestrictedAt == null)
            orderby warning.Number descending
            select new { Warning = warning, subject.GivenName, subject.FamilyName }).ToListAsync(cancellation);
        var live = found.Where(one => one.Warning.State == WarningState.Decided || one.Warning.CountsUntil >= today).ToList();
        work.Record(Verbs.Consulted, "warning", null, $"list: {string.Join(' ', live.Select(one => one.Warning.SubjectId.ToString("N")))}");
        await work.CommitAsync(cancellation);
        return live.ConvertAll(one => new WarningRow(
            one.Warning.Id, one.Warning.Reference, Subject.NameOf(one.GivenName, one.FamilyName), one.Warning.State, one.Warning.DecidedAt, one.Warning.CountsUntil));
    }

    /// <summary>How many wait to be given; a number only, so nobody's record is read.</summary>
    public async Task<Outcome<int>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "count warnings", null, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        return await db.Warnings.CountAsync(warning => warning.State == WarningState.Decided, cancellation);
    }

    /// <summary>One warning.</summary>
    public async Task<Outcome<WarningCase>> OpenAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "open a warning", id, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Warnings.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancellation) is not { } warning)
            return WarningRules.NotFound;
        var subject = await work.Db.Subjects.AsNoTracking().SingleAsync(s => s.Id == warning.SubjectId, cancellation);
        if (subject.IsRestricted && !SeesRestricted(actor))
            return WarningRules.NotFound;
        var people = new[] { warning.DecidedBy, warning.WithdrawnBy ?? Guid.Empty };
        var names = await work.Db.Accounts.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        work.Record(Verbs.Consulted, "subject", subject.Id, $"warning {id:N}");
        await work.CommitAsync(cancellation);
        var runner = actor.WhyNot(ExclusionPermissions.Run);
        return new WarningCase
        {
            Warning = warning,
            Name = subject.DisplayName,
            Today = clock.Today(),
            DecidedBy = names.GetValueOrDefault(warning.DecidedBy, "Somebody who left"),
            WithdrawnBy = warning.WithdrawnBy is { } by ? names.GetValueOrDefault(by, "Somebody who left") : null,
            EraseOn = subject.EraseOn,
            WhyNotGive = runner ?? WarningRules.WhyNotGive(warning) ?? ExclusionRules.WhyNotSubject(subject, clock.Today()),
            WhyNotWithdraw = runner ?? WarningRules.WhyNotWithdraw(warning),
        };
    }

    // A restricted record is hidden from everybody but administrators, and with it what it is about.
    private static bool SeesRestricted(Actor actor) => actor.May(ExclusionPermissions.Run);
}
