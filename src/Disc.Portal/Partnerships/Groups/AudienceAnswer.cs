using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Groups;

/// <summary>What a form says about an audience so far: it may be half filled in, which an <see cref="Audience"/> never is.</summary>
/// <param name="IsEverybody">Whether "Everybody" is chosen.</param>
/// <param name="Groups">The groups and areas that are ticked.</param>
public sealed record AudienceAnswer(bool IsEverybody, IReadOnlySet<Guid> Groups)
{
    /// <summary>How a form posts "Everybody", and how it posts that it means groups.</summary>
    public const string EverybodyValue = "everybody", SomeValue = "some";

    /// <summary>A form that starts with an audience.</summary>
    public static AudienceAnswer Of(Audience audience) => new(audience.IsEverybody, audience.Groups.ToHashSet());

    /// <summary>What a form posted under <see cref="GroupRules.AudienceField"/>; a form without the question means everybody.</summary>
    public static AudienceAnswer Posted(IEnumerable<string?>? values)
    {
        var all = values?.ToList() ?? [];
        return new(!all.Contains(SomeValue), all.Select(value => Guid.TryParseExact(value, "N", out var id) ? id : (Guid?)null).OfType<Guid>().ToHashSet());
    }

    /// <summary>The audience, or what has to be put right.</summary>
    public Outcome<Audience> Read()
    {
        if (IsEverybody)
            return Audience.Everybody;
        return Groups.Count switch
        {
            0 => new Refusal("Choose a group or an area, or “Everybody”.", GroupRules.AudienceField),
            > Audience.MostGroups => new Refusal($"Choose at most {Audience.MostGroups} groups and areas.", GroupRules.AudienceField),
            _ => Audience.Of(Groups),
        };
    }
}
