namespace Disc.Portal.Partnerships.Reporting;

/// <summary>Reads the posted form of a report. By hand: faces, photos and goods come several under one name, as browsers send them.</summary>
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
            Violence = form["Violence"] == "true",
            Weapon = form["Weapon"],
            Subjects = Ids(form, "Subjects"),
            WhoDescribed = form["WhoDescribed"],
            Vehicle = form["Vehicle"],
            WordsUsed = form["WordsUsed"],
            Property = Property(form),
            Photos = Ids(form, "PhotoIds"),
            CctvUntil = form["CctvUntil"],
            WitnessWilling = form["WitnessWilling"] == "true",
            PoliceTold = form["PoliceTold"] == "true",
            PoliceReference = form["PoliceReference"],
            LogOnly = form["LogOnly"] == "true",
            WordsKept = form["WordsKept"],
        }
        : null;

    private static List<Guid> Ids(IFormCollection form, string name) =>
        [.. form[name].Take(MostIds).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    // A box that is not ticked is not sent, so each carries the number of its line.
    private static List<TypedProperty> Property(IFormCollection form)
    {
        var (goods, values, back) = (form["Goods"], form["Value"], form["Recovered"].ToHashSet(StringComparer.Ordinal));
        var lines = new List<TypedProperty>();
        for (var index = 0; index < Math.Min(ReportRules.MostProperty, Math.Max(goods.Count, values.Count)); index++)
        {
            lines.Add(new TypedProperty(
                index < goods.Count ? goods[index] : null, index < values.Count ? values[index] : null,
                back.Contains(index.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }

        return [.. lines.Where(line => !line.IsEmpty)];
    }
}
