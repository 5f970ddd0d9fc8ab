using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Shared.Pictures;

/// <summary>Burns the viewer's name and the time into the pixels of a picture as it is shown (rule 9).</summary>
public sealed class PictureMark(IOptions<PictureOptions> options) : IDisposable
{
    private const int Remembered = 500;

    private readonly PictureTool _tool = new(options);
    private readonly SemaphoreSlim _pens = new(options.Value.AtOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task<Lettering>>> _lines = new();
    private readonly ConcurrentDictionary<(MarkWording Wording, int Pixels, bool Faint), MarkTile> _tiles = new();

    /// <summary>For a large picture as the workshop made it: plainly readable, over the whole of it.</summary>
    public Task<byte[]> BurnAsync(byte[] large, MarkWording wording, CancellationToken ct) => MarkAsync(large, wording, faint: false, ct);

    /// <summary>For a thumbnail: the same words, faint.</summary>
    public Task<byte[]> BurnFaintlyAsync(byte[] thumbnail, MarkWording wording, CancellationToken ct) => MarkAsync(thumbnail, wording, faint: true, ct);

    public void Dispose() => _pens.Dispose();

    private async Task<byte[]> MarkAsync(byte[] jpeg, MarkWording wording, bool faint, CancellationToken ct)
    {
        var layout = JpegLayout.Read(jpeg);
        Lettering who = await LineAsync(wording.Who, ct), when = await LineAsync(wording.When, ct);
        var pixels = LetterHeight(layout, Math.Max(who.Width, when.Width), faint);
        var key = (wording, pixels, faint);
        if (!_tiles.TryGetValue(key, out var tile))
        {
            tile = MarkTile.Of(Stack(who, when, (double)pixels / Lettering.FontPixels), faint ? 24 : 50);
            Remember(_tiles, key, tile);
        }
        return MarkBurning.Add(layout, tile);
    }

    /// <summary>Small enough that a quarter of the picture still holds the name, large enough to be read.</summary>
    private static int LetterHeight(JpegLayout picture, int lineWidth, bool faint)
    {
        var usual = Math.Clamp(Math.Max(picture.Width, picture.Height) / (faint ? 26 : 48), 11, 34);
        var fitting = (int)(0.62 * picture.Width * Lettering.FontPixels / lineWidth);
        return Math.Max(9, Math.Min(usual, fitting));
    }

    private async Task<Lettering> LineAsync(string line, CancellationToken ct)
    {
        if (!_lines.TryGetValue(line, out var drawn))
        {
            // The name is drawn once a viewer and the time once a minute, for everybody; no visitor's leaving stops it for the next.
            drawn = new(() => DrawAsync(line));
            Remember(_lines, line, drawn);
        }
        try
        {
            return await drawn.Value.WaitAsync(ct);
        }
        catch (InvalidOperationException)
        {
            _lines.TryRemove(line, out _);
            throw;
        }
    }

    private async Task<Lettering> DrawAsync(string line)
    {
        await _pens.WaitAsync();
        try
        {
            var run = await _tool.RunAsync(options.Value.Vips, Lettering.Arguments(line), ReadOnlyMemory<byte>.Empty, CancellationToken.None);
            // Never shown without its mark: no lettering, no picture.
            return run.Ending == PictureTool.Ending.Done
                ? Lettering.Read(run.Output)
                : throw new InvalidOperationException(_tool.WhatIsMissing() ?? "The viewer's mark could not be drawn.");
        }
        finally
        {
            _pens.Release();
        }
    }

    private static void Remember<TKey, TValue>(ConcurrentDictionary<TKey, TValue> memory, TKey key, TValue value) where TKey : notnull
    {
        // What is remembered is quickly made again, so the simplest bound will do.
        if (memory.Count >= Remembered)
            memory.Clear();
        memory[key] = value;
    }

    /// <summary>Both lines, one above the other and centred, scaled by averaging.</summary>
    private static float[,] Stack(Lettering who, Lettering when, double scale)
    {
        var gap = Lettering.FontPixels / 3;
        int width = Math.Max(who.Width, when.Width), height = who.Height + gap + when.Height;
        var full = new byte[width * height];
        Lay(who, 0);
        Lay(when, who.Height + gap);

        var block = new float[Math.Max(2, (int)Math.Ceiling(height * scale)) + 2, Math.Max(2, (int)Math.Ceiling(width * scale)) + 2];
        for (var y = 1; y < block.GetLength(0) - 1; y++)
            for (var x = 1; x < block.GetLength(1) - 1; x++)
                block[y, x] = Mean((x - 1) / scale, x / scale, (y - 1) / scale, y / scale);
        return block;

        void Lay(Lettering line, int top)
        {
            var left = (width - line.Width) / 2;
            for (var y = 0; y < line.Height; y++)
                line.Coverage.AsSpan(y * line.Width, line.Width).CopyTo(full.AsSpan((top + y) * width + left));
        }

        float Mean(double left, double right, double top, double bottom)
        {
            int sum = 0, count = 0;
            for (var y = (int)top; y < Math.Min(height, Math.Max((int)bottom, (int)top + 1)); y++)
                for (var x = (int)left; x < Math.Min(width, Math.Max((int)right, (int)left + 1)); x++, count++)
                    sum += full[y * width + x];
            return count == 0 ? 0 : sum / (255f * count);
        }
    }
}
