namespace Disc.Portal.Shared.Pictures;

/// <summary>What an operator may set about taking in pictures: where the tools stand, and how much a picture may cost.</summary>
public sealed class PictureOptions
{
    public const string Section = "Pictures";

    /// <summary>Name or full path of Debian's <c>vipsthumbnail</c> (package libvips-tools).</summary>
    public string VipsThumbnail { get; set; } = "vipsthumbnail";

    /// <summary>Name or full path of <c>vips</c>, which draws the viewer's name for the mark.</summary>
    public string Vips { get; set; } = "vips";

    /// <summary>Name or full path of <c>prlimit</c> (package util-linux), which holds the tools to their limits.</summary>
    public string PrLimit { get; set; } = "prlimit";

    public int MaximumBytes { get; set; } = 20_000_000;

    /// <summary>Enough for the 108-megapixel cameras that phones have today.</summary>
    public long MaximumPixels { get; set; } = 120_000_000;

    public int MaximumSide { get; set; } = 30_000;

    public int LargeSide { get; set; } = 1600;

    public int ThumbnailWidth { get; set; } = 320;

    /// <summary>How long one picture may take, in seconds, by the clock and of the processor.</summary>
    public int SecondsEach { get; set; } = 20;

    public long MemoryBytes { get; set; } = 2_000_000_000;

    public int MaximumOutputBytes { get; set; } = 8_000_000;

    public int AtOnce { get; set; } = 2;

    /// <summary>How many pictures may wait for their turn before the next is asked to come again.</summary>
    public int Waiting { get; set; } = 60;
}
