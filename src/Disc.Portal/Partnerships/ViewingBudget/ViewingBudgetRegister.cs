using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>The administrator's use cases of the viewing budget: the figures, and the accounts that were stopped.</summary>
public sealed class ViewingBudgetRegister(TenantDatabase<PartnershipDb> database, Budget budget)
{
    /// <summary>The figures as they are.</summary>
    public async Task<Outcome<FiguresForm>> FiguresAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ViewingPermissions.Set) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        return FiguresForm.Of(await db.ViewingFigures.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? ViewingFigures.Usual);
    }

    /// <summary>Sets the figures; they hold at once.</summary>
    public async Task<Outcome<Done>> SetAsync(Actor actor, FiguresForm form, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ViewingPermissions.Set) is { } why)
            return why;
        if (form.WhyNot() is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.ViewingFigures.SingleOrDefaultAsync(cancellation) is not { } figures)
            work.Db.ViewingFigures.Add(figures = ViewingFigures.New());
        figures.Set(form.OpenedSlow, form.OpenedMost, form.ShownSlow, form.ShownMost, form.SlowSeconds);
        work.Record(Verbs.Altered, "viewing-figures", fields: FormattableString.Invariant(
            $"opened {form.OpenedSlow}/{form.OpenedMost}, shown {form.ShownSlow}/{form.ShownMost}, {form.SlowSeconds} seconds"));
        await work.CommitAsync(cancellation);
        budget.FiguresChanged();
        return Done.Yes;
    }

    /// <summary>The accounts that were stopped and that nobody looked into yet, the latest first.</summary>
    public async Task<IReadOnlyList<StoppedAccount>> StoppedAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(ViewingPermissions.Set))
            return [];
        await using var db = database.OpenFor(actor);
        return await (
            from stop in db.ViewingStops
            join account in db.Accounts on stop.AccountId equals account.Id
            where stop.SettledAt == null
            orderby stop.At descending
            select new StoppedAccount(stop.Id, account.Id, account.Name, stop.IsOpened, stop.People, stop.At)).Take(100).ToListAsync(cancellation);
    }

    /// <summary>Somebody looked into it: it leaves the list, and the account may go on at once.</summary>
    public async Task<Outcome<Done>> SettleAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(ViewingPermissions.Set) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.ViewingStops.SingleOrDefaultAsync(stop => stop.Id == id, cancellation) is not { } stop)
            return new Refusal("There is no such stop here.");
        // Where there is another administrator, nobody settles what they did themselves.
        if (stop.AccountId == actor.AccountId && await work.Db.Accounts.AnyAsync(account => account.Id != actor.AccountId && account.BlockedAt == null
            && account.PasswordHash != null && (account.Roles & Shared.Accounts.Roles.Administrator) != 0, cancellation))
            return new Refusal("This was your own account: another administrator looks into it.");
        if (stop.SettledAt is not null)
            return Done.Yes;
        stop.Settle(actor.AccountId, actor.At);
        work.Record(Verbs.Approved, "viewing", id, $"account:{stop.AccountId:N} goes on");
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        budget.Forget(stop.AccountId);
        return Done.Yes;
    }
}

/// <summary>An account that was stopped.</summary>
public sealed record StoppedAccount(Guid Id, Guid AccountId, string Name, bool IsOpened, int People, DateTime At);
