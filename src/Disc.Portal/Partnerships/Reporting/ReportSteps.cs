namespace Disc.Portal.Partnerships.Reporting;

/// <summary>How the steps are said, and which field stands on which.</summary>
public static class ReportSteps
{
    /// <summary>The step as its heading.</summary>
    public static string InWords(this ReportStep step) => step switch
    {
        ReportStep.What => "What happened?",
        ReportStep.Who => "Who?",
        ReportStep.Taken => "What was taken?",
        ReportStep.Photos => "Photos",
        ReportStep.Check => "Check and send",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>The step as an address says it.</summary>
    public static string Address(this ReportStep step) => step.ToString().ToLowerInvariant();

    /// <summary>The step that an address names; the first when it names none.</summary>
    public static ReportStep Read(string? address) =>
        Enum.GetValues<ReportStep>().FirstOrDefault(step => step.Address() == address);

    /// <summary>The one after it; the last stays.</summary>
    public static ReportStep Next(this ReportStep step) => step == ReportStep.Check ? step : step + 1;

    /// <summary>The one before it; the first stays.</summary>
    public static ReportStep Before(this ReportStep step) => step == ReportStep.What ? step : step - 1;

    /// <summary>Where a field stands.</summary>
    public static ReportStep Of(string? field) => field switch
    {
        nameof(ReportDraft.Type) or nameof(ReportDraft.When) or nameof(ReportDraft.Place) or nameof(ReportDraft.What) or nameof(ReportDraft.Weapon) => ReportStep.What,
        nameof(ReportDraft.Subjects) or nameof(ReportDraft.WhoDescribed) or nameof(ReportDraft.Vehicle) or nameof(ReportDraft.WordsUsed) => ReportStep.Who,
        nameof(ReportDraft.Property) => ReportStep.Taken,
        nameof(ReportDraft.Photos) or nameof(ReportDraft.CctvUntil) => ReportStep.Photos,
        _ => ReportStep.Check,
    };
}
