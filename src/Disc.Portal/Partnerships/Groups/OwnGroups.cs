namespace Disc.Portal.Partnerships.Groups;

/// <summary>The groups and areas that somebody is in, and with that what they may see.</summary>
/// <param name="Ids">The groups and areas; the retired ones too.</param>
/// <param name="SeesAll">Whether they see what is addressed to any group: who runs the partnership answers for all of it.</param>
public sealed record OwnGroups(IReadOnlySet<Guid> Ids, bool SeesAll)
{
    /// <summary>Whether they may see something that is for this audience.</summary>
    public bool See(Audience audience) => SeesAll || audience.Includes(Ids);
}
