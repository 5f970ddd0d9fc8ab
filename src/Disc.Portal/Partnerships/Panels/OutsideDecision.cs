using Disc.Portal.Partnerships.Appeals;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>What an administrator writes down of the decision of somebody outside, because nobody inside was left to decide (rule 17).</summary>
public sealed class OutsideDecision
{
    public string? Name { get; set; }

    /// <summary>What they are, such as "chair of the panel of Northgate Shopwatch".</summary>
    public string? Capacity { get; set; }

    /// <summary>The date of their letter.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Whether they were asked, and are not police and took no part in the ban.</summary>
    public bool IsIndependent { get; set; }

    public AppealOutcome? Outcome { get; set; }

    public DateOnly? EndsOn { get; set; }

    /// <summary>Their reasons, in the words that the person is told.</summary>
    public string? Reasons { get; set; }

    /// <summary>The version of the case that the form was filled from.</summary>
    public int Version { get; set; }
}
