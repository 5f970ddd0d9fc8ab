using Microsoft.Extensions.Options;

namespace Disc.Portal.Shared.Pictures;

/// <summary>Where uploads become pictures that are safe to keep and to show, or are refused with a sentence.</summary>
public sealed class PictureWorkshop : IDisposable
{
    // The longer side in pixels that is left of a blurred picture, and how many times larger it is shown.
    private const int BlurredSide = 10, BlurredScale = 64;

    private readonly PictureOptions _options;
    private readonly PictureTool _tool;
    private readonly SemaphoreSlim _benches;
    private int _inside;

    public PictureWorkshop(IOptions<PictureOptions> options)
    {
        _options = options.Value;
        _tool = new(options);
        _benches = new(_options.AtOnce);
        WhatIsMissing = _tool.WhatIsMissing();
    }

    /// <summary>A sentence for the health page when a tool is not installed; null when pictures can be taken in.</summary>
    public string? WhatIsMissing { get; }

    public async Task<TakenIn> TakeInAsync(Stream upload, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await upload.ReadAsync(buffer, ct)) > 0)
        {
            if (kept.Length + read > _options.MaximumBytes)
                return TakenIn.Refused(PictureRefusals.TooManyBytes(_options.MaximumBytes));
            kept.Write(buffer, 0, read);
        }
        return await TakeInAsync(kept.ToArray(), ct);
    }

    public async Task<TakenIn> TakeInAsync(byte[] upload, CancellationToken ct)
    {
        if (WhyNot(upload) is { } refusal)
            return TakenIn.Refused(refusal);
        var format = PictureHeader.Read(upload)!.Format;
        return await AtTheBenchAsync(() => RemakeAsync(upload, format, ct), ct);
    }

    /// <summary>Makes a picture anew from what was kept of it as it was taken in: turned, parts covered for good, cut.</summary>
    /// <param name="original">The large picture as the workshop wrote it.</param>
    /// <param name="edits">What to do with it.</param>
    /// <param name="ct">Stops it.</param>
    public Task<TakenIn> EditAsync(byte[] original, PictureEdits edits, CancellationToken ct) => WhatIsMissing is { } missing
        ? Task.FromResult(TakenIn.Refused(missing))
        : AtTheBenchAsync(() => EditNowAsync(original, edits, ct), ct);

    /// <summary>The picture blurred beyond recognition, without metadata; null when the tool fails.</summary>
    public async Task<byte[]?> BlurAsync(byte[] original, CancellationToken ct)
    {
        // A blur can be sharpened again; what was shrunk to a few pixels cannot.
        var blurred = await AtTheBenchAsync(async () => await ShrinkAsync(original, $"{BlurredSide}x{BlurredSide}", 90, ct) is { Ending: PictureTool.Ending.Done } small
            && await _tool.RunAsync(_options.Vips, ["resize", "stdin[fail_on=truncated]", ".jpg[Q=80,strip]", $"{BlurredScale}", "--kernel", "cubic"], small.Output, ct) is { Ending: PictureTool.Ending.Done } large
            && JpegLayout.TryRead(large.Output) is { } layout
                ? TakenIn.As(new(large.Output, small.Output, layout.Width, layout.Height, "JPEG", null))
                : TakenIn.Refused(PictureRefusals.Damaged), ct);
        return blurred.Picture?.Large;
    }

    /// <summary>The picture as it was taken in, turned; null when the tool fails.</summary>
    public async Task<byte[]?> TurnAsync(byte[] original, int turns, CancellationToken ct)
    {
        if (turns == 0)
            return original;
        var turned = await _tool.RunAsync(_options.Vips, ["rot", "stdin[fail_on=truncated]", ".jpg[Q=90,strip]", $"d{turns * 90}"], original, ct);
        return turned.Ending == PictureTool.Ending.Done ? turned.Output : null;
    }

    private async Task<TakenIn> EditNowAsync(byte[] original, PictureEdits edits, CancellationToken ct)
    {
        var turned = await TurnAsync(original, edits.Turns, ct);
        if (turned is null || JpegLayout.TryRead(turned) is not { } layout)
            return TakenIn.Refused(PictureRefusals.Damaged);
        var covered = edits.Covered.Count == 0 ? turned : Covering.Cover(layout, edits.Covered);
        if (edits.Crop is { } crop)
        {
            int left = (int)(crop.Left * layout.Width), top = (int)(crop.Top * layout.Height);
            int width = Math.Clamp((int)(crop.Width * layout.Width), 1, layout.Width - left), height = Math.Clamp((int)(crop.Height * layout.Height), 1, layout.Height - top);
            var cut = await _tool.RunAsync(
                _options.Vips, ["crop", "stdin[fail_on=truncated]", ".jpg[Q=90,strip]", $"{left}", $"{top}", $"{width}", $"{height}"], covered, ct);
            if (cut.Ending != PictureTool.Ending.Done || JpegLayout.TryRead(cut.Output) is not { } rest)
                return TakenIn.Refused(PictureRefusals.Damaged);
            (covered, layout) = (cut.Output, rest);
        }

        return await WithThumbnailAsync(covered, layout, "JPEG", ct);
    }

    private async Task<TakenIn> AtTheBenchAsync(Func<Task<TakenIn>> work, CancellationToken ct)
    {
        if (Interlocked.Increment(ref _inside) > _options.AtOnce + _options.Waiting)
        {
            Interlocked.Decrement(ref _inside);
            return TakenIn.Refused(PictureRefusals.Busy);
        }
        try
        {
            await _benches.WaitAsync(ct);
            try
            {
                return await work();
            }
            finally
            {
                _benches.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _benches.Dispose();

    private string? WhyNot(byte[] upload)
    {
        if (upload.Length == 0)
            return PictureRefusals.Nothing;
        if (upload.Length > _options.MaximumBytes)
            return PictureRefusals.TooManyBytes(_options.MaximumBytes);
        if (PictureHeader.IsHeic(upload))
            return PictureRefusals.Heic;
        if (!PictureHeader.HasPictureMagic(upload))
            return PictureRefusals.NotAPicture;
        if (PictureHeader.Read(upload) is not { } header)
            return PictureRefusals.Damaged;
        if ((long)header.Width * header.Height > _options.MaximumPixels || Math.Max(header.Width, header.Height) > _options.MaximumSide)
            return PictureRefusals.TooManyPixels(header.Width, header.Height);
        return WhatIsMissing;
    }

    private async Task<TakenIn> RemakeAsync(byte[] upload, string format, CancellationToken ct)
    {
        // '>' only ever shrinks; a white ground stands behind what was transparent.
        var large = await ShrinkAsync(upload, $"{_options.LargeSide}x{_options.LargeSide}>", 85, ct);
        if (large.Ending == PictureTool.Ending.OutOfTime)
            return TakenIn.Refused(PictureRefusals.TookTooLong);
        if (large.Ending == PictureTool.Ending.Failed || JpegLayout.TryRead(large.Output) is not { } layout)
            return TakenIn.Refused(PictureRefusals.Damaged);

        return await WithThumbnailAsync(large.Output, layout, format, ct);
    }

    private async Task<TakenIn> WithThumbnailAsync(byte[] large, JpegLayout layout, string format, CancellationToken ct)
    {
        // A very tall picture is also held to twice the width, so that one cannot fill the page of a gallery.
        var thumbnail = await ShrinkAsync(large, $"{_options.ThumbnailWidth}x{_options.ThumbnailWidth * 2}>", 80, ct);
        if (thumbnail.Ending != PictureTool.Ending.Done || JpegLayout.TryRead(thumbnail.Output) is not { } small)
            return TakenIn.Refused(PictureRefusals.Damaged);

        return TakenIn.As(new(large, thumbnail.Output, layout.Width, layout.Height, format, PerceptualHash.Of(small)));
    }

    private Task<PictureTool.Run> ShrinkAsync(byte[] picture, string size, int quality, CancellationToken ct) => _tool.RunAsync(
        _options.VipsThumbnail,
        ["stdin[fail_on=truncated]", "--size", size, "--export-profile", "srgb", "-o", $".jpg[Q={quality},strip,background=255]"],
        picture,
        ct);
}
