using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>
/// Asked wherever people are shown: counts the different people that one account viewed within the hour, slows, then stops, then tells the
/// administrators. What was viewed is counted in memory; after a restart the hour begins with what the trail knows was opened.
/// </summary>
public sealed class Budget(TenantDatabase<PartnershipDb> database, TenantCache cache, PortalAddress address, CurrentTenant current, TimeProvider clock)
{
    /// <summary>The subject line of the letter to administrators.</summary>
    public const string LetterSubject = "An account was stopped from viewing";

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    // A page of small pictures asks for sixty of them at once: each a little later is enough to make leafing slow.
    private static readonly TimeSpan SmallDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>Spends for people who are about to be shown.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="people">The subjects.</param>
    /// <param name="isOpened">Whether they are opened (record, large picture), rather than shown small.</param>
    /// <param name="byStream">Whether the stream refreshed the page.</param>
    /// <param name="manages">Whether it is somebody who manages pictures.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="ViewingStopped">The budget of this hour is spent.</exception>
    public async Task SpendAsync(Actor actor, IReadOnlyCollection<Guid> people, bool isOpened, bool byStream, bool manages, CancellationToken cancellation = default)
    {
        if (people.Count == 0 || actor.IsPortal || actor.Place != current.Tenant.Id)
            return;
        var figures = await FiguresAsync(actor, cancellation);
        var (slow, most) = figures.Of(isOpened, manages);
        var viewed = await ViewedAsync(actor, isOpened, cancellation);
        ViewingAnswer answer;
        lock (viewed)
            answer = viewed.Note(people, actor.At, byStream, slow, most);
        switch (answer.Kind)
        {
            case ViewingAnswerKind.Slow:
                await Task.Delay(isOpened ? TimeSpan.FromSeconds(figures.SlowSeconds) : SmallDelay, clock, cancellation);
                break;
            case ViewingAnswerKind.Stop:
                await TellAsync(actor, isOpened, answer.People, cancellation);
                throw new ViewingStopped();
        }
    }

    /// <summary>How many people the actor viewed within the hour, and from when on they may view another.</summary>
    public async Task<OwnBudget> OwnAsync(Actor actor, bool manages, CancellationToken cancellation = default)
    {
        var figures = await FiguresAsync(actor, cancellation);
        var (opened, shown) = (await ViewedAsync(actor, isOpened: true, cancellation), await ViewedAsync(actor, isOpened: false, cancellation));
        lock (opened)
        {
            lock (shown)
            {
                var (mostOpened, mostShown) = (figures.Of(true, manages).Most, figures.Of(false, manages).Most);
                var (first, second) = (opened.RoomAt(actor.At, mostOpened), shown.RoomAt(actor.At, mostShown));
                return new(opened.CountAt(actor.At), shown.CountAt(actor.At), first > second ? first : second);
            }
        }
    }

    /// <summary>Lets an account go on at once.</summary>
    internal void Forget(Guid account)
    {
        cache.Forget(NameOf(account, true));
        cache.Forget(NameOf(account, false));
        // What the trail knows must not count again.
        cache.Get(NameOf(account, true), Life, () => new ViewedPeople());
        cache.Get(ForgivenOf(account), ViewedPeople.Window, () => true);
    }

    /// <summary>Makes the next view ask for the figures again.</summary>
    internal void FiguresChanged() => cache.Forget("viewing-figures");

    private static string NameOf(Guid account, bool isOpened) => $"viewed/{(isOpened ? "opened" : "shown")}/{account:N}";

    private static string ForgivenOf(Guid account) => $"viewed/forgiven/{account:N}";

    private async Task<ViewingFigures> FiguresAsync(Actor actor, CancellationToken cancellation) =>
        await cache.GetAsync("viewing-figures", TimeSpan.FromMinutes(1), async () =>
        {
            await using var db = database.OpenFor(actor);
            return await db.ViewingFigures.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? ViewingFigures.Usual;
        });

    private async Task<ViewedPeople> ViewedAsync(Actor actor, bool isOpened, CancellationToken cancellation) =>
        await cache.GetAsync(NameOf(actor.AccountId, isOpened), Life, async () =>
        {
            var viewed = new ViewedPeople();
            if (!isOpened || cache.Get(ForgivenOf(actor.AccountId), TimeSpan.FromMilliseconds(1), () => false))
                return viewed;
            // A restart is no way to a new budget: what was opened stands in the trail.
            await using var db = database.OpenFor(actor);
            var since = actor.At - ViewedPeople.Window;
            foreach (var row in await db.History.Where(row => row.Account == actor.AccountId && row.At > since && row.Verb == Verbs.Consulted && row.Kind == "subject" && row.Object != null)
                .Select(row => new { row.Object, row.At }).ToListAsync(cancellation))
                viewed.Note([row.Object!.Value], row.At, byStream: false, int.MaxValue, int.MaxValue);
            return viewed;
        });

    // Once an hour for each account, however often it is refused.
    private async Task TellAsync(Actor actor, bool isOpened, int people, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        var since = actor.At - ViewedPeople.Window;
        if (await work.Db.ViewingStops.AnyAsync(stop => stop.AccountId == actor.AccountId && stop.At > since && stop.SettledAt == null, cancellation))
            return;
        var stopped = new ViewingStop(actor.AccountId, isOpened, people, actor.At);
        work.Db.ViewingStops.Add(stopped);
        foreach (var administrator in await work.Db.Accounts.Where(account => account.BlockedAt == null && (account.Roles & Shared.Accounts.Roles.Administrator) != 0)
            .Select(account => account.Email!).ToListAsync(cancellation))
        {
            work.Db.Letters.Add(new Letter(administrator, LetterSubject,
                $"""
                An account of {current.Tenant.Name} viewed more people within an hour than you allow, and was stopped for now.

                Sign in to see whose it is and what it looked at:
                {address.Of(current.Tenant, "settings/viewing")}
                """, actor.At));
        }

        work.Record(Verbs.Refused, "viewing", stopped.Id, FormattableString.Invariant($"{people} people {(isOpened ? "opened" : "shown")} within an hour"));
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
    }
}

/// <summary>Where somebody stands with their own budget.</summary>
/// <param name="Opened">How many people they opened within the hour.</param>
/// <param name="Shown">How many they were shown small.</param>
/// <param name="RoomAt">When another one can be viewed (UTC); in the past or now while there is room.</param>
public sealed record OwnBudget(int Opened, int Shown, DateTime RoomAt);
