using Disc.Portal.Shared.Pictures;

namespace Disc.Portal.Partnerships.Masking;

/// <summary>
/// Renders what voters get of a picture: blurred as a whole, or with the boxes that somebody put over every face burned in. No program
/// here finds faces, so a picture without a box stays blurred.
/// </summary>
public sealed class MaskedPicture(PictureWorkshop workshop)
{
    /// <summary>A new JPEG without metadata; null when nothing of it is shown, or the picture cannot be read.</summary>
    /// <param name="original">The picture as it was taken in.</param>
    /// <param name="handling">What voters get.</param>
    /// <param name="edits">The boxes.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<byte[]?> RenderAsync(byte[] original, PictureHandling handling, PictureEdits edits, CancellationToken cancellation) => handling switch
    {
        PictureHandling.LeftOut => null,
        PictureHandling.Covered when edits.Covered.Count > 0 => (await workshop.EditAsync(original, edits, cancellation)).Picture?.Large,
        _ => await workshop.BlurAsync(original, cancellation),
    };

    /// <summary>The picture as it was taken in, turned as it is shown; null when it cannot be read.</summary>
    public Task<byte[]?> TurnAsync(byte[] original, PictureEdits edits, CancellationToken cancellation) => workshop.TurnAsync(original, edits.Turns, cancellation);
}
