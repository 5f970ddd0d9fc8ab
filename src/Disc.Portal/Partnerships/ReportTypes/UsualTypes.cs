using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.ReportTypes;

/// <summary>The list that a partnership has until its administrator changes something in it.</summary>
public static class UsualTypes
{
    /// <summary>As the form offers it.</summary>
    public static IReadOnlyList<TypeChoice> Choices { get; } =
        [.. Enum.GetValues<IncidentType>().Select(type => new TypeChoice(type.ToString(), type.InWords(), type))];

    /// <summary>As rows: written down when the list is edited for the first time.</summary>
    public static IReadOnlyList<ReportType> Make() =>
        [.. Choices.Select((choice, index) => new ReportType(choice.Code, choice.Name, choice.CountsAs, index + 1))];
}
