using System.Numerics;

namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>Paper on which shapes are filled with soft edges.</summary>
internal sealed class Canvas(int width, int height)
{
    private readonly float[] _edge = new float[(width + 2) * (height + 1)];

    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Three bytes a pixel, row by row from the top.</summary>
    public byte[] Rgb { get; } = new byte[width * height * 3];

    /// <summary>Where the next shapes are put: they are drawn about their own origin.</summary>
    public Matrix3x2 Placing { get; set; } = Matrix3x2.Identity;

    /// <summary>How much of each pixel a shape covers, 0 to 255, for what must stay inside it.</summary>
    internal sealed class Stencil(byte[] cover, int left, int top, int right, int bottom)
    {
        public float At(int x, int y) =>
            x < left || x >= right || y < top || y >= bottom ? 0 : cover[(y - top) * (right - left) + x - left] * (1 / 255f);
    }

    private readonly record struct Box(int Left, int Top, int Right, int Bottom)
    {
        public int Width => Right - Left;
    }

    public Stencil StencilOf(Outline outline)
    {
        if (Trace(outline.Placed(Placing)) is not { } box)
            return new([], 0, 0, 0, 0);
        var cover = new byte[box.Width * (box.Bottom - box.Top)];
        var at = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var sum = 0f;
            var row = (y - box.Top) * (box.Width + 2);
            for (var x = 0; x < box.Width; x++)
                cover[at++] = (byte)(255 * Math.Min(1, Math.Abs(sum += _edge[row + x])));
        }
        return new(cover, box.Left, box.Top, box.Right, box.Bottom);
    }

    public void Fill(Outline outline, Colour colour, float strength = 1, Stencil? within = null) =>
        FillDown(outline, colour, colour, strength, within);

    /// <summary>Filled with one colour at its top, turning into the other at its foot.</summary>
    public void FillDown(Outline outline, Colour top, Colour foot, float strength = 1, Stencil? within = null)
    {
        var placed = outline.Placed(Placing);
        if (Trace(placed) is not { } box)
            return;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var colour = top == foot ? top : top.Mixed(foot, (float)(y - box.Top) / (box.Bottom - box.Top));
            var (r, g, b) = ((byte)(colour.R + 0.5f), (byte)(colour.G + 0.5f), (byte)(colour.B + 0.5f));
            var sum = 0f;
            var row = (y - box.Top) * (box.Width + 2);
            var at = (y * Width + box.Left) * 3;
            for (var x = box.Left; x < box.Right; x++, at += 3)
            {
                sum += _edge[row + x - box.Left];
                var cover = Math.Min(1, Math.Abs(sum)) * strength;
                if (cover < 0.004f)
                    continue;
                if (within is not null)
                    cover *= within.At(x, y);
                if (cover > 0.996f)
                    (Rgb[at], Rgb[at + 1], Rgb[at + 2]) = (r, g, b);
                else if (cover >= 0.004f)
                    Blend(at, colour, cover);
            }
        }
    }

    /// <summary>A soft round spot that fades out towards its rim.</summary>
    public void Glow(float x, float y, float across, float down, Colour colour, float strength, Stencil? within = null)
    {
        var centre = Vector2.Transform(new(x, y), Placing);
        var scale = Placing.M11 is 0 ? 1 : MathF.Sqrt(Placing.M11 * Placing.M11 + Placing.M12 * Placing.M12);
        across *= scale;
        down *= scale;
        int left = Math.Max(0, (int)(centre.X - across)), right = Math.Min(Width, (int)(centre.X + across) + 1);
        int top = Math.Max(0, (int)(centre.Y - down)), bottom = Math.Min(Height, (int)(centre.Y + down) + 1);
        for (var py = top; py < bottom; py++)
            for (var px = left; px < right; px++)
            {
                float dx = (px - centre.X) / across, dy = (py - centre.Y) / down, inside = 1 - dx * dx - dy * dy;
                if (inside > 0 && strength * inside * inside * (within is null ? 1 : within.At(px, py)) is > 0.004f and var share)
                    Blend((py * Width + px) * 3, colour, share);
            }
    }

    private void Blend(int at, Colour colour, float share)
    {
        Rgb[at] = (byte)(Rgb[at] + (colour.R - Rgb[at]) * share + 0.5f);
        Rgb[at + 1] = (byte)(Rgb[at + 1] + (colour.G - Rgb[at + 1]) * share + 0.5f);
        Rgb[at + 2] = (byte)(Rgb[at + 2] + (colour.B - Rgb[at + 2]) * share + 0.5f);
    }

    /// <summary>Lays down, for each pixel, how much the covered area changes there; summed along a row that gives the exact cover.</summary>
    private Box? Trace(Outline outline)
    {
        float left = Width, top = Height, right = 0, bottom = 0;
        foreach (var line in outline.Lines)
            foreach (var point in line)
            {
                left = Math.Min(left, point.X);
                right = Math.Max(right, point.X);
                top = Math.Min(top, point.Y);
                bottom = Math.Max(bottom, point.Y);
            }
        var box = new Box(
            Math.Max(0, (int)MathF.Floor(left)), Math.Max(0, (int)MathF.Floor(top)),
            Math.Min(Width, (int)MathF.Ceiling(right)), Math.Min(Height, (int)MathF.Ceiling(bottom)));
        if (box.Left >= box.Right || box.Top >= box.Bottom)
            return null;
        Array.Clear(_edge, 0, (box.Width + 2) * (box.Bottom - box.Top));
        foreach (var line in outline.Lines)
            for (var i = 0; i < line.Length; i++)
                TraceEdge(line[i], line[(i + 1) % line.Length], box);
        return box;
    }

    private void TraceEdge(Vector2 from, Vector2 to, Box box)
    {
        if (from.Y == to.Y)
            return;
        var direction = 1f;
        if (from.Y > to.Y)
            (from, to, direction) = (to, from, -1f);
        var lean = (to.X - from.X) / (to.Y - from.Y);
        var first = Math.Max(from.Y, box.Top);
        var x = from.X + (first - from.Y) * lean;
        var last = Math.Min(to.Y, box.Bottom);
        for (var y = (int)first; y < last; y++)
        {
            float rowTop = Math.Max(y, first), rowFoot = Math.Min(y + 1, last);
            var next = x + (rowFoot - rowTop) * lean;
            TraceRow((y - box.Top) * (box.Width + 2), direction * (rowFoot - rowTop), x - box.Left, next - box.Left, box.Width);
            x = next;
        }
    }

    private void TraceRow(int row, float height, float x0, float x1, int width)
    {
        x0 = Math.Clamp(x0, 0, width);
        x1 = Math.Clamp(x1, 0, width);
        if (x0 > x1)
            (x0, x1) = (x1, x0);
        var cell = (int)x0;
        if (x1 <= cell + 1)
        {
            var mean = (x0 + x1) / 2 - cell;
            _edge[row + cell] += height * (1 - mean);
            _edge[row + cell + 1] += height * mean;
            return;
        }
        // The edge crosses several pixels of this row: each gets the part of the height that lies in it.
        var slope = height / (x1 - x0);
        var x = x0;
        while (x < x1)
        {
            var end = Math.Min(cell + 1, x1);
            var part = slope * (end - x);
            var mean = (x + end) / 2 - cell;
            _edge[row + cell] += part * (1 - mean);
            _edge[row + cell + 1] += part * mean;
            x = end;
            cell++;
        }
    }
}
