namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>How the steps are said, which follows which, and which field stands on which.</summary>
public static class ReportSteps
{
    /// <summary>The step as its heading.</summary>
    public static string InWords(this ReportStep step) => step switch
    {
        ReportStep.What => "What happened?",
        ReportStep.Who => "Who?",
        ReportStep.Taken => "What was taken?",
        ReportStep.Photos => "Photos",
        ReportStep.More => "Anything more?",
        ReportStep.Details => "Details",
        ReportStep.Check => "Check and send",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>The step as an address says it.</summary>
    public static string Address(this ReportStep step) => step.ToString().ToLowerInvariant();

    /// <summary>The step that an address names; the first when it names none.</summary>
    public static ReportStep Read(string? address) =>
        Enum.GetValues<ReportStep>().FirstOrDefault(step => step.Address() == address);

    /// <summary>The one after it; the last stays. Nobody is led to a question that a plain report does not need.</summary>
    public static ReportStep Next(this ReportStep step, ReportDraft draft) => step switch
    {
        ReportStep.Check => step,
        ReportStep.Photos or ReportStep.More => draft.HasDetails() ? ReportStep.Details : ReportStep.Check,
        _ => step + 1,
    };

    /// <summary>The one before it; the first stays.</summary>
    public static ReportStep Before(this ReportStep step, ReportDraft draft) => step switch
    {
        ReportStep.What => step,
        ReportStep.Check when draft.HasDetails() => ReportStep.Details,
        ReportStep.Check or ReportStep.Details => draft.HasMore() ? ReportStep.More : ReportStep.Photos,
        _ => step - 1,
    };

    /// <summary>The steps of this report, the one that is shown among them.</summary>
    public static IEnumerable<ReportStep> Of(ReportDraft draft, ReportStep shown) => Enum.GetValues<ReportStep>().Where(step => step switch
    {
        ReportStep.More => step == shown || draft.HasMore(),
        ReportStep.Details => step == shown || draft.HasDetails(),
        _ => true,
    });

    /// <summary>Where a field stands.</summary>
    public static ReportStep Of(string? field) => field switch
    {
        nameof(ReportDraft.Type) or nameof(ReportDraft.When) or nameof(ReportDraft.Place) or nameof(ReportDraft.What) => ReportStep.What,
        nameof(ReportDraft.Subjects) or nameof(ReportDraft.WhoDescribed) => ReportStep.Who,
        nameof(ReportDraft.Property) => ReportStep.Taken,
        nameof(ReportDraft.Photos) => ReportStep.Photos,
        nameof(ReportDraft.Weapon) or nameof(ReportDraft.Vehicle) or nameof(ReportDraft.WordsUsed) or nameof(ReportDraft.CctvUntil)
            or nameof(ReportDraft.PoliceReference) => ReportStep.Details,
        _ => ReportStep.Check,
    };
}
