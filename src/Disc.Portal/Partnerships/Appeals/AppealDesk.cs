using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>The use cases of somebody without an account who holds a notice. Whoever does not hold it learns nothing: not even whether there is such a notice.</summary>
public sealed class AppealDesk(TenantDatabase<PartnershipDb> database, AppealIntake intake, CurrentTenant current, TimeProvider clock)
{
    // Somebody inside may take a step of the case at the same moment; the person is not to be bothered with it.
    private const int Tries = 3;

    // The portal is the letter box: it takes in what has the reference and the code, and may do nothing else.
    private Actor LetterBox => Actor.Portal(current.Tenant, clock.Now()) with { Permissions = new HashSet<string> { AppealPermissions.Receive } };

    /// <summary>The page: the same for everybody.</summary>
    public async Task<PublicAppeals> OpenAsync(CancellationToken cancellation = default)
    {
        await using var db = database.OpenFor(LetterBox);
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        return new PublicAppeals(
            profile.Name, profile.AppealTo, profile.AddressLines, profile.ContactEmail, profile.Telephone, (await db.AppealSettingsAsync(cancellation)).Days);
    }

    /// <summary>The notice of a reference and a code; a wrong try is counted.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="from">The network address of whoever asks; null when it is unknown.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<NoticeAppealed>> CheckAsync(AppealForm form, IPAddress? from, CancellationToken cancellation = default)
    {
        var found = await FindAsync(form, from, cancellation);
        return found.TryGet(out var notice)
            ? new NoticeAppealed(notice.Reference, notice.Until, notice.Until < clock.Today())
            : Outcome<NoticeAppealed>.Refused(found.Refusals);
    }

    /// <summary>Takes an appeal in.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="pictures">What was attached.</param>
    /// <param name="from">The network address of whoever appeals; null when it is unknown.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public async Task<Outcome<AppealReceipt>> SendAsync(AppealForm form, IReadOnlyList<IFormFile> pictures, IPAddress? from, CancellationToken cancellation = default)
    {
        // Before anything costs work: only who holds the notice has pictures read.
        var found = await FindAsync(form, from, cancellation);
        if (!found.TryGet(out var notice))
            return Outcome<AppealReceipt>.Refused(found.Refusals);
        if (AppealRules.WhyNotWords(form) is { Count: > 0 } wrong)
            return Outcome<AppealReceipt>.Refused(wrong);
        var taken = await intake.TakeInAsync(pictures, cancellation);
        if (!taken.TryGet(out var safe))
            return Outcome<AppealReceipt>.Refused(taken.Refusals);
        Outcome<AppealReceipt> received = ExclusionRules.Stale;
        for (var left = Tries; left > 0 && received.Refusal == ExclusionRules.Stale; left--)
            received = await intake.ReceiveAsync(LetterBox, AppealPermissions.Receive, notice.Id, await VersionAsync(notice.Id, cancellation), form, safe, cancellation);
        return received;
    }

    /// <summary>Erases the wrong tries that are no longer counted.</summary>
    public async Task EraseOldTriesAsync(CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var before = work.Actor.At - AppealRules.TriesKept;
        if (await work.Db.WrongTries.Where(one => one.At < before).ExecuteDeleteAsync(cancellation) > 0)
            await work.CommitAsync(cancellation);
    }

    // The same work whatever is wrong: one count, one look by number, one comparison of hashes, one row.
    private async Task<Outcome<HeldNotice>> FindAsync(AppealForm form, IPAddress? from, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(LetterBox, cancellation);
        var (number, network, since) = (AppealCode.NumberOf(form.Reference), NetworkName.Of(from), work.Actor.At - AppealRules.Window);
        var counted = work.Db.WrongTries.Where(one => one.At > since);
        if (await counted.CountAsync(one => one.Network == network, cancellation) >= AppealRules.MostFromOneNetwork
            | (await counted.CountAsync(one => one.Number == number, cancellation) >= AppealRules.MostForOneReference && number > 0))
            return AppealRules.TooOften;
        var found = await work.Db.Exclusions.AsNoTracking().Where(x => x.Number == number)
            .Select(x => new { x.Id, x.AppealCode, x.AppealUntil, x.State }).SingleOrDefaultAsync(cancellation);
        var matches = AppealCode.Matches(form.Code, found?.AppealCode);
        if (matches && found is { AppealUntil: { } until } && AppealRules.CanBeAppealed(found.State))
            return new HeldNotice(found.Id, $"EX-{number:0000}", until);
        work.Db.WrongTries.Add(new WrongTry(network, number, work.Actor.At));
        work.Record(Verbs.Refused, "appeal", null, "reference and code");
        await work.CommitAsync(cancellation);
        return AppealRules.NoMatch;
    }

    private async Task<int> VersionAsync(Guid exclusion, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(LetterBox);
        return await db.Exclusions.Where(x => x.Id == exclusion).Select(x => x.Version).SingleOrDefaultAsync(cancellation);
    }

    private sealed record HeldNotice(Guid Id, string Reference, DateOnly Until);
}
