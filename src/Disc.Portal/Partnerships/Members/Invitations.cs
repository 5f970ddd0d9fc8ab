using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Sites;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Members;

/// <summary>Writes the letters that bring people in, and makes the accounts that wait for them; whoever may invite does it here.</summary>
public sealed class Invitations(AccountTokens tokens, PortalAddress address, CurrentTenant current)
{
    /// <summary>The subject line of an invitation.</summary>
    public const string Subject = "You are invited";

    /// <summary>The subject line of the word to somebody who has a password and was never here.</summary>
    public const string ReminderSubject = "Your portal waits for you";

    /// <summary>Begins inviting in a piece of work.</summary>
    internal async Task<Inviting> BeginAsync(Work<PartnershipDb> work, CancellationToken cancellation = default) => new(
        work, this, await PremisesBook.OpenAsync(work, cancellation),
        await work.Db.Groups.Include(group => group.Members).Where(group => group.RetiredAt == null).ToListAsync(cancellation),
        (await work.Db.Accounts.Select(account => account.NormalizedEmail!).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal));

    /// <summary>An invitation with a link for seven days.</summary>
    public Letter For(Account account, DateTime at)
    {
        var link = address.Of(current.Tenant, $"invitation/{tokens.Write(account, AccountTokens.InvitationLasts)}");
        return new Letter(account.Email!, Subject,
            $"""
            Hello {account.Name},

            {current.Tenant.Name} invites you to its portal. Choose a password here, within seven days:
            {link}

            Afterwards you sign in with this e-mail address at {address.Of(current.Tenant, "sign-in")}
            """, at);
    }

    /// <summary>Tells somebody that an administrator took their second step away.</summary>
    public Letter SecondStepTaken(Account account, DateTime at) => new(account.Email!, "Your second step was taken away",
        $"""
        Hello {account.Name},

        an administrator of {current.Tenant.Name} took the second step of your signing in away, because your phone is said to be lost. You were signed
        out everywhere. Sign in with your password and set up another one:
        {address.Of(current.Tenant, "sign-in")}

        If you did not ask for it, tell your administrator at once.
        """, at);

    /// <summary>A word to somebody who was never here: another invitation, or the way to sign in for whoever has a password.</summary>
    public Letter Reminder(Account account, DateTime at) => account.PasswordHash is null ? For(account, at) : new Letter(account.Email!, ReminderSubject,
        $"""
        Hello {account.Name},

        {current.Tenant.Name} has a portal for its members, and you have not been there yet. Sign in with this e-mail address:
        {address.Of(current.Tenant, "sign-in")}

        If you do not know your password any more, choose a new one there.
        """, at);
}

/// <summary>People being invited in one piece of work.</summary>
internal sealed class Inviting(Work<PartnershipDb> work, Invitations letters, PremisesBook premises, IReadOnlyList<Group> groups, HashSet<string> known)
{
    /// <summary>Why somebody cannot be invited, who would be otherwise: because of who is here already, or of groups that are not.</summary>
    public Refusal? WhyNot(NewMember wanted)
    {
        if (known.Contains(PlainText.Line(wanted.Email)!.ToUpperInvariant()))
            return new Refusal("Somebody with this address is a member already, or was one. Look for them in the list.", nameof(wanted.Email));
        return wanted.Groups.Any(id => groups.All(group => group.Id != id)) ? new Refusal("One of these groups is not there any more. Choose again.", nameof(wanted.Groups)) : null;
    }

    /// <summary>Makes the account, puts it where it belongs and writes the letter.</summary>
    public Guid Invite(NewMember wanted)
    {
        var account = new Account(
            Guid.CreateVersion7(), PlainText.Line(wanted.Name)!, PlainText.Line(wanted.Email)!, wanted.Roles, wanted.Affiliation!.Value, work.Actor.At)
        {
            Premises = PlainText.Line(wanted.Premises),
        };
        known.Add(account.NormalizedEmail!);
        work.Db.Accounts.Add(account);
        work.Db.Letters.Add(letters.For(account, work.Actor.At));
        work.Record(Verbs.Collected, "account", account.Id, $"roles:{(int)account.Roles} affiliation:{account.Affiliation}");
        // Where police are based is nobody's premises.
        if (account.Premises is { } name && !account.Affiliation.IsPolice())
            premises.Place(account, [premises.Named(name, PlainText.Line(wanted.Organisation))]);
        foreach (var group in groups.Where(group => wanted.Groups.Contains(group.Id)))
        {
            group.PutIn(account.Id);
            work.Record(Verbs.Altered, "group", group.Id, $"account:{account.Id:N} in");
        }

        return account.Id;
    }
}
