using Disc.Portal.Partnerships.ReportTypes;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>What two windows typed differently into one step.</summary>
internal static class TypedDifference
{
    /// <summary>What the other window says where this one says something else, a line each.</summary>
    public static IReadOnlyList<string> Of(ReportStep step, ReportDraft other, ReportDraft mine, IReadOnlyList<TypeChoice> types)
    {
        var lines = new List<string>();
        switch (step)
        {
            case ReportStep.What:
                Line("What happened", ReportRules.TypeOf(other.Type, types)?.Name, ReportRules.TypeOf(mine.Type, types)?.Name);
                Line("Told", other.What, mine.What);
                Line("When", other.When, mine.When);
                Line("Where", other.Place, mine.Place);
                Line("Hurt or threatened", Say(other.Violence), Say(mine.Violence));
                Line("Weapon shown or used", Say(other.AsksWeapon()), Say(mine.AsksWeapon()));
                break;
            case ReportStep.Who:
                Line("Faces picked", $"{other.Subjects.Count}", other.Subjects.ToHashSet().SetEquals(mine.Subjects) ? $"{other.Subjects.Count}" : "");
                Line("Described", other.WhoDescribed, mine.WhoDescribed);
                break;
            case ReportStep.Taken:
                Line("Taken", Say(other.Property), Say(mine.Property));
                break;
            case ReportStep.Photos:
                Line("Photos", $"{other.Photos.Count}", other.Photos.ToHashSet().SetEquals(mine.Photos) ? $"{other.Photos.Count}" : "");
                break;
            case ReportStep.More:
                Line("A vehicle", Say(other.AsksVehicle()), Say(mine.AsksVehicle()));
                Line("Words used", Say(other.AsksWords()), Say(mine.AsksWords()));
                Line("CCTV", Say(other.AsksCctv()), Say(mine.AsksCctv()));
                Line("Witness", Say(other.WitnessWilling), Say(mine.WitnessWilling));
                Line("Police told", Say(other.AsksPolice()), Say(mine.AsksPolice()));
                break;
            case ReportStep.Details:
                Line("Weapon", other.Weapon, mine.Weapon);
                Line("Vehicle", other.Vehicle, mine.Vehicle);
                Line("Words used", other.WordsUsed, mine.WordsUsed);
                Line("CCTV until", other.CctvUntil, mine.CctvUntil);
                Line("Police reference", other.PoliceReference, mine.PoliceReference);
                break;
            default:
                Line("For the record only", Say(other.LogOnly), Say(mine.LogOnly));
                break;
        }

        return lines;

        void Line(string name, string? there, string? here)
        {
            if (Plain(there) != Plain(here))
                lines.Add($"{name}: {(Plain(there).Length == 0 ? "nothing" : there)}");
        }
    }

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string Say(bool yes) => yes ? "yes" : "no";

    private static string Say(IEnumerable<TypedProperty> lines) =>
        string.Join("; ", lines.Where(line => !line.IsEmpty).Select(line => $"{line.What} {line.Value} {(line.Recovered ? "(back)" : "")}".Trim()));
}
