namespace Disc.Portal.Partnerships.Papers;

/// <summary>How the kinds of papers are said, and what each is for.</summary>
public static class PaperKinds
{
    public static IReadOnlyList<PaperKind> All { get; } = Enum.GetValues<PaperKind>();

    /// <summary>The kind in words.</summary>
    public static string InWords(this PaperKind kind) => kind switch
    {
        PaperKind.LegitimateInterests => "Legitimate interests assessment (LIA)",
        PaperKind.ImpactAssessment => "Data protection impact assessment (DPIA)",
        PaperKind.RecordOfProcessing => "Record of processing",
        PaperKind.PolicyDocument => "Appropriate policy document",
        PaperKind.PrivacyNotice => "Privacy notice",
        PaperKind.IcoRegistration => "ICO registration",
        PaperKind.Insurance => "Insurance",
        PaperKind.Constitution => "Constitution",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What it is for, in a sentence for somebody who has never written one.</summary>
    public static string Purpose(this PaperKind kind) => kind switch
    {
        PaperKind.LegitimateInterests => "Says why you may record people who harmed members, and weighs that against what it means for them. It is the lawful basis; without it nothing may be listed.",
        PaperKind.ImpactAssessment => "Says what could go wrong for the people recorded and what you do against it. The law asks for it before you share data about offences.",
        PaperKind.RecordOfProcessing => "A table of what you keep, about whom, why, for how long, and who gets it. The regulator may ask to see it.",
        PaperKind.PolicyDocument => "Says how you keep data about offences lawfully, and when you erase it. The Data Protection Act 2018 asks for it by this name.",
        PaperKind.PrivacyNotice => "Tells people what you keep about them and what they can do. You need one for members, and one for the people recorded.",
        PaperKind.IcoRegistration => "Whoever keeps personal data pays a fee to the Information Commissioner each year and gets a number.",
        PaperKind.Insurance => "Public liability, and officers' liability for those who decide about bans.",
        PaperKind.Constitution => "Says who decides, how the board is chosen, and how somebody leaves.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>How many months pass between two reviews unless somebody says otherwise.</summary>
    public static int ReviewMonths(this PaperKind kind) => kind is PaperKind.Constitution ? 36 : 12;
}
