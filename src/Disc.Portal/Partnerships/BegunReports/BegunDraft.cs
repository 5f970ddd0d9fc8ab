using System.Globalization;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>A report that was begun, as its writer goes on with it.</summary>
/// <param name="Draft">What was typed so far.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="BegunAt">When it was begun (UTC).</param>
/// <param name="SavedAt">When it was last saved (UTC).</param>
public sealed record BegunDraft(ReportDraft Draft, int Version, DateTime BegunAt, DateTime SavedAt)
{
    /// <summary>"14:05" today, else with its day.</summary>
    public string BegunAtInWords(DateTime now) => London.DayOf(BegunAt) == London.DayOf(now)
        ? London.Local(BegunAt).ToString("HH:mm", CultureInfo.InvariantCulture)
        : London.Short(BegunAt, now);
}

/// <summary>What came of saving one step.</summary>
/// <param name="Draft">The whole draft as it is kept now.</param>
/// <param name="Version">Its version.</param>
/// <param name="Other">What another window had typed into the same step meanwhile, a line each; empty when nothing collided, and then it was saved.</param>
public sealed record SavedStep(ReportDraft Draft, int Version, IReadOnlyList<string> Other);
