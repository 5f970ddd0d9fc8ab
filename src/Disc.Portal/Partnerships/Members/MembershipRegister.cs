using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Sites;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Members;

/// <summary>The use cases of one membership from its first letter to its end: look at it, put it right, remind, withdraw, leave, come back.</summary>
public sealed class MembershipRegister(TenantDatabase<PartnershipDb> database, Invitations invitations)
{
    /// <summary>How long nobody is reminded again after a letter.</summary>
    public static readonly TimeSpan BetweenReminders = TimeSpan.FromDays(1);

    /// <summary>One member with their premises and groups.</summary>
    public async Task<Outcome<MemberDetails>> OpenAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(MemberPermissions.Manage) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id) is not { } account)
            return MemberWork.NotFound;
        var left = await db.Departures.Where(departure => departure.AccountId == id).Select(departure => (DateTime?)departure.LeftAt).SingleOrDefaultAsync();
        return new MemberDetails(
            MemberRow.Of(account, left is not null, null), await db.PremisesOfAsync(id),
            await db.Groups.Where(group => group.Members.Any(member => member.AccountId == id)).OrderBy(group => group.Name)
                .Select(group => new GroupChoice(group.Id, group.Kind, group.Name, group.RetiredAt != null)).ToListAsync(),
            left, await LastWordAsync(db, account.Email!), await db.HasSecondStepAsync(id));
    }

    /// <summary>Puts a name right, and an address that nobody has come in with yet; a new letter goes to the new address.</summary>
    public Task<Outcome<Done>> CorrectAsync(Actor actor, Guid id, string? name, string? email) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        var wanted = new NewMember(name, email ?? account.Email, null, account.Roles, account.Affiliation);
        if (MemberRules.WhyNotInvite(wanted) is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        var (newName, newEmail) = (PlainText.Line(name)!, PlainText.Line(wanted.Email)!);
        var moves = !newEmail.Equals(account.Email, StringComparison.OrdinalIgnoreCase);
        if (moves && account.PasswordHash is not null)
            return new Refusal("This person has come in with this address. A new address is a new invitation.", nameof(wanted.Email));
        var known = newEmail.ToUpperInvariant();
        if (moves && await work.Db.Accounts.AnyAsync(a => a.NormalizedEmail == known))
            return new Refusal("Somebody with this address is a member already.", nameof(wanted.Email));
        work.Record(new HistoryEntry(Verbs.Altered, "account", id, moves ? "name email" : "name", $"{account.Name} {account.Email} > {newName} {newEmail}"));
        account.Rename(newName);
        if (moves)
        {
            await UnsentAsync(work.Db, account.Email!);
            account.MoveTo(newEmail);
            work.Db.Letters.Add(invitations.For(account, actor.At));
        }

        return Done.Yes;
    });

    /// <summary>How many people were never here and got no letter for a week: so the line on the desk goes when they are reminded, and comes back.</summary>
    public async Task<int> ToRemindAsync(Actor actor)
    {
        if (!actor.May(MemberPermissions.Manage))
            return 0;
        await using var db = database.OpenFor(actor);
        var since = actor.At - AccountTokens.InvitationLasts;
        return await db.Accounts.NeverHere().CountAsync(account => account.InvitedAt <= since && !db.Letters.Any(letter =>
            letter.To == account.Email && letter.WrittenAt > since && (letter.Subject == Invitations.Subject || letter.Subject == Invitations.ReminderSubject)));
    }

    /// <summary>Writes to everybody who was never here, but for those who were written to within a day.</summary>
    /// <returns>How many letters go.</returns>
    public async Task<Outcome<int>> RemindAllAsync(Actor actor)
    {
        if (actor.WhyNot(MemberPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        var since = actor.At - BetweenReminders;
        var written = await work.Db.Letters.Where(letter => letter.WrittenAt > since && (letter.Subject == Invitations.Subject || letter.Subject == Invitations.ReminderSubject))
            .Select(letter => letter.To).ToHashSetAsync(StringComparer.OrdinalIgnoreCase);
        var people = (await work.Db.Accounts.NeverHere().ToListAsync()).Where(account => !written.Contains(account.Email!)).ToList();
        foreach (var account in people)
            Remind(work, account);
        if (people.Count > 0)
            await work.CommitAsync();
        return people.Count;
    }

    /// <summary>Writes to one person who was never here.</summary>
    public Task<Outcome<Done>> RemindAsync(Actor actor, Guid id) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        if (MemberRules.WhyNotRemind(account.LastSignInAt, account.BlockedAt) is { } not)
            return not;
        Remind(work, account);
        return Done.Yes;
    });

    /// <summary>
    /// Takes away whatever somebody has besides a password, because the phone is lost: they are signed out everywhere, and told by letter.
    /// Nobody does it for themselves: whoever sits at an open screen would have it off with one click.
    /// </summary>
    public Task<Outcome<Done>> TakeSecondStepAsync(Actor actor, Guid id) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        if (id == actor.AccountId)
            return new Refusal("Your own you change under “Me”, with your password.");
        if (!await work.Db.ForgetSecondStepAsync(id))
            return new Refusal("This person has no second step.");
        account.EndSessions();
        work.Db.Letters.Add(invitations.SecondStepTaken(account, actor.At));
        work.Record(Verbs.Altered, "account", id, "second-step taken away");
        work.Tell(new Signal(SignalTopics.Session, Audience: id, Withdrawn: true));
        return Done.Yes;
    });

    /// <summary>Takes an invitation back: its link works no more, and nothing of the person is kept.</summary>
    public Task<Outcome<Done>> WithdrawAsync(Actor actor, Guid id) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        if (account.PasswordHash is not null || account.LastSignInAt is not null)
            return new Refusal("This person has come in. If they leave, say so below; what they did stays under their name.");
        await UnsentAsync(work.Db, account.Email!);
        work.Db.Accounts.Remove(account);
        work.Record(Verbs.Withdrew, "account", id, "invitation");
        return Done.Yes;
    });

    /// <summary>Somebody left: no way in from now on, out of every group and premises. What they did stays, under their name.</summary>
    public Task<Outcome<Done>> LeaveAsync(Actor actor, Guid id) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        if (MemberRules.WhyNotBlock(actor, id, account.Roles, await work.Db.OtherAdministratorsAsync(id)) is { } not)
            return not;
        if (await work.Db.Departures.AnyAsync(departure => departure.AccountId == id))
            return Done.Yes;
        var where = account.Premises;
        (await PremisesBook.OpenAsync(work)).Place(account, []);
        // Their reports go on saying where they worked.
        account.Premises = where;
        foreach (var group in await work.Db.Groups.Include(group => group.Members).Where(group => group.Members.Any(member => member.AccountId == id)).ToListAsync())
        {
            group.TakeOut(id);
            work.Record(Verbs.Altered, "group", group.Id, $"account:{id:N} out");
        }

        account.Block(actor.At);
        // Whoever comes back chooses a new password, and sets up a second step anew.
        account.PasswordHash = null;
        await work.Db.ForgetSecondStepAsync(id);
        await UnsentAsync(work.Db, account.Email!);
        work.Db.Departures.Add(new Departure(id, actor.AccountId, actor.At));
        work.Record(Verbs.Blocked, "account", id, "left");
        work.Tell(new Signal(SignalTopics.Session, Audience: id, Withdrawn: true));
        return Done.Yes;
    });

    /// <summary>Somebody who left comes back: an invitation goes to their address, and they are in no group until somebody says so.</summary>
    public Task<Outcome<Done>> ComeBackAsync(Actor actor, Guid id) => database.OnMemberAsync<Done>(actor, id, async (work, account) =>
    {
        if (await work.Db.Departures.SingleOrDefaultAsync(departure => departure.AccountId == id) is not { } departure)
            return MemberWork.NotFound;
        work.Db.Departures.Remove(departure);
        account.Unblock();
        work.Db.Letters.Add(invitations.For(account, actor.At));
        work.Record(Verbs.Altered, "account", id, "came back");
        return Done.Yes;
    });

    private void Remind(Work<PartnershipDb> work, Account account)
    {
        work.Db.Letters.Add(invitations.Reminder(account, work.Actor.At));
        work.Record(Verbs.Altered, "account", account.Id, "reminded");
    }

    private static Task<DateTime?> LastWordAsync(PartnershipDb db, string email) => db.Letters
        .Where(letter => letter.To == email && (letter.Subject == Invitations.Subject || letter.Subject == Invitations.ReminderSubject))
        .MaxAsync(letter => (DateTime?)letter.WrittenAt);

    // A letter that is still here would go to somebody who is not expected any more.
    private static async Task UnsentAsync(PartnershipDb db, string email) =>
        db.Letters.RemoveRange(await db.Letters.Where(letter => letter.To == email && letter.SentAt == null).ToListAsync());
}
