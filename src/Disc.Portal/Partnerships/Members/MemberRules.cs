using System.Net.Mail;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Members;

/// <summary>The rules of membership, each a question that answers with a refusal or null.</summary>
public static class MemberRules
{
    /// <summary>The longest name of premises, in characters.</summary>
    public const int PremisesLength = 120;

    /// <summary>Everything that is wrong with an invitation.</summary>
    public static IReadOnlyList<Refusal> WhyNotInvite(NewMember wanted)
    {
        var refusals = new List<Refusal>();
        if (PlainText.Line(wanted.Name) is not { } name)
            refusals.Add(new("Give the person's name.", nameof(wanted.Name)));
        else if (name.Length > Account.NameLength)
            refusals.Add(new($"A name has at most {Account.NameLength} characters.", nameof(wanted.Name)));
        if (!IsAddress(PlainText.Line(wanted.Email)))
            refusals.Add(new("Give an e-mail address, such as name@example.com.", nameof(wanted.Email)));
        if (PlainText.Line(wanted.Premises) is { Length: > PremisesLength })
            refusals.Add(new($"Premises have at most {PremisesLength} characters.", nameof(wanted.Premises)));
        if (PlainText.Line(wanted.Organisation) is { Length: > Sites.Organisation.NameLength })
            refusals.Add(new($"The name of an organisation has at most {Sites.Organisation.NameLength} characters.", nameof(wanted.Organisation)));
        if (WhyNotRoles(wanted.Roles) is { } roles)
            refusals.Add(roles);
        if (wanted.Affiliation is not { } affiliation || !Enum.IsDefined(affiliation))
            refusals.Add(new("Say whom the person works for. It decides whether they may take part in bans.", nameof(wanted.Affiliation)));
        return refusals;
    }

    /// <summary>Why these cannot be the roles of a member of a partnership.</summary>
    public static Refusal? WhyNotRoles(Roles roles)
    {
        var all = RoleWords.OfPartnership.Aggregate(Roles.None, (sum, role) => sum | role);
        return roles == Roles.None || (roles & ~all) != 0 ? new Refusal("Choose at least one role.", nameof(NewMember.Roles)) : null;
    }

    /// <summary>Why an administrator may not block somebody.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="account">Whom.</param>
    /// <param name="otherAdministrators">How many other administrators can sign in.</param>
    public static Refusal? WhyNotBlock(Actor actor, Guid account, Roles roles, int otherAdministrators)
    {
        if (actor.AccountId == account)
            return new Refusal("You cannot block yourself. To leave every device, use “Sign out everywhere” under Me.");
        return roles.HasFlag(Roles.Administrator) && otherAdministrators == 0
            ? new Refusal("This is the last administrator who can sign in. Make somebody else an administrator first.")
            : null;
    }

    /// <summary>Why an administrator may not give somebody these roles.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="account">To whom.</param>
    /// <param name="present">What they may do now.</param>
    /// <param name="wanted">What they should be able to do.</param>
    /// <param name="otherAdministrators">How many other administrators can sign in.</param>
    public static Refusal? WhyNotChangeRoles(Actor actor, Guid account, Roles present, Roles wanted, int otherAdministrators)
    {
        if (actor.AccountId == account)
            return new Refusal("You cannot change your own role. Ask another administrator.");
        if (WhyNotRoles(wanted) is { } why)
            return why;
        return present.HasFlag(Roles.Administrator) && !wanted.HasFlag(Roles.Administrator) && otherAdministrators == 0
            ? new Refusal("This is the last administrator who can sign in. Make somebody else an administrator first.")
            : null;
    }

    /// <summary>Why an administrator may not propose another affiliation for somebody (rule 4).</summary>
    public static Refusal? WhyNotPropose(Actor actor, Guid account, Affiliation present, Affiliation wanted)
    {
        if (actor.AccountId == account)
            return new Refusal("You cannot change whom you work for yourself. Another administrator proposes it, and a third confirms it.");
        if (!Enum.IsDefined(wanted))
            return new Refusal("Say whom the person works for.", nameof(NewMember.Affiliation));
        return present == wanted ? new Refusal($"It is {present.InWords()} already.", nameof(NewMember.Affiliation)) : null;
    }

    /// <summary>Why an administrator may not decide a proposed affiliation (rule 4).</summary>
    public static Refusal? WhyNotDecide(Actor actor, Guid account, Guid proposedBy)
    {
        if (actor.AccountId == account)
            return new Refusal("This is about you: another administrator decides it.");
        return actor.AccountId == proposedBy ? new Refusal("You proposed this. A second administrator decides it, so that nobody does it alone.") : null;
    }

    /// <summary>Why somebody is not reminded to come in.</summary>
    public static Refusal? WhyNotRemind(DateTime? lastSignIn, DateTime? blocked)
    {
        if (blocked is not null)
            return new Refusal("This person is kept out. Let them in again first.");
        return lastSignIn is not null ? new Refusal("This person has been here.") : null;
    }

    private static bool IsAddress(string? email) =>
        email is { Length: <= Account.EmailLength } && MailAddress.TryCreate(email, out var address) && address.Address == email && !email.Contains(' ');
}
