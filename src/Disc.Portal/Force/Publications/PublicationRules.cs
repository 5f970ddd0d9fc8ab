using Disc.Portal.Shared;

namespace Disc.Portal.Force.Publications;

/// <summary>Every rule of publishing, as a question that answers with a refusal or null.</summary>
public static class PublicationRules
{
    /// <summary>What is said of a publication that this force does not have.</summary>
    public static Refusal NotFound { get; } = new("There is no such publication.");

    /// <summary>What is said when somebody saves over what they have not seen.</summary>
    public static Refusal Stale { get; } = new("It was changed in another window meanwhile. What you typed here is still here, and not saved yet.");

    /// <summary>Why a draft cannot even be kept like this.</summary>
    public static IEnumerable<Refusal> WhyNotKept(PublicationContent content)
    {
        if (content.Title.Trim().Length > Publication.TitleLength)
            yield return new Refusal($"Keep the title within {Publication.TitleLength} characters.", nameof(content.Title));
        if (content.Text.Trim().Length > Publication.TextLength)
            yield return new Refusal($"Keep the text within {Publication.TextLength} characters.", nameof(content.Text));
    }

    /// <summary>Why it cannot be published like this.</summary>
    public static IEnumerable<Refusal> WhyNotPublished(PublicationState state, PublicationContent content, DateOnly today)
    {
        if (state != PublicationState.Draft)
            yield return new Refusal("It was published before.");
        foreach (var refusal in WhyNotRead(content, today))
            yield return refusal;
    }

    /// <summary>Why it cannot be corrected like this.</summary>
    public static IEnumerable<Refusal> WhyNotCorrected(PublicationState state, PublicationContent published, Correction correction, DateOnly today)
    {
        if (WhyNotCorrected(state) is { } why)
            yield return why;
        else if (correction.Of(published) == published)
            yield return new Refusal("Nothing is changed yet.");
        foreach (var refusal in WhyNotRead(correction.Of(published), today))
            yield return refusal;
    }

    /// <summary>Why it cannot be corrected at all; null when it can.</summary>
    public static Refusal? WhyNotCorrected(PublicationState state) => state switch
    {
        PublicationState.Draft => new Refusal("It is not published yet: change the draft."),
        PublicationState.Recalled => new Refusal("It was recalled: nobody sees it any more. Publish a new one."),
        _ => null,
    };

    private static IEnumerable<Refusal> WhyNotRead(PublicationContent content, DateOnly today)
    {
        foreach (var refusal in WhyNotKept(content))
            yield return refusal;
        if (content.Title.Trim().Length == 0)
            yield return new Refusal("Give it a title.", nameof(content.Title));
        if (content.Text.Trim().Length == 0)
            yield return new Refusal("Write the text that members read.", nameof(content.Text));
        if (content.LastDay < today)
            yield return new Refusal("The last day has passed. Choose today or a later day.", nameof(content.LastDay));
        if (content.LastDay > today.AddDays(Publication.LongestDays))
            yield return new Refusal("It can stand for a year at most.", nameof(content.LastDay));
    }

    /// <summary>Why it cannot be changed; null when it can.</summary>
    public static Refusal? WhyNotEdited(PublicationState state) => state == PublicationState.Draft
        ? null
        : new Refusal("It is published: members have read it as it stands. Correct it, or recall it.");

    /// <summary>Why it cannot be recalled; null when it can.</summary>
    public static Refusal? WhyNotRecalled(PublicationState state) => state switch
    {
        PublicationState.Draft => new Refusal("It was never published, so there is nothing to take back."),
        PublicationState.Recalled => new Refusal("It was recalled before."),
        _ => null,
    };

    /// <summary>
    /// What the author is asked before something goes out that looks as if it named somebody; null when nothing does. It asks, it does
    /// not block: the author can say that it is meant.
    /// </summary>
    public static Refusal? Question(PublicationContent content)
    {
        var signs = PersonalDataSigns.In(content.Title).Concat(PersonalDataSigns.In(content.Text)).Distinct().ToList();
        return signs.Count == 0
            ? null
            : new Refusal($"This looks like personal data: {string.Join(", ", signs.Take(3).Select(sign => $"“{sign}”"))}. "
                + "An alert goes to members without a record of sharing. Take it out, or say that it is no person.", nameof(Question));
    }
}
