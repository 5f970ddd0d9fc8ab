namespace Disc.Portal.Partnerships.Incidents;

/// <summary>Reads the posted form of a report. By hand: faces and photos come several under one name, as browsers send them.</summary>
internal static class ReportForm
{
    // More than anybody picks, fewer than could make the server sweat.
    private const int MostIds = 50;

    /// <summary>What was typed; null when the form carries no id, or none of ours.</summary>
    public static ReportDraft? Read(IFormCollection form) => Guid.TryParseExact(form["Id"], "N", out var id)
        ? new ReportDraft(id)
        {
            Type = form["Type"],
            When = form["When"],
            Place = form["Place"],
            What = form["What"],
            WordsUsed = form["WordsUsed"],
            WhoDescribed = form["WhoDescribed"],
            Value = form["Value"],
            Violence = form["Violence"] == "true",
            PoliceReference = form["PoliceReference"],
            Subjects = Ids(form, "Subjects"),
            Photos = Ids(form, "PhotoIds"),
            WordsKept = form["WordsKept"],
        }
        : null;

    private static List<Guid> Ids(IFormCollection form, string name) =>
        [.. form[name].Take(MostIds).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
