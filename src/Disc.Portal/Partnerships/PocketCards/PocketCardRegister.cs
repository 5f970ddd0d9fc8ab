using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.PocketCards;

/// <summary>Prints of who is excluded now: allowed or not, printed and coded, and asked whether they still hold.</summary>
public sealed class PocketCardRegister(
    TenantDatabase<PartnershipDb> database, CurrentTenant current, NoticeDesk desk, PdfPress press, PortalAddress portal, TimeProvider clock)
{
    // How many prints the administrator sees.
    private const int MostPrints = 50;

    private static readonly Refusal Stale = new("Somebody changed this while you were looking at it. It is shown as it stands now.");

    /// <summary>Whether printing is allowed, and for administrators who printed what.</summary>
    public async Task<Outcome<PocketCardState>> StateAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (WhyNotPrinter(actor) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        if (!actor.May(PocketCardPermissions.Allow))
            return new PocketCardState(profile.PrintedListsSince, profile.Version, []);
        var prints = await db.PrintCodes.AsNoTracking().OrderByDescending(print => print.PrintedAt).Take(MostPrints).ToListAsync(cancellation);
        var people = prints.ConvertAll(print => print.PrintedBy);
        var names = await db.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        return new PocketCardState(profile.PrintedListsSince, profile.Version,
            [.. prints.Select(print => new PrintRow(print.Code, print.Kind, names.GetValueOrDefault(print.PrintedBy, "Somebody who left"), print.PrintedAt, print.Faces.Count))]);
    }

    /// <summary>Allows members to print, or forbids it.</summary>
    public async Task<Outcome<Done>> AllowAsync(Actor actor, bool allowed, int version, CancellationToken cancellation = default)
    {
        if ((actor.IsPolice ? PocketCardRules.Police : actor.WhyNot(PocketCardPermissions.Allow)) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var profile = await work.Db.Profiles.SingleAsync(cancellation);
        if (profile.Version != version)
            return Stale;
        profile.AllowPrintedLists(allowed, actor.At);
        work.Record(Verbs.Altered, "scheme", null, allowed ? "printed lists allowed" : "printed lists forbidden");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Prints who is excluded now, of those whom this person sees; coded, and on record.</summary>
    /// <exception cref="PressUnavailable">The press cannot print now.</exception>
    public async Task<Outcome<PrintedPaper>> PrintAsync(Actor actor, PrintKind kind, CancellationToken cancellation = default)
    {
        if (WhyNotPrinter(actor) is { } refusal)
        {
            if (actor.IsPolice)
                await RefusedAsync(actor, cancellation);
            return refusal;
        }

        List<(Exclusion Exclusion, PocketCard.Face Face)> faces = [];
        string partnership;
        await using (var db = database.OpenFor(actor))
        {
            var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
            if (PocketCardRules.WhyNot(profile) is { } off)
                return off;
            partnership = profile.Name;
            var today = clock.Today();
            var own = await db.GroupsOfAsync(actor, cancellation);
            var shown = await db.ShownTo(own, today).Where(listing => listing.ExclusionId != null).Select(listing => listing.ExclusionId!.Value).Distinct().ToListAsync(cancellation);
            var exclusions = await db.Exclusions.AsNoTracking().Where(x => shown.Contains(x.Id)).ToListAsync(cancellation);
            var ids = exclusions.ConvertAll(x => x.SubjectId);
            var subjects = await db.Subjects.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
            foreach (var exclusion in exclusions.Where(x => PocketCardRules.MayStandOnIt(x, subjects[x.SubjectId], today)).OrderBy(x => subjects[x.SubjectId].DisplayName, StringComparer.CurrentCultureIgnoreCase))
            {
                var subject = subjects[exclusion.SubjectId];
                faces.Add((exclusion, new(subject.DisplayName, exclusion.EndsOn, await desk.FaceAsync(db, subject, actor, cancellation))));
            }
        }

        if (faces.Count == 0)
            return PocketCardRules.Nobody;
        var print = new PrintCode(kind, faces.Select(face => new PrintedFace(face.Exclusion.Id)), actor.AccountId, clock.Now());
        var card = new PocketCard
        {
            Kind = kind,
            PartnershipName = partnership,
            Code = print.InWords,
            CodePage = new Uri(portal.Of(current.Tenant, $"codes/{print.Code}")),
            PrintedBy = actor.Name,
            PrintedAt = print.PrintedAt,
            HoldsUntil = London.DayOf(print.HoldsUntil),
            Faces = [.. faces.Select(face => face.Face)],
        };
        var pdf = await card.PrintAsync(press, cancellation);

        await using var work = await database.BeginAsync(actor, cancellation);
        var old = print.PrintedAt.AddDays(-PrintCode.KeptDays);
        work.Db.PrintCodes.RemoveRange(await work.Db.PrintCodes.Where(one => one.PrintedAt < old).ToListAsync(cancellation));
        work.Db.PrintCodes.Add(print);
        work.Record(Verbs.Disclosed, "exclusion", null, $"{(kind == PrintKind.PocketCard ? "pocket card" : "summary")} {print.Code}: {string.Join(' ', faces.Select(face => face.Exclusion.SubjectId.ToString("N")))}");
        await work.CommitAsync(cancellation);
        return new PrintedPaper($"{(kind == PrintKind.PocketCard ? "pocket-card" : "summary")}-{print.Code}.pdf", pdf);
    }

    /// <summary>Whether a print still holds, and since when not; null when there is no such code. It says nothing else (rule 9).</summary>
    public async Task<PrintStanding?> CheckAsync(Actor actor, string code, CancellationToken cancellation = default)
    {
        if (!actor.May(PocketCardPermissions.Check))
            return null;
        var typed = new string([.. code.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.PrintCodes.SingleOrDefaultAsync(print => print.Code == typed, cancellation) is not { } print)
            return null;
        if (await GoneSinceAsync(work.Db, print, cancellation) is { } gone)
            print.Withdraw(gone);
        await work.CommitAsync(cancellation);
        return new PrintStanding(print.InWords, print.PrintedAt, print.WithdrawnAt);
    }

    private async Task<DateTime?> GoneSinceAsync(PartnershipDb db, PrintCode print, CancellationToken cancellation)
    {
        var now = clock.Now();
        var today = London.DayOf(now);
        var ids = print.Faces.Select(face => face.ExclusionId).ToList();
        var exclusions = await db.Exclusions.AsNoTracking().Where(x => ids.Contains(x.Id)).ToListAsync(cancellation);
        var people = exclusions.ConvertAll(x => x.SubjectId);
        var subjects = await db.Subjects.AsNoTracking().Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
        var shown = await db.ShownToAnybodyOn(today).Where(listing => listing.ExclusionId != null && ids.Contains(listing.ExclusionId.Value))
            .Select(listing => listing.ExclusionId!.Value).ToListAsync(cancellation);
        var gone = exclusions.Select(x => PocketCardRules.GoneSince(x, subjects[x.SubjectId], shown.Contains(x.Id), now)).OfType<DateTime>().ToList();
        if (print.HoldsUntil <= now)
            gone.Add(print.HoldsUntil);
        return gone.Count == 0 ? null : gone.Min();
    }

    private static Refusal? WhyNotPrinter(Actor actor) => actor.IsPolice ? PocketCardRules.Police : actor.WhyNot(PocketCardPermissions.Print);

    private async Task RefusedAsync(Actor actor, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Record(Verbs.Refused, "exclusion", null, "pocket card: police");
        await work.CommitAsync(cancellation);
    }
}

/// <summary>Whether printing is allowed, and what was printed.</summary>
public sealed record PocketCardState(DateTime? AllowedSince, int Version, IReadOnlyList<PrintRow> Prints);

/// <summary>One print, as the administrator sees it.</summary>
public sealed record PrintRow(string Code, PrintKind Kind, string PrintedBy, DateTime PrintedAt, int People);

/// <summary>What the page of a code says.</summary>
/// <param name="Code">The code.</param>
/// <param name="PrintedAt">When it was printed (UTC).</param>
/// <param name="WithdrawnAt">Since when it no longer holds (UTC); null while it does.</param>
public sealed record PrintStanding(string Code, DateTime PrintedAt, DateTime? WithdrawnAt);
