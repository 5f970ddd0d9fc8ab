using System.Net.Mail;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Operators;

/// <summary>Somebody whom an operator invites to a place.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Roles">What they may do there.</param>
/// <param name="Affiliation">Whom they work for; decides whether they take part in bans (rule 4).</param>
public sealed record InvitedPerson(string? Name, string? Email, Roles Roles, Affiliation? Affiliation)
{
    /// <summary>Everything that is wrong with a person's name and address.</summary>
    public static IReadOnlyList<Refusal> WhyNot(string? name, string? email)
    {
        var refusals = new List<Refusal>();
        if (PlainText.Line(name) is not { Length: <= Account.NameLength })
            refusals.Add(new($"Give the person's name, at most {Account.NameLength} characters.", nameof(Name)));
        var address = PlainText.Line(email);
        if (address is not { Length: <= Account.EmailLength } || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
            refusals.Add(new("Give an e-mail address, such as name@example.com.", nameof(Email)));
        return refusals;
    }

    /// <summary>Everything that is wrong with inviting this person to a place of a kind.</summary>
    public IReadOnlyList<Refusal> WhyNot(TenantKind kind)
    {
        var refusals = WhyNot(Name, Email).ToList();
        if (Roles == Roles.None || (Roles & ~RolesOf(kind).Aggregate(Roles.None, (all, role) => all | role)) != 0)
            refusals.Add(new("Choose what the person may do.", nameof(Roles)));
        if (Affiliation is not { } affiliation || !Enum.IsDefined(affiliation))
            refusals.Add(new("Say whom the person works for. It decides whether they may take part in bans.", nameof(Affiliation)));
        else if (kind == TenantKind.Force && !affiliation.IsPolice())
            refusals.Add(new("Nobody from outside a force has an account in it.", nameof(Affiliation)));
        return refusals;
    }

    /// <summary>The roles that a place of a kind has.</summary>
    public static IReadOnlyList<Roles> RolesOf(TenantKind kind) => kind == TenantKind.Force
        ? [Roles.InformationManager, Roles.Author, Roles.Analyst, Roles.Coordinator, Roles.Officer]
        : [Roles.Administrator, Roles.BoardMember, Roles.GroupManager, Roles.Member];
}
