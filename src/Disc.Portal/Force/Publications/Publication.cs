using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Network;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Force.Publications;

/// <summary>One thing that the force authors once, for any selection of its partnerships.</summary>
public sealed class Publication
{
    /// <summary>The longest title, in characters: what a partnership's alert can hold.</summary>
    public const int TitleLength = Partnerships.Alerts.Alert.TitleLength;

    /// <summary>The longest text, in characters of Markdown.</summary>
    public const int TextLength = Partnerships.Alerts.Alert.TextLength;

    /// <summary>The longest time that it can stand, in days.</summary>
    public const int LongestDays = 366;

    private Publication()
    {
    }

    private Publication(Actor author, PublicationContent content)
    {
        Id = Guid.CreateVersion7(author.At);
        Author = author.AccountId;
        AuthorName = author.Name;
        CreatedAt = author.At;
        Write(content, author.At);
    }

    public Guid Id { get; private set; }

    /// <summary>The account that wrote it.</summary>
    public Guid Author { get; private set; }

    public string AuthorName { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    public Priority Priority { get; private set; }

    /// <summary>The last day on which members see it.</summary>
    public DateOnly LastDay { get; private set; }

    public Audience Audience { get; private set; } = Audience.Nobody;

    public PublicationState State { get; private set; }

    /// <summary>The picture that goes with it; null for none.</summary>
    public Guid? Picture { get; private set; }

    /// <summary>Which edition stands: 1 once published, one more for each correction.</summary>
    public int Edition { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime EditedAt { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>When it was last corrected (UTC).</summary>
    public DateTime? CorrectedAt { get; private set; }

    public DateTime? RecalledAt { get; private set; }

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>From when members no longer see it (UTC).</summary>
    public DateTime ExpiresAt => ExpiryOf(LastDay);

    /// <summary>A new draft. Anything can be missing: it is kept while it is being typed.</summary>
    public static Outcome<Publication> Draft(Actor author, PublicationContent content) =>
        PublicationRules.WhyNotKept(content).ToList() is { Count: > 0 } refusals
            ? Outcome<Publication>.Refused(refusals)
            : new Publication(author, content);

    /// <summary>The first instant after a last day (UTC).</summary>
    public static DateTime ExpiryOf(DateOnly lastDay) => London.StartOf(lastDay.AddDays(1));

    /// <summary>Changes a draft.</summary>
    public Outcome<Done> Edit(PublicationContent content, DateTime at)
    {
        if (PublicationRules.WhyNotEdited(State) is { } refusal)
            return refusal;
        if (PublicationRules.WhyNotKept(content).ToList() is { Count: > 0 } refusals)
            return Outcome<Done>.Refused(refusals);
        Write(content, at);
        return Done.Yes;
    }

    /// <summary>It goes out; its first edition and the deliveries are written in the same transaction.</summary>
    public Outcome<Edition> Publish(DateTime at)
    {
        if (PublicationRules.WhyNotPublished(State, Content, London.DayOf(at)).ToList() is { Count: > 0 } refusals)
            return Outcome<Edition>.Refused(refusals);
        State = PublicationState.Published;
        PublishedAt = at;
        Version++;
        return NextEdition();
    }

    /// <summary>What was published is put right; the next edition is written in the same transaction.</summary>
    public Outcome<Edition> Correct(Correction correction, DateTime at)
    {
        if (PublicationRules.WhyNotCorrected(State, Content, correction, London.DayOf(at)).ToList() is { Count: > 0 } refusals)
            return Outcome<Edition>.Refused(refusals);
        Write(correction.Of(Content), at);
        CorrectedAt = at;
        return NextEdition();
    }

    /// <summary>It is taken back everywhere.</summary>
    public Outcome<Done> Recall(DateTime at)
    {
        if (PublicationRules.WhyNotRecalled(State) is { } refusal)
            return refusal;
        State = PublicationState.Recalled;
        RecalledAt = at;
        Version++;
        return Done.Yes;
    }

    /// <summary>What the author typed.</summary>
    public PublicationContent Content => new(Title, Text, Priority, LastDay, Audience, Picture);

    private Edition NextEdition() => new(Id, ++Edition, Title, Text, Priority, PublishedAt!.Value, CorrectedAt, ExpiresAt, Picture);

    private void Write(PublicationContent content, DateTime at)
    {
        Title = content.Title.Trim();
        Text = content.Text.Trim();
        Priority = content.Priority;
        LastDay = content.LastDay;
        Audience = content.Audience;
        Picture = content.Picture;
        EditedAt = at;
        Version++;
    }
}
