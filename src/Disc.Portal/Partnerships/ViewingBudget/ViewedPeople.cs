namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>Whom one account viewed lately. Pure: the hour is a window that slides, and whoever stands in it already costs nothing.</summary>
public sealed class ViewedPeople
{
    /// <summary>The time within which people are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>How long somebody shown is remembered, so that a page that refreshes itself costs nothing all day long.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(12);

    private readonly Dictionary<Guid, (DateTime Counted, DateTime Last)> people = [];

    /// <summary>How many different people were counted within the last hour.</summary>
    public int CountAt(DateTime at) => people.Values.Count(viewed => at - viewed.Counted < Window);

    /// <summary>Whether there was nobody yet: after a restart, the trail is asked first.</summary>
    public bool IsNew => people.Count == 0;

    /// <summary>Notes people who were viewed, as far as the budget goes.</summary>
    /// <param name="viewed">Who would be viewed.</param>
    /// <param name="at">Now (UTC).</param>
    /// <param name="byStream">Whether the stream refreshed the page: whoever stood there already then costs nothing. Somebody who did not is counted all the same, else a cookie
    /// would be the way round the budget.</param>
    /// <param name="slow">From how many on it slows.</param>
    /// <param name="most">How many are the most.</param>
    public ViewingAnswer Note(IEnumerable<Guid> viewed, DateTime at, bool byStream, int slow, int most)
    {
        foreach (var old in people.Where(one => at - one.Value.Last >= Remembered).Select(one => one.Key).ToList())
            people.Remove(old);
        var (count, grew) = (CountAt(at), false);
        foreach (var person in viewed.Distinct())
        {
            if (people.TryGetValue(person, out var known) && (byStream || at - known.Counted < Window))
            {
                people[person] = (known.Counted, at);
                continue;
            }

            if (count >= most)
                return new(ViewingAnswerKind.Stop, count);
            people[person] = (at, at);
            (count, grew) = (count + 1, true);
        }

        return new(grew && count > slow ? ViewingAnswerKind.Slow : ViewingAnswerKind.Go, count);
    }

    /// <summary>When room for another person comes (UTC), once there is none.</summary>
    public DateTime RoomAt(DateTime at, int most)
    {
        var counted = people.Values.Where(viewed => at - viewed.Counted < Window).Select(viewed => viewed.Counted).Order().ToList();
        return counted.Count < most ? at : counted[counted.Count - most] + Window;
    }
}

/// <summary>What becomes of a view.</summary>
public enum ViewingAnswerKind
{
    Go,
    Slow,
    Stop,
}

/// <summary>What becomes of a view, and how many people were viewed within the hour.</summary>
public readonly record struct ViewingAnswer(ViewingAnswerKind Kind, int People);
