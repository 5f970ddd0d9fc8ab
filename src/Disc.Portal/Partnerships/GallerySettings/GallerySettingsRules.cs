using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.GallerySettings;

/// <summary>What stands against arranging a gallery so.</summary>
public static class GallerySettingsRules
{
    /// <summary>How many galleries a partnership may have.</summary>
    public const int Most = 30;

    public static Refusal NotFound { get; } = new("There is no such gallery here: somebody may have removed it.");

    public static Refusal Stale { get; } = new("Somebody else changed this gallery meanwhile. What you wrote still stands here: save it again to put it in the place of theirs.");

    public static Refusal InUse { get; } = new("This gallery cannot be removed: somebody is or was listed in it, or the portal needs it.");

    public static Refusal TooMany { get; } = new($"There are {Most} galleries already: members would not find anybody. Remove one that is not used.");

    /// <summary>Everything that is wrong with what was typed.</summary>
    /// <param name="draft">What was typed.</param>
    /// <param name="others">The names that are taken.</param>
    public static IReadOnlyList<Refusal> WhyNot(GalleryDraft draft, IEnumerable<string> others)
    {
        var (name, purpose) = (PlainText.Line(draft.Name), PlainText.Line(draft.Purpose));
        return [.. new[]
        {
            name is null ? new Refusal("Give it a name, such as Shoplifters.", nameof(draft.Name))
                : name.Length > Gallery.NameLength ? new($"A name has at most {Gallery.NameLength} characters.", nameof(draft.Name))
                : others.Contains(name, StringComparer.OrdinalIgnoreCase) ? new($"There is a gallery called {name} already.", nameof(draft.Name)) : null,
            purpose is null ? new Refusal("Say what it is for: members read it, and without a purpose nobody may be shown (UK GDPR article 5(1)(b)).", nameof(draft.Purpose))
                : purpose.Length > Gallery.PurposeLength ? new($"Say it in at most {Gallery.PurposeLength} characters.", nameof(draft.Purpose)) : null,
            draft.ListingDays is null or < Gallery.ShortestDays or > Listing.LongestDays
                ? new Refusal($"Give a number of days between {Gallery.ShortestDays} and {Listing.LongestDays}.", nameof(draft.ListingDays)) : null,
        }.OfType<Refusal>()];
    }
}
