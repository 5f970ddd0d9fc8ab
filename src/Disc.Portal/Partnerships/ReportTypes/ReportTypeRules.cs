using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.ReportTypes;

/// <summary>The rules of the list of what can be reported, as questions that answer with a refusal or null.</summary>
public static class ReportTypeRules
{
    public static Refusal NotFound { get; } = new("There is no such type any more. Look at the list again.");

    public static Refusal Changed { get; } = new("Somebody changed this type while you wrote. Look at it again, then change it.");

    /// <summary>Why an entry cannot be called so.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="others">The names of the other entries.</param>
    public static Refusal? WhyNotName(string? name, IEnumerable<string> others) => PlainText.Line(name) switch
    {
        null => new("Give the type a name, such as “Theft of fuel”.", "Name"),
        { Length: > ReportType.NameLength } => new($"Shorten the name to {ReportType.NameLength} characters: it stands on a button of a phone.", "Name"),
        { } line when others.Contains(line, StringComparer.CurrentCultureIgnoreCase) => new("There is a type of this name already, perhaps a retired one. Bring it back, or choose another name.", "Name"),
        _ => null,
    };

    /// <summary>Why an entry cannot be added to a list of this length.</summary>
    public static Refusal? WhyNotAdd(int entries) => entries >= ReportType.Most
        ? new($"The list has {ReportType.Most} types, the most that anybody reads. Remove one that no report carries.")
        : null;

    /// <summary>Why an entry cannot be removed.</summary>
    /// <param name="reports">How many reports carry it.</param>
    /// <param name="offered">How many entries the form offers besides this one.</param>
    public static Refusal? WhyNotRemove(int reports, int offered) => reports > 0
        ? new($"{reports:N0} {(reports == 1 ? "report carries" : "reports carry")} this type, so it can be retired and not removed.")
        : WhyNotRetire(offered);

    /// <summary>Why an entry cannot be retired.</summary>
    /// <param name="offered">How many entries the form offers besides this one.</param>
    public static Refusal? WhyNotRetire(int offered) => offered == 0 ? new("This is the last type that the form offers. Add another one first.") : null;

    /// <summary>What a form says that a type counts as; null when it says nothing of ours.</summary>
    public static IncidentType? CountsAsOf(string? typed) =>
        Enum.GetValues<IncidentType>().Cast<IncidentType?>().FirstOrDefault(type => type.ToString() == typed);
}
