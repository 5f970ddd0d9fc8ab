using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>The use cases of deciding an appeal: who can sit is found, the panel is convened, each says what they think, and the majority decides.</summary>
public sealed class PanelRegister(
    TenantDatabase<PartnershipDb> database, ExclusionBar bar, ExclusionWork cases, PanelBench bench, TenantFiles files, PictureMark mark,
    PortalAddress address, CurrentTenant current, TimeProvider clock)
{
    private static Task<IReadOnlyList<Refusal>> Nothing => Task.FromResult<IReadOnlyList<Refusal>>([]);

    /// <summary>The newest appeal of a case, as far as somebody may see it: what the person says is for administrators and the panel.</summary>
    public async Task<Outcome<PanelCase>> OpenAsync(Actor actor, Guid exclusionId, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "open an appeal", exclusionId, cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var db = work.Db;
        if (await FindAsync(db, exclusionId, cancellation) is not var (exclusion, subject, appeal))
            return ExclusionRules.NotFound;
        var mayRun = actor.May(ExclusionPermissions.Run);
        var seats = appeal is null ? [] : await db.PanelSeats.AsNoTracking().Where(s => s.AppealId == appeal.Id).OrderBy(s => s.SeatedAt).ThenBy(s => s.AccountId).ToListAsync(cancellation);
        var own = seats.Find(seat => seat.AccountId == actor.AccountId && seat.IsSitting);
        // A restricted record is hidden from everybody but administrators, and whoever has to decide about it.
        if (subject.IsRestricted && !mayRun && own is null)
            return ExclusionRules.NotFound;
        work.Record(Verbs.Consulted, "appeal", appeal?.Id ?? exclusionId, $"exclusion {exclusionId:N}");
        await work.CommitAsync(cancellation);
        var today = clock.Today();
        var shown = new PanelCase
        {
            ExclusionId = exclusionId,
            Case = exclusion.Reference,
            Version = exclusion.Version,
            EndsOn = exclusion.EndsOn,
            CanEndSooner = exclusion.StateOn(today).Bans(),
            Today = today,
            Appeal = null,
            MayRun = mayRun,
        };
        if (appeal is null)
            return shown;

        var asked = await bench.AskAsync(db, exclusion, appeal, cancellation);
        var sitting = seats.Where(seat => seat.IsSitting).ToList();
        var complete = PanelRules.IsComplete(sitting, asked.Wanted, asked.CanSit);
        var (sees, found) = (mayRun || own is not null, complete ? PanelRules.Majority(sitting.Select(seat => seat.Finding!)).On(today) : null);
        return shown with
        {
            Appeal = Shown(appeal, sees, mayRun),
            Seats = [.. seats.Select(seat => Shown(seat, asked, complete || appeal.State == AppealState.Decided || seat.AccountId == actor.AccountId))],
            Asked = mayRun ? asked.People : [],
            Suggested = sitting.Count > 0 ? [.. sitting.Select(seat => seat.AccountId)] : asked.Suggested,
            SeatsWanted = PanelRules.Seats(asked.Wanted, asked.CanSit),
            IsSeated = own is not null,
            Own = own is null ? null : Shown(own, asked, withFinding: true),
            Found = own is null || appeal.State != AppealState.Open ? null : found,
            Draft = own is null || found is null ? "" : PanelRules.Draft(sitting, PanelRules.Majority(sitting.Select(seat => seat.Finding!))),
        };
    }

    /// <summary>Convenes the panel, or changes it: whoever said already what they think stays.</summary>
    /// <param name="actor">The administrator, who need not be free to sit: the portal finds who is.</param>
    /// <param name="exclusionId">The case.</param>
    /// <param name="version">The version of the case that they looked at.</param>
    /// <param name="members">Who sits.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> ConveneAsync(Actor actor, Guid exclusionId, int version, IReadOnlyList<Guid> members, CancellationToken cancellation = default) =>
        OnAppealAsync(actor, ExclusionPermissions.Run, "convene a panel", exclusionId, version, async (work, exclusion, subject, appeal) =>
        {
            var chosen = members.Distinct().ToList();
            var seats = await work.Db.PanelSeats.Where(s => s.AppealId == appeal.Id).ToListAsync(cancellation);
            var asked = await bench.AskAsync(work.Db, exclusion, appeal, cancellation);
            // Whoever may not sit any more is no hindrance, although they said something.
            var said = seats.Where(s => s.IsSitting && s.SaidAt is not null && asked.WhyNot(s.AccountId) is null).Select(s => s.AccountId).ToList();
            if (PanelRules.WhyNotConvene(appeal, chosen, said, asked.People, asked.Wanted) is { } refusal)
                return [refusal];
            foreach (var seat in seats.Where(s => s.IsSitting && !chosen.Contains(s.AccountId)))
                work.Db.PanelSeats.Remove(seat);
            var joined = chosen.Where(who => seats.TrueForAll(seat => seat.AccountId != who)).ToList();
            work.Db.PanelSeats.AddRange(joined.Select(who => new PanelSeat(appeal.Id, who, actor.AccountId, actor.At)));
            foreach (var email in await work.Db.Accounts.Where(a => joined.Contains(a.Id) && a.Id != actor.AccountId).Select(a => a.Email!).ToListAsync(cancellation))
                work.Db.Letters.Add(Asked(email, appeal, exclusionId, actor.At));
            appeal.PanelChanged();
            work.Record(Verbs.Altered, "appeal", appeal.Id, $"panel {string.Join(' ', chosen.Select(who => who.ToString("N")))}");
            return [];
        }, cancellation);

    /// <summary>Somebody of the panel declares a conflict of interest and leaves it.</summary>
    public Task<Outcome<Done>> LeaveAsync(Actor actor, Guid exclusionId, int version, string? why, CancellationToken cancellation = default) =>
        OnSeatAsync(actor, "leave a panel", exclusionId, version, (work, exclusion, subject, appeal, seat, asked) =>
        {
            if (AppealRules.WhyNotReason(why, nameof(why)) is { } silent)
                return Refused(silent with { Message = "Say what the conflict is: it stays on record." });
            seat.Leave(why!.Trim(), actor.At);
            appeal.PanelChanged();
            work.Record(new HistoryEntry(Verbs.Altered, "appeal", appeal.Id, "left the panel", why.Trim(), subject.ObjectKey));
            return Nothing;
        }, cancellation);

    /// <summary>Somebody of the panel says what they think. Who sits alone decides with it.</summary>
    /// <param name="actor">Who sits.</param>
    /// <param name="exclusionId">The case.</param>
    /// <param name="version">The version of the case that they looked at.</param>
    /// <param name="finding">What they think.</param>
    /// <param name="reasons">Why, in words that the person can be told.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public Task<Outcome<Done>> SayAsync(Actor actor, Guid exclusionId, int version, AppealFinding finding, string? reasons, CancellationToken cancellation = default) =>
        OnSeatAsync(actor, "decide an appeal", exclusionId, version, async (work, exclusion, subject, appeal, seat, asked) =>
        {
            if ((PanelRules.WhyNotFinding(finding, exclusion, clock.Today()) ?? AppealRules.WhyNotReason(reasons, nameof(reasons))) is { } refusal)
                return [refusal];
            seat.Say(finding with { EndsOn = finding.Outcome == AppealOutcome.Varied ? finding.EndsOn : null }, reasons!.Trim(), actor.At);
            work.Record(new HistoryEntry(Verbs.Altered, "appeal", appeal.Id, "said what they think", reasons.Trim(), subject.ObjectKey));
            var sitting = await work.Db.PanelSeats.CountAsync(s => s.AppealId == appeal.Id && s.LeftAt == null, cancellation);
            if (sitting == 1 && PanelRules.Seats(asked.Wanted, asked.CanSit) <= 1)
                await PanelAnswer.GiveAsync(work, exclusion, subject, appeal, seat.Finding!.On(clock.Today()), seat.Reasons!, cancellation);
            else
                appeal.PanelChanged();
            return [];
        }, cancellation);

    /// <summary>Somebody of a panel that is at its end writes down what the person is told: what the majority found takes effect.</summary>
    public Task<Outcome<Done>> DecideAsync(Actor actor, Guid exclusionId, int version, string? words, CancellationToken cancellation = default) =>
        OnSeatAsync(actor, "decide an appeal", exclusionId, version, async (work, exclusion, subject, appeal, seat, asked) =>
        {
            var sitting = await work.Db.PanelSeats.Where(s => s.AppealId == appeal.Id && s.LeftAt == null).ToListAsync(cancellation);
            if (sitting.Find(one => asked.WhyNot(one.AccountId) is not null) is { } barred)
                return [new($"{asked.NameOf(barred.AccountId)} cannot sit any more. An administrator changes the panel first.")];
            if (!PanelRules.IsComplete(sitting, asked.Wanted, asked.CanSit))
                return [new("Not everybody of the panel has said what they think.")];
            var found = PanelRules.Majority(sitting.Select(one => one.Finding!)).On(clock.Today());
            if ((PanelRules.WhyNotFinding(found, exclusion, clock.Today()) ?? AppealRules.WhyNotReason(words, nameof(words))) is { } refusal)
                return [refusal];
            await PanelAnswer.GiveAsync(work, exclusion, subject, appeal, found, words!.Trim(), cancellation);
            return [];
        }, cancellation);

    /// <summary>Writes down what somebody outside decided, because nobody here was left to decide it: their name, what they are, and their letter.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="exclusionId">The case.</param>
    /// <param name="decision">What they decided.</param>
    /// <param name="letter">Their letter, a PDF or a picture of it that the workshop made.</param>
    /// <param name="isPdf">Whether it is a PDF.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public async Task<Outcome<Done>> DecideOutsideAsync(
        Actor actor, Guid exclusionId, OutsideDecision decision, byte[] letter, bool isPdf, CancellationToken cancellation = default)
    {
        AppealFile? kept = null;
        var done = await OnAppealAsync(actor, ExclusionPermissions.Run, "decide an appeal outside", exclusionId, decision.Version, async (work, exclusion, subject, appeal) =>
        {
            if (PanelRules.WhyNotOpen(appeal) is { } closed)
                return [closed];
            var asked = await bench.AskAsync(work.Db, exclusion, appeal, cancellation);
            if (asked.CanSit > 0)
                return [new("Somebody here can decide it: convene the panel. Somebody outside decides only when nobody is left.")];
            if (PanelRules.WhyNotOutside(decision, exclusion, asked.Deciders, clock.Today()) is { Count: > 0 } wrong)
                return wrong;
            if (letter.Length == 0)
                return [new("Attach their letter.", "Letter")];
            kept = new AppealFile(Guid.CreateVersion7(actor.At), isLetter: true, isPdf, files.NewObjectKey());
            await files.WriteAsync(AppealFile.Folder, kept.Id, kept.Key, letter, cancellation);
            appeal.Attach(kept);
            appeal.DecidedOutside(decision.Name!.Trim(), decision.Capacity!.Trim(), decision.On!.Value);
            await PanelAnswer.GiveAsync(
                work, exclusion, subject, appeal, new AppealFinding(decision.Outcome!.Value, decision.Outcome == AppealOutcome.Varied ? decision.EndsOn : null), decision.Reasons!.Trim(), cancellation);
            return [];
        }, cancellation);
        if (!done.Succeeded && kept is not null)
            files.Delete(AppealFile.Folder, kept.Id);
        return done;
    }

    /// <summary>A picture that came with an appeal, marked with the viewer's name, or the letter of somebody outside; for administrators and the panel.</summary>
    /// <returns>The file; null when there is none for this person.</returns>
    public async Task<ShownFile?> FileAsync(Actor actor, Guid exclusionId, Guid fileId, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "file of an appeal", exclusionId, cancellation) is not null)
            return null;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Appeals.AsNoTracking().SingleOrDefaultAsync(a => a.ExclusionId == exclusionId && a.Files.Any(f => f.Id == fileId), cancellation) is not { } appeal
            || !(actor.May(ExclusionPermissions.Run) || await work.Db.PanelSeats.AnyAsync(s => s.AppealId == appeal.Id && s.AccountId == actor.AccountId && s.LeftAt == null, cancellation)))
            return null;
        var file = appeal.Files.Single(f => f.Id == fileId);
        if (await files.ReadAsync(AppealFile.Folder, fileId, file.Key, cancellation) is not { } plain)
            return null;
        work.Record(Verbs.Consulted, "appeal", appeal.Id, $"file {fileId:N}");
        await work.CommitAsync(cancellation);
        return file.IsPdf
            ? new ShownFile(plain, IsPdf: true, $"{appeal.Reference}-letter.pdf")
            : new ShownFile(await mark.BurnAsync(plain, MarkWording.Of(actor.Name, current.Tenant.Name, clock.GetUtcNow()), cancellation), IsPdf: false, "");
    }

    /// <summary>The open appeals that wait for somebody, those that are due first; no record of a person is read.</summary>
    public async Task<IReadOnlyList<WaitingAppeal>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.IsPolice || !actor.May(ExclusionPermissions.Read))
            return [];
        await using var db = database.OpenFor(actor);
        var open = await db.Appeals.AsNoTracking().Where(a => a.State == AppealState.Open).OrderBy(a => a.DecideBy).ThenBy(a => a.Number).ToListAsync(cancellation);
        List<WaitingAppeal> waiting = [];
        foreach (var appeal in open)
        {
            var sitting = await db.PanelSeats.AsNoTracking().Where(s => s.AppealId == appeal.Id && s.LeftAt == null).ToListAsync(cancellation);
            var own = sitting.Find(seat => seat.AccountId == actor.AccountId);
            WaitingFor? what = own is { SaidAt: null } ? WaitingFor.OwnFinding
                : own is not null && sitting.TrueForAll(seat => seat.SaidAt is not null) ? WaitingFor.Words
                : !actor.May(ExclusionPermissions.Run) ? null
                : sitting.Count == 0 || sitting.Count % 2 == 0 ? WaitingFor.Panel
                : WaitingFor.Others;
            if (what is { } one)
                waiting.Add(new WaitingAppeal(appeal.ExclusionId, appeal.DecideBy, one));
        }

        return waiting;
    }

    // A link that needs sign-in, and nobody's name (rule 8).
    private Letter Asked(string email, Appeal appeal, Guid exclusionId, DateTime at) => new(email, "An appeal waits for you",
        $"""
        You are asked to decide an appeal of {current.Tenant.Name}, {appeal.Reference}, by {appeal.DecideBy.InWords()}. You took no part in the decision that it is about.
        Sign in to read it and to say what you think:
        {address.Of(current.Tenant, $"exclusions/{exclusionId}/appeal")}

        If you know the person, or have something to gain or lose, say so there: somebody else is asked.
        """, at);

    private static Task<IReadOnlyList<Refusal>> Refused(Refusal refusal) => Task.FromResult<IReadOnlyList<Refusal>>([refusal]);

    private static async Task<(Exclusion Exclusion, Subject Subject, Appeal? Appeal)?> FindAsync(PartnershipDb db, Guid exclusionId, CancellationToken cancellation)
    {
        if (await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == exclusionId, cancellation) is not { } exclusion)
            return null;
        return (exclusion, await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation),
            await db.Appeals.AsNoTracking().Where(a => a.ExclusionId == exclusionId).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation));
    }

    private static AppealShown Shown(Appeal appeal, bool sees, bool mayRun) => new()
    {
        Id = appeal.Id,
        Reference = appeal.Reference,
        State = appeal.State,
        Version = appeal.Version,
        Way = appeal.Way,
        ReceivedOn = appeal.ReceivedOn,
        DecideBy = appeal.DecideBy,
        LateBecause = sees ? appeal.LateBecause : null,
        Words = sees ? appeal.Words : null,
        Contact = mayRun ? appeal.Contact : null,
        IsMailed = appeal.ContactWay == ContactWay.Email,
        Pictures = sees ? [.. appeal.Files.Where(file => !file.IsLetter).Select(file => file.Id)] : [],
        Letter = sees ? appeal.Files.FirstOrDefault(file => file.IsLetter)?.Id : null,
        Outcome = appeal.Outcome is { } outcome ? new AppealFinding(outcome, appeal.EndsOn) : null,
        Reasons = appeal.Reasons,
        DecidedAt = appeal.DecidedAt,
        Outside = appeal.OutsideName is { } name ? $"{name}, {appeal.OutsideCapacity}, by a letter of {appeal.OutsideOn!.Value.InWords()}" : null,
    };

    private static SeatShown Shown(PanelSeat seat, AskedPeople asked, bool withFinding) => new(
        seat.AccountId, asked.NameOf(seat.AccountId), seat.SaidAt is not null, withFinding ? seat.Finding : null, withFinding ? seat.Reasons : null, seat.LeftBecause,
        seat.IsSitting ? asked.WhyNot(seat.AccountId) : null);

    // The newest appeal: an older one is decided.
    private Task<Outcome<Done>> OnAppealAsync(
        Actor actor, string permission, string what, Guid exclusionId, int version,
        Func<Work<PartnershipDb>, Exclusion, Subject, Appeal, Task<IReadOnlyList<Refusal>>> step, CancellationToken cancellation) =>
        cases.OnCaseAsync(actor, permission, what, exclusionId, version, async (work, exclusion, subject) =>
        {
            if (await work.Db.Appeals.Where(a => a.ExclusionId == exclusionId).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation) is not { } appeal)
                return [AppealRules.NotFound];
            work.Tell(new Signal(SignalTopics.Desk));
            return await step(work, exclusion, subject, appeal);
        }, cancellation);

    // Asked again at each word: somebody may have been marked as police, blocked, or found to be a decider since the panel was convened.
    private Task<Outcome<Done>> OnSeatAsync(
        Actor actor, string what, Guid exclusionId, int version,
        Func<Work<PartnershipDb>, Exclusion, Subject, Appeal, PanelSeat, AskedPeople, Task<IReadOnlyList<Refusal>>> step, CancellationToken cancellation) =>
        OnAppealAsync(actor, ExclusionPermissions.Decide, what, exclusionId, version, async (work, exclusion, subject, appeal) =>
        {
            if (await work.Db.PanelSeats.SingleOrDefaultAsync(s => s.AppealId == appeal.Id && s.AccountId == actor.AccountId && s.LeftAt == null, cancellation) is not { } seat)
                return [PanelRules.NotSeated];
            if (PanelRules.WhyNotOpen(appeal) is { } closed)
                return [closed];
            var asked = await bench.AskAsync(work.Db, exclusion, appeal, cancellation);
            return asked.WhyNot(actor.AccountId) is { } why
                ? [new($"You cannot sit on this panel any more: {char.ToLowerInvariant(why.Message[0])}{why.Message[1..]}")]
                : await step(work, exclusion, subject, appeal, seat, asked);
        }, cancellation);
}

/// <summary>A file of an appeal as somebody may see it.</summary>
public sealed record ShownFile(byte[] Content, bool IsPdf, string Name);
