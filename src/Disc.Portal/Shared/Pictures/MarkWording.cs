using System.Globalization;

namespace Disc.Portal.Shared.Pictures;

/// <summary>What the mark says: who looks and where, and when by the clocks of Britain.</summary>
public sealed record MarkWording(string Who, string When)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static MarkWording Of(string viewer, string portal, DateTimeOffset now) =>
        new($"{viewer} · {portal}", TimeZoneInfo.ConvertTime(now, London).ToString("d MMMM yyyy HH:mm", British));
}
