namespace Disc.Portal.Shared.Pictures;

/// <summary>A picture as it is kept: encoded again by us, upright, in sRGB, without a word about where or with what it was taken.</summary>
/// <param name="Large">JPEG, longest side at most 1600 pixels.</param>
/// <param name="Thumbnail">JPEG, about 320 pixels wide.</param>
/// <param name="Width">Of the large picture.</param>
/// <param name="Height">Of the large picture.</param>
/// <param name="Format">What was sent: JPEG, PNG or WebP.</param>
/// <param name="PerceptualHash">Nearly the same for pictures that look the same: count the bits that differ.</param>
public sealed record TakenPicture(byte[] Large, byte[] Thumbnail, int Width, int Height, string Format, ulong? PerceptualHash);
