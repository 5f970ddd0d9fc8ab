using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;

namespace Disc.Portal.Force.Purposes;

/// <summary>What a purpose has to say, as questions.</summary>
public static class PurposeRules
{
    /// <summary>The refusal of everything that needs a purpose while none holds.</summary>
    public static Refusal NoPurpose { get; } = new("Give a reason first: without one the Dataview shows nobody.");

    /// <summary>Why not under this reason; empty when it will do.</summary>
    public static List<Refusal> WhyNot(ViewingPurpose? category, string reason)
    {
        var refusals = new List<Refusal>();
        if (category is null || !Enum.IsDefined(category.Value))
            refusals.Add(new Refusal("Choose what kind of purpose it is.", "Category"));
        if (reason.Trim().Length < Purpose.ShortestReason)
            refusals.Add(new Refusal($"Say in at least {Purpose.ShortestReason} characters what it is for, such as the crime number or the operation.", "Reason"));
        if (reason.Trim().Length > Purpose.LongestReason)
            refusals.Add(new Refusal($"Say it in at most {Purpose.LongestReason} characters.", "Reason"));
        return refusals;
    }
}
