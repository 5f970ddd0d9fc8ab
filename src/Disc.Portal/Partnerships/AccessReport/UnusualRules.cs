using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.AccessReport;

/// <summary>What counts as unusual, as pure questions about the looks around one.</summary>
public static class UnusualRules
{
    /// <summary>Two addresses within this time are two places at once: nobody changes the shop and signs in again so quickly.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(10);

    /// <summary>How many people opened within an hour are many.</summary>
    public const int Many = 60;

    /// <summary>The hours of the night in London.</summary>
    public const int NightFrom = 23, NightUntil = 6;

    /// <summary>On how many nights before somebody must have looked for the night to be usual for them.</summary>
    public const int UsualNights = 3;

    /// <summary>How far back nights count, in days.</summary>
    public const int UsualDays = 60;

    /// <summary>Whether an instant (UTC) lies in the night.</summary>
    public static bool IsNight(DateTime at) => London.Local(at).Hour is >= NightFrom or < NightUntil;

    /// <summary>The night that an instant (UTC) belongs to: the day on which it began.</summary>
    public static DateOnly NightOf(DateTime at) => DateOnly.FromDateTime(London.Local(at).AddHours(-NightUntil));

    /// <summary>Marks what is unusual about the looks of one account.</summary>
    /// <param name="looks">Its looks, an hour before and after those that are asked about included.</param>
    /// <param name="nightsBefore">The nights within <see cref="UsualDays"/> in which it looked at people at all.</param>
    /// <returns>By the row's number; rows with nothing unusual are left out.</returns>
    public static IReadOnlyDictionary<long, Unusual> Of(IEnumerable<Look> looks, IReadOnlySet<DateOnly> nightsBefore)
    {
        var ordered = looks.OrderBy(look => look.At).ThenBy(look => look.Number).ToList();
        var marks = new Dictionary<long, Unusual>();
        void Mark(Look look, Unusual unusual) => marks[look.Number] = marks.GetValueOrDefault(look.Number) | unusual;
        for (var (i, first) = (0, 0); i < ordered.Count; i++)
        {
            var look = ordered[i];
            for (var j = i - 1; j >= 0 && look.At - ordered[j].At <= AtOnce; j--)
            {
                if (look.Address is not null && ordered[j].Address is not null && look.Address != ordered[j].Address)
                {
                    Mark(look, Unusual.TwoPlaces);
                    Mark(ordered[j], Unusual.TwoPlaces);
                }
            }

            while (look.At - ordered[first].At > TimeSpan.FromHours(1))
                first++;
            if (look.IsOpened && ordered.Skip(first).Take(i - first + 1).Where(one => one.IsOpened).Select(one => one.Object).Distinct().Skip(Many).Any())
                Mark(look, Unusual.ManyPeople);
            if (IsNight(look.At) && nightsBefore.Count(night => night < NightOf(look.At) && night.DayNumber >= NightOf(look.At).DayNumber - UsualDays) < UsualNights)
                Mark(look, Unusual.AtNight);
        }

        return marks;
    }
}
