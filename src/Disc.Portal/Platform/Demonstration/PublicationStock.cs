using Disc.Portal.Force.Network;
using Disc.Portal.Force.Publications;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>What the invented force has published, recalled and begun to write. None of it names a person.</summary>
internal static class PublicationStock
{
    private static readonly Audience Everybody = new([], ["Central", "Coast", "North"], [], []);

    /// <summary>Each with how many hours ago it was written, and what became of it.</summary>
    public static IReadOnlyList<(int HoursAgo, PublicationState State, PublicationContent Content)> Of(DateOnly today) =>
    [
        (96, PublicationState.Published, new(
            "Counterfeit £50 notes across the county",
            "Notes with the same serial number were passed in **three towns** this week.\n\n- Hold the note to the light: the portrait must show.\n- Keep the note and the receipt.\n- Report it here; we read every report.",
            Priority.High, today.AddDays(14), Everybody)),
        (50, PublicationState.Published, new(
            "Distraction thefts on the seafront",
            "Two people ask for change of a large note while a third takes goods or phones. Mostly between 14:00 and 17:00.\n\nServe one customer at a time and close the till.",
            Priority.Normal, today.AddDays(10), new([], ["Coast"], [], []))),
        (30, PublicationState.Recalled, new(
            "Road closed by the old market", "The market street is closed tonight from 20:00. Deliveries by the north gate.", Priority.Normal, today.AddDays(3), new([], ["Central"], [], []))),
        (20, PublicationState.Published, new(
            "Quad bikes and GPS receivers", "Farms along the downs lost quad bikes and receivers. **Take receivers off overnight** and chain quads to something heavy.",
            Priority.High, today.AddDays(21), new([PartnershipKind.FarmWatch], [], [], []))),
        (3, PublicationState.Draft, new(
            "Winter evenings: patrol times", "Patrol times for December, to follow from the control room.", Priority.Normal, today.AddDays(30), Everybody)),
    ];
}
