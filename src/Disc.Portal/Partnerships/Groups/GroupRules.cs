using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Groups;

/// <summary>The rules of groups, areas and audiences, each a question that answers with a refusal or null.</summary>
public static class GroupRules
{
    /// <summary>The most groups and areas that a partnership has in use.</summary>
    public const int Most = 100;

    /// <summary>The field of a form that carries an audience.</summary>
    public const string AudienceField = "Audience";

    /// <summary>Another administrator saved it first.</summary>
    public static readonly Refusal Stale = new("Somebody else changed this group meanwhile. What they wrote stands here now; look at it, and save yours again.", "Name");

    /// <summary>Everything that is wrong with a name and a purpose.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="purpose">As typed.</param>
    /// <param name="others">The names that are taken, of retired groups too: a name on an old page must not mean somebody else.</param>
    public static IReadOnlyList<Refusal> WhyNotName(string? name, string? purpose, IEnumerable<string> others)
    {
        var refusals = new List<Refusal>();
        switch (PlainText.Line(name))
        {
            case null:
                refusals.Add(new("Give it a name, such as Door staff or Old Town.", "Name"));
                break;
            case { Length: > Group.NameLength }:
                refusals.Add(new($"A name has at most {Group.NameLength} characters.", "Name"));
                break;
            case { } wanted when others.Contains(wanted, StringComparer.OrdinalIgnoreCase):
                refusals.Add(new($"There is a group or area called {wanted} already. If it is retired, bring it back.", "Name"));
                break;
        }

        if (PlainText.Line(purpose) is { Length: > Group.PurposeLength })
            refusals.Add(new($"This has at most {Group.PurposeLength} characters.", "Purpose"));
        return refusals;
    }

    /// <summary>Why something may not be addressed to an audience.</summary>
    /// <param name="wanted">To whom.</param>
    /// <param name="before">To whom it was addressed before: what is retired meanwhile may stay.</param>
    /// <param name="choices">The groups and areas of this partnership.</param>
    public static Refusal? WhyNotAddress(Audience wanted, Audience before, IReadOnlyList<GroupChoice> choices)
    {
        foreach (var id in wanted.Groups.Except(before.Groups))
        {
            if (choices.FirstOrDefault(choice => choice.Id == id) is not { } found)
                return new Refusal("One of these groups is not there any more. Choose again.", AudienceField);
            if (found.IsRetired)
                return new Refusal($"{found.Name} is retired: nothing new is addressed to it. Choose another.", AudienceField);
        }

        return null;
    }
}
