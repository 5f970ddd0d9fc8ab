using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>The alerts that an invented partnership has written for its members. They name no subject (rule 8).</summary>
internal static class AlertStock
{
    private static readonly (string Title, string Text, Priority Priority, int HoursAgo, int Days)[] Shops =
    [
        ("Counterfeit £20 notes in the centre", "Three shops took notes that failed the pen test today.\n\n- Check the **foil strip** and the raised print.\n- Do not hand a suspect note back.\n- Report it here, then keep it in an envelope.", Priority.High, 6, 7),
        ("Refund fraud with picked-up receipts", "Somebody collects receipts from baskets and bins and asks for refunds on goods from the shelf.\n\nAsk for the card that paid.", Priority.Normal, 52, 14),
        ("Lined bags: what to look for", "Bags with foil lining were found twice this week. They are **stiff and light**. Say good morning, offer a basket, stay near.", Priority.Normal, 120, 21),
        ("Radio test on Monday", "We test the radios on Monday at 09:30. Please answer with your call sign.", Priority.Normal, 20, 5),
        ("Alcohol taken from end displays", "Please move spirits away from the doors for the weekend.", Priority.Normal, 900, 14),
    ];

    private static readonly (string Title, string Text, Priority Priority, int HoursAgo, int Days)[] Pubs =
    [
        ("Phones taken from tables", "Two venues lost phones between 21:00 and 23:00 on Friday. One person puts a menu over the phone.\n\n- Tell customers.\n- Keep the **back room camera** on.", Priority.High, 9, 7),
        ("Match day: plastic glasses", "Home game on Saturday. Plastic from 12:00, no entry with away colours in the side street bars, as agreed.", Priority.Normal, 30, 4),
        ("Last orders on the new rota", "The taxi marshal now works until 03:30 on Fridays and Saturdays.", Priority.Normal, 200, 30),
        ("Door staff briefing", "Briefing on the new search policy, Wednesday at 17:00 at The Bell.", Priority.Normal, 800, 10),
    ];

    private static readonly (string Title, string Text, Priority Priority, int HoursAgo, int Days)[] Farms =
    [
        ("Diesel thefts along Ridge Road", "Three farms lost fuel in one week, all between 02:00 and 04:00.\n\n- Park a machine across the **yard gate**.\n- Note any van, do not approach.\n- Call 999 while it is happening.", Priority.Urgent, 14, 10),
        ("Mark your GPS receivers", "Forensic marking kits are at the office. Take receivers off overnight.", Priority.Normal, 150, 30),
        ("Lamps in the fields", "If you see lamps after dark, give the **field name and the what3words**, and stay inside.", Priority.High, 60, 14),
    ];

    /// <summary>The alerts of one partnership, the newest first; the last have run out.</summary>
    public static IEnumerable<Alert> Of(DemonstrationPlace place, DateTime now) =>
        (place.Kind.CharacterOf() switch { PlaceCharacter.Pubs => Pubs, PlaceCharacter.Farms => Farms, _ => Shops }).Select(alert =>
        {
            var published = now.AddHours(-alert.HoursAgo);
            return new Alert(Guid.CreateVersion7(published), alert.Title, alert.Text, alert.Priority, place.Name, published, published.AddDays(alert.Days));
        });
}
