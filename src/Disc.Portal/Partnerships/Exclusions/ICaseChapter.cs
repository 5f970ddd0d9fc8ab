using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What a feature adds to the page of a case: how its part stands, what may be done next, what happened.</summary>
public interface ICaseChapter
{
    /// <summary>The feature's part of a case; null when there is nothing to say.</summary>
    Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation);
}

/// <summary>One feature's part of the page of a case.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">How it stands, in a sentence or two; null when the actions say it.</param>
/// <param name="Actions">What may be done, each on a page of its own.</param>
/// <param name="Items">What happened, apart from the steps of the case, which the page knows.</param>
public sealed record CaseChapter(string Title, string? Text, IReadOnlyList<CaseAction> Actions, IReadOnlyList<CaseItem> Items);

/// <summary>Something that may be done in a case.</summary>
/// <param name="Words">What the button says.</param>
/// <param name="Address">Where it is done, relative to the place's base address.</param>
/// <param name="WhyNot">Why not now; the button is grey then and says it.</param>
/// <param name="IsNext">Whether it is what should be done next.</param>
/// <param name="IsPaper">Whether it opens a paper, beside the page.</param>
public sealed record CaseAction(string Words, string Address, Refusal? WhyNot = null, bool IsNext = false, bool IsPaper = false);

/// <summary>Something that happened in a case, for its timeline.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="What">What, in a few words.</param>
/// <param name="By">Who; null when nobody did it.</param>
/// <param name="Why">More about it.</param>
public sealed record CaseItem(DateTime At, string What, string? By, string? Why);
