using Disc.Portal.Partnerships.BegunReports;

namespace Disc.Portal.Partnerships.Reporting;

/// <summary>Reads the posted form of a report. By hand: faces, photos and goods come several under one name, as browsers send them.</summary>
internal static class ReportForm
{
    /// <summary>The button that sends a report for the record only.</summary>
    public const string LogDo = "log";

    // More than anybody picks, fewer than could make the server sweat.
    private const int MostIds = 50;

    /// <summary>What was typed; null when the form carries no id, or none of ours.</summary>
    public static ReportDraft? Read(IFormCollection form)
    {
        if (!Guid.TryParseExact(form["Id"], "N", out var id))
            return null;
        var (harm, also) = (form["Harm"].ToString(), form["Also"].ToHashSet(StringComparer.Ordinal));
        return new ReportDraft(id)
        {
            Type = form["Type"],
            When = form["When"],
            Place = form["Place"],
            What = form["What"],
            Violence = harm is Harms.Hurt or Harms.Both,
            Armed = harm is Harms.Weapon or Harms.Both,
            Weapon = form["Weapon"],
            Subjects = Ids(form, "Subjects"),
            WhoDescribed = form["WhoDescribed"],
            HasVehicle = also.Contains(Extras.Vehicle),
            Vehicle = form["Vehicle"],
            HasWords = also.Contains(Extras.Words),
            WordsUsed = form["WordsUsed"],
            Property = Property(form),
            Photos = Ids(form, "PhotoIds"),
            HasCctv = also.Contains(Extras.Cctv),
            CctvUntil = form["CctvUntil"],
            WitnessWilling = also.Contains(Extras.Witness),
            PoliceTold = also.Contains(Extras.Police),
            PoliceReference = form["PoliceReference"],
            LogOnly = form["Do"] == LogDo,
            WordsKept = form["WordsKept"],
        };
    }

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

/// <summary>The answers to "was anybody hurt, was there a weapon?".</summary>
internal static class Harms
{
    public const string None = "none";
    public const string Hurt = "hurt";
    public const string Weapon = "weapon";
    public const string Both = "both";

    /// <summary>The answer that a draft gives.</summary>
    public static string Of(ReportDraft draft) => (draft.Violence, draft.AsksWeapon()) switch
    {
        (true, true) => Both,
        (true, false) => Hurt,
        (false, true) => Weapon,
        _ => None,
    };
}

/// <summary>What a report may have besides, each a tick that brings its own question.</summary>
internal static class Extras
{
    public const string Vehicle = "vehicle";
    public const string Words = "words";
    public const string Cctv = "cctv";
    public const string Witness = "witness";
    public const string Police = "police";
}
