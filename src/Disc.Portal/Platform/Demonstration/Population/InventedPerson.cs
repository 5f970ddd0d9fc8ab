using Disc.Portal.Platform.Demonstration.Drawing;

namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>
/// Somebody who does not exist, as they really are. What a partnership knows of them is an <see cref="InventedSubject"/>; that two of
/// those are one person is said nowhere in the data.
/// </summary>
/// <param name="Number">1, 2, 3 … in the invented world.</param>
/// <param name="AgeInDays">On the day of the demonstration.</param>
internal sealed record InventedPerson(int Number, string Given, string Family, int AgeInDays, int HeightCm, PortraitTraits Traits)
{
    public DateOnly BornBy(DateOnly today) => today.AddDays(-AgeInDays);

    public int Years => (int)(AgeInDays / 365.2425);

    /// <summary>A person of the kind that partnerships record: grown up nearly always, young more often than old.</summary>
    public static InventedPerson Of(int number, Chance chance)
    {
        var sex = chance.In(0.72f) ? Sex.Male : Sex.Female;
        var years = chance.Share() switch
        {
            < 0.04f => 15 + chance.Below(3),
            < 0.12f => 18 + chance.Below(2),
            < 0.42f => 20 + chance.Below(10),
            < 0.74f => 30 + chance.Below(10),
            < 0.91f => 40 + chance.Below(10),
            < 0.98f => 50 + chance.Below(10),
            _ => 60 + chance.Below(12),
        };
        var age = years switch
        {
            < 20 => AgeBand.Teens,
            < 30 => AgeBand.Twenties,
            < 40 => AgeBand.Thirties,
            < 50 => AgeBand.Forties,
            < 60 => AgeBand.Fifties,
            _ => AgeBand.OverSixty,
        };
        var (given, family) = NameStock.Full(chance, sex);
        var height = (int)((sex == Sex.Male ? 177 : 164) + 7 * (chance.Share() + chance.Share() + chance.Share() - 1.5f) * 2);
        return new InventedPerson(number, given, family, years * 365 + years / 4 + 1 + chance.Below(364), height, PortraitTraits.Of(chance.Next(), sex, age));
    }
}
