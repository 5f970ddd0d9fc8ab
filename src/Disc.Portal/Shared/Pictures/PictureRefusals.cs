namespace Disc.Portal.Shared.Pictures;

/// <summary>Why a file is not taken in as a picture, in its sender's words.</summary>
public static class PictureRefusals
{
    public const string Nothing = "The file is empty. Choose the picture again.";

    public const string NotAPicture = "This file is not a JPEG, PNG or WebP picture. Save it as JPEG and send it again.";

    public const string Heic =
        "This is an iPhone HEIC picture: set Settings, Camera, Formats to Most Compatible and take it again, or save it as JPEG first.";

    public const string Damaged = "The picture is damaged or only part of it arrived. Send it again, or take a new one.";

    public const string TookTooLong = "The picture took too long to read. Send a smaller one, or a screenshot of it.";

    public const string Busy = "Many pictures are being read at this moment. Nothing is lost on your side: send it again in a minute.";

    public static string TooManyBytes(int limit) =>
        $"The file is larger than {limit / 1_000_000} MB. Send a smaller picture, or a screenshot of it.";

    public static string TooManyPixels(int width, int height) =>
        FormattableString.Invariant($"The picture is {width:N0} by {height:N0} pixels, which is too large. Send a smaller one, or a screenshot of it.");

    public static string Missing(string tool, string package) =>
        $"Pictures cannot be taken in or shown: the program {tool} is not installed (Debian package {package}).";
}
