namespace Disc.Portal.Partnerships.Sharing;

/// <summary>How the switches are said.</summary>
public static class SharingSwitches
{
    /// <summary>The switch in a few words.</summary>
    public static string InWords(this SharingSwitch which) => which switch
    {
        SharingSwitch.Dataview => "Dataview",
        SharingSwitch.Expired => "Expired but kept",
        SharingSwitch.Intelligence => "Graded intelligence",
        SharingSwitch.DirectAuthoring => "Direct authoring",
        SharingSwitch.AdministratorFirst => "Administrator first",
        SharingSwitch.Referrals => "Referrals",
        SharingSwitch.Neighbours => "Copies from neighbours",
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, null),
    };

    /// <summary>What it means to have it on, in one sentence.</summary>
    public static string Meaning(this SharingSwitch which) => which switch
    {
        SharingSwitch.Dataview =>
            "The force's analysts can find the people who are listed here now, with their triaged incidents and images, and you see who looked.",
        SharingSwitch.Expired =>
            "The analysts also find people whose listing has ended by its date, for as long as you keep their record.",
        SharingSwitch.Intelligence =>
            "The analysts also see graded intelligence about the people you share, each piece with its handling condition.",
        SharingSwitch.DirectAuthoring =>
            "The force publishes straight to your members, without your passing it on.",
        SharingSwitch.AdministratorFirst =>
            "What the force publishes waits for you first: you let it through to your members, or hold it back.",
        SharingSwitch.Neighbours =>
            "Other partnerships of this force can send you copies of their incidents; each waits in your triage until you decide.",
        SharingSwitch.Referrals =>
            "You can send a report on to the force, and its status and outcome come back to the person who wrote it.",
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, null),
    };

    /// <summary>
    /// The switches that the page offers. Nothing waits for an administrator yet, and no neighbour sends copies: a switch that nothing
    /// keeps would be a promise that is broken.
    /// </summary>
    public static IEnumerable<SharingSwitch> Offered =>
        Enum.GetValues<SharingSwitch>().Where(which => which is not (SharingSwitch.AdministratorFirst or SharingSwitch.Neighbours));

    /// <summary>Whether it says something only while the Dataview is on.</summary>
    public static bool NeedsDataview(this SharingSwitch which) => which is SharingSwitch.Expired or SharingSwitch.Intelligence;
}
