using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Members;

/// <summary>Somebody to invite, as an administrator typed it.</summary>
public sealed record NewMember(string? Name, string? Email, string? Premises, Roles Roles, Affiliation? Affiliation)
{
    /// <summary>Whose premises it is; null when nobody said.</summary>
    public string? Organisation { get; init; }

    /// <summary>The groups and areas that they come into.</summary>
    public IReadOnlyList<Guid> Groups { get; init; } = [];
}
