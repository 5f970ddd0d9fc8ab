using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>What people look at: the list of cases, one case, the empty form, the printed notice. Each look is on record.</summary>
public sealed class CaseRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, NoticeDesk desk, PdfPress press, IEnumerable<ICaseChapter> features, TimeProvider clock)
{
    /// <summary>Every case of the partnership, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<ExclusionRow>>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "list", null, cancellation) is { } refusal)
            return refusal;
        var today = clock.Today();
        await using var work = await database.BeginAsync(actor, cancellation);
        var all = SeesRestricted(actor);
        var cases = await (
            from exclusion in work.Db.Exclusions.AsNoTracking()
            join subject in work.Db.Subjects on exclusion.SubjectId equals subject.Id
            where all || subject.RestrictedAt == null
            orderby exclusion.Number descending
            select new
            {
                Exclusion = exclusion,
                subject.GivenName,
                subject.FamilyName,
                subject.Captions,
                HasPicture = work.Db.Images.Any(image => image.SubjectId == subject.Id),
            }).ToListAsync(cancellation);
        cases.RemoveAll(found => !MaySee(actor, found.Exclusion));
        work.Record(Verbs.Consulted, "exclusion", null, $"list: {string.Join(' ', cases.Select(found => found.Exclusion.SubjectId.ToString("N")))}");
        await work.CommitAsync(cancellation);
        return cases.ConvertAll(found => new ExclusionRow
        {
            Id = found.Exclusion.Id,
            Reference = found.Exclusion.Reference,
            Name = Subject.NameOf(found.GivenName, found.FamilyName),
            Captions = found.Captions,
            HasPicture = found.HasPicture,
            State = found.Exclusion.StateOn(today),
            IsInForce = found.Exclusion.IsInForceOn(today),
            HasDates = found.Exclusion.HasDates,
            Months = found.Exclusion.Months,
            StartsOn = found.Exclusion.StartsOn,
            EndsOn = found.Exclusion.EndsOn,
            IsForVoters = found.Exclusion.IsForVoters,
            ProposedAt = found.Exclusion.Steps[0].At,
            DecidedAt = found.Exclusion.DecidedAt,
        });
    }

    /// <summary>The face of a case, as a line of the list shows it: small, and marked with the viewer's name.</summary>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    public async Task<byte[]?> FaceAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "face", id, cancellation) is not null)
            return null;
        await using var db = database.OpenFor(actor);
        return await FindAsync(db, actor, id, cancellation) is var (_, subject) ? await desk.FaceAsync(db, subject, actor, cancellation) : null;
    }

    /// <summary>How many cases wait for a decision; a number only, so nobody's record is read.</summary>
    public async Task<Outcome<int>> WaitingAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "count", null, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        return (await db.Exclusions.AsNoTracking().Where(x => x.State == ExclusionState.Proposed || x.State == ExclusionState.Interim).ToListAsync(cancellation))
            .Count(x => !x.IsForVoters);
    }

    /// <summary>One case.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="id">The case.</param>
    /// <param name="again">True when the page that is open looks again by itself: that is no second reading.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Outcome<ExclusionCase>> OpenAsync(Actor actor, Guid id, bool again = false, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "open", id, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        if (await FindAsync(db, actor, id, cancellation) is not var (exclusion, subject))
            return ExclusionRules.NotFound;
        if (!again)
            await ConsultedAsync(actor, subject.Id, exclusion.Id, cancellation);

        var today = clock.Today();
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        var screen = await desk.ForScreenAsync(db, profile, subject, exclusion, actor, cancellation);
        var decidable = ExclusionRules.WhyNotDecide(exclusion, actor.AccountId, today);
        var decider = actor.WhyNot(ExclusionPermissions.Decide);
        var runner = actor.WhyNot(ExclusionPermissions.Run);
        var waits = exclusion.State.IsUndecided();
        List<CaseChapter> chapters = [];
        foreach (var feature in features)
        {
            if (await feature.OfAsync(db, actor, exclusion, subject, cancellation) is { } chapter)
                chapters.Add(chapter);
        }

        // What should be done next stands first; the rest in menu order.
        chapters = [.. chapters.OrderByDescending(chapter => chapter.Actions.Any(action => action is { IsNext: true, WhyNot: null }))];
        return new ExclusionCase
        {
            Id = exclusion.Id,
            Version = exclusion.Version,
            Reference = exclusion.Reference,
            SubjectId = subject.Id,
            Name = subject.DisplayName,
            Face = screen.Face,
            WhyNoPicture = screen.WhyNoPicture,
            State = exclusion.StateOn(today),
            IsInForce = exclusion.IsInForceOn(today),
            StartsOn = exclusion.StartsOn,
            EndsOn = exclusion.EndsOn,
            Months = exclusion.Months,
            HasDates = exclusion.HasDates,
            EraseOn = subject.EraseOn,
            AppealUntil = exclusion.AppealUntil,
            WeighingUp = exclusion.WeighingUp,
            IsShownToMembers = exclusion.IsShownToMembers,
            ListedUntil = await db.Listings.Where(l => l.ExclusionId == id && l.State == ListingState.Approved && l.EndsOn >= today)
                .Select(l => (DateOnly?)l.EndsOn).FirstOrDefaultAsync(cancellation),
            IsYoung = subject.MayBeUnder18On(today),
            Service = exclusion.Service,
            Timeline = await TimelineAsync(db, exclusion, chapters, cancellation),
            Chapters = chapters,
            IsForVoters = exclusion.IsForVoters,
            Notice = screen.Facts.Of(exclusion, today),
            IsDraft = IsDraft(exclusion),
            ByRules = exclusion.ByRules,
            WhyNotApprove = decider ?? ExclusionRules.WhyNotApprove(exclusion, actor.AccountId, subject, profile, today)
                ?? ExclusionRules.WhyNotForTheBoard(exclusion, actor.Roles),
            WhyNotRefuse = decider ?? decidable,
            WhyNotReissue = runner ?? ExclusionRules.WhyNotReissue(exclusion, today),
            WhyNotWithdraw = runner ?? ExclusionRules.WhyNotWithdraw(exclusion, today),
            WhyNotPrint = ExclusionRules.WhyNotPrint(IsDraft(exclusion), subject, today),
            WhomToAppoint = waits ? ExclusionRules.WhomToAppoint(await SecondPersonsAsync(db, exclusion.ProposedBy, cancellation)) : null,
        };
    }

    /// <summary>What the form of a new exclusion starts with.</summary>
    public async Task<Outcome<ExclusionForm>> StartAsync(Actor actor, Guid subjectId, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "start", subjectId, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        if (await db.Subjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == subjectId && s.ObjectKey != null, cancellation) is not { } subject)
            return ExclusionRules.SubjectNotFound;
        await ConsultedAsync(actor, subjectId, null, cancellation);

        var today = clock.Today();
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        var rulebook = await db.RulesNowAsync(cancellation);
        var known = rulebook is null ? null : await db.HistoryOfAsync(rulebook.Rules, subjectId, actor.At, null, cancellation);
        var evidence = (await db.EvidenceOf(subjectId).ToListAsync(cancellation)).ConvertAll(incident =>
        {
            var past = known?.Offences.GetValueOrDefault(incident.Id);
            return new ExclusionForm.Evidence(
                incident.Id, incident.Reference, London.DayOf(incident.HappenedAt), incident.TypeInWords, incident.Place, incident.What,
                past?.Code, past?.SpentBy, past is not null && Rulings.Counts(rulebook!.Rules, past, today));
        });
        var isYoung = subject.MayBeUnder18On(today);
        var screen = await desk.ForScreenAsync(db, profile, subject, null, actor, cancellation);
        return new ExclusionForm
        {
            SubjectId = subjectId,
            Name = subject.DisplayName,
            Face = screen.Face,
            WhyNoPicture = screen.WhyNoPicture,
            WhyNot = ExclusionRules.WhyNotSubject(subject, today)
                ?? ExclusionRules.WhyNotAnother(await db.OpenCaseOf(subjectId, today, cancellation), today)
                ?? ExclusionRules.WhyNotScheme(profile)
                ?? (evidence.Count == 0 ? ExclusionRules.WhyNotIncidents([], new HashSet<Guid>()) : null),
            IsYoung = isYoung,
            Today = today,
            Months = Math.Min(isYoung ? Exclusion.UsualMonthsUnder18 : Exclusion.UsualMonths, rulebook?.Rules.LongestFor(isYoung) ?? Exclusion.LongestMonths),
            Incidents = evidence,
            Rulebook = rulebook,
            Known = known,
            Age = subject.YoungestAgeOn(today),
            Premises = await UsualPremisesAsync(db, cancellation),
            WhomToAppoint = ExclusionRules.WhomToAppoint(await SecondPersonsAsync(db, actor.AccountId, cancellation)),
            Facts = screen.Facts,
        };
    }

    /// <summary>Prints the notice from what is stored: a draft before approval, the notice itself after.</summary>
    /// <exception cref="PressUnavailable">The press cannot print now.</exception>
    public async Task<Outcome<PrintedPaper>> PrintAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Read, "print", id, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        if (await FindAsync(db, actor, id, cancellation) is not var (exclusion, subject))
            return ExclusionRules.NotFound;
        if (ExclusionRules.WhyNotPrint(IsDraft(exclusion), subject, clock.Today()) is { } unprinted)
            return unprinted;
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        var text = await db.TextOfAsync(CaseSteps.Notice(exclusion), cancellation);
        var notice = (await desk.ForPaperAsync(db, profile, subject, exclusion, clock.Now(), cancellation)).Of(exclusion, clock.Today());
        var draft = IsDraft(exclusion);
        if (!draft && notice.WhyNotPrintable() is [var missing, ..])
            return new Refusal(missing);
        var pdf = await notice.PrintAsync(press, draft, cancellation);

        // On record before it is handed over, and after the printing, which must not hold the database.
        await using var work = await database.BeginAsync(actor, cancellation);
        if (draft)
            work.Record(Verbs.Disclosed, "exclusion", id, "notice, draft");
        else
            await work.PrintedAsync([(CaseSteps.Notice(exclusion), text)], inPost: false, cancellation);
        await work.CommitAsync(cancellation);
        return new PrintedPaper($"{exclusion.Reference}.pdf", pdf);
    }

    // What was never approved, was taken back or rests is no notice.
    private static bool IsDraft(Exclusion exclusion) => !exclusion.State.WasDecided() || exclusion.State is ExclusionState.Lifted or ExclusionState.Diverted;

    private static async Task<(Exclusion, Subject)?> FindAsync(PartnershipDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        if (await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellation) is not { } exclusion)
            return null;
        var subject = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
        return (SeesRestricted(actor) || !subject.IsRestricted) && MaySee(actor, exclusion) ? (exclusion, subject) : null;
    }

    // Whoever votes, or may be asked to, does not know whom it is about (rule 15).
    private static bool MaySee(Actor actor, Exclusion exclusion) => actor.May(ExclusionPermissions.Run) || !exclusion.IsForVoters;

    // A restricted record is hidden from everybody but administrators, and with it what it is about.
    private static bool SeesRestricted(Actor actor) => actor.May(ExclusionPermissions.Run);

    private static Task<int> SecondPersonsAsync(PartnershipDb db, Guid proposer, CancellationToken cancellation) => db.Accounts.CountAsync(
        a => a.Id != proposer && a.BlockedAt == null && (a.Roles & (Roles.Administrator | Roles.BoardMember)) != 0
            && a.Affiliation != Affiliation.PoliceOfficer && a.Affiliation != Affiliation.PoliceStaff && a.Affiliation != Affiliation.CsasOfficer,
        cancellation);

    // Those of the last case; for the first case, the premises, or what the members say where they work.
    private static async Task<string> UsualPremisesAsync(PartnershipDb db, CancellationToken cancellation)
    {
        var last = await db.Exclusions.OrderByDescending(x => x.Number).Select(x => x.Premises).FirstOrDefaultAsync(cancellation);
        if (last is not null)
            return last;
        var premises = await db.Premises.Where(p => p.ClosedAt == null).OrderBy(p => p.Name).ToListAsync(cancellation);
        return premises.Count > 0 ? string.Join('\n', premises.Select(p => p.Line)) : string.Join('\n', await db.Accounts.Where(a => a.Premises != null && a.BlockedAt == null)
            .Select(a => a.Premises).Distinct().OrderBy(name => name).ToListAsync(cancellation));
    }

    private static async Task<IReadOnlyList<ExclusionCase.TimelineItem>> TimelineAsync(
        PartnershipDb db, Exclusion exclusion, IReadOnlyList<CaseChapter> chapters, CancellationToken cancellation)
    {
        var people = exclusion.Steps.Select(step => step.By).Distinct().ToList();
        var names = await db.Accounts.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        var steps = exclusion.Steps.Select(step => new ExclusionCase.TimelineItem(
            step.At, false, step.Kind.InWords(), step.By == Guid.Empty ? null : names.GetValueOrDefault(step.By, "Somebody who left"), step.Why, step.Kind));
        var incidents = exclusion.Incidents.Select(incident => new ExclusionCase.TimelineItem(
            London.StartOf(incident.HappenedOn), true, $"Incident at {incident.Place}", null, incident.Words, null)
        { IsIncident = true });
        var added = chapters.SelectMany(chapter => chapter.Items).Select(item => new ExclusionCase.TimelineItem(item.At, false, item.What, item.By, item.Why, null));
        return [.. incidents.Concat(steps).Concat(added).OrderBy(item => item.At)];
    }

    private async Task ConsultedAsync(Actor actor, Guid subject, Guid? exclusion, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Record(Verbs.Consulted, "subject", subject, exclusion is null ? "for an exclusion" : $"exclusion {exclusion:N}");
        await work.CommitAsync(cancellation);
    }
}
