namespace Disc.Portal.Shared.Accounts;

/// <summary>How roles are said.</summary>
public static class RoleWords
{
    /// <summary>The roles of a partnership, from the fewest rights to the most.</summary>
    public static IReadOnlyList<Roles> OfPartnership { get; } = [Roles.Member, Roles.BoardMember, Roles.GroupManager, Roles.Administrator];

    /// <summary>All roles of an account in words: "Member, board member".</summary>
    public static string InWords(this Roles roles)
    {
        var words = Enum.GetValues<Roles>().Where(role => role != Roles.None && roles.HasFlag(role)).Select(One).ToList();
        return words.Count == 0 ? "None" : string.Join(", ", words.Skip(1).Select(word => char.ToLowerInvariant(word[0]) + word[1..]).Prepend(words[0]));
    }

    private static string One(Roles role) => role switch
    {
        Roles.BoardMember => "Board member",
        Roles.GroupManager => "Group manager",
        Roles.InformationManager => "Information manager",
        Roles.IntelligenceDesk => "Intelligence desk",
        _ => role.ToString(),
    };
}
