using System.Numerics;

namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>The edge of a shape: one or more closed lines, all turning the same way, so that where they overlap they simply join.</summary>
internal sealed class Outline
{
    public List<Vector2[]> Lines { get; } = [];

    public static Outline Polygon(params ReadOnlySpan<(float X, float Y)> corners) => new Outline().With(Vectors(corners));

    /// <summary>A closed curve through the points.</summary>
    public static Outline Smooth(params ReadOnlySpan<(float X, float Y)> points) => new Outline().With(Curve(Vectors(points), closed: true));

    /// <summary>A closed curve through the points and their mirror images; the first and last stand on the axis, or their images follow them.</summary>
    public static Outline Mirrored(params ReadOnlySpan<(float X, float Y)> right)
    {
        var all = new List<(float, float)>(right.ToArray());
        for (var i = right.Length - 1; i >= 0; i--)
            if (Math.Abs(right[i].X) > 0.01f)
                all.Add((-right[i].X, right[i].Y));
        return Smooth(all.ToArray());
    }

    public static Outline Ellipse(float x, float y, float across, float down, float turn = 0)
    {
        var count = Math.Clamp((int)(Math.Max(across, down) * 0.8f), 12, 64);
        var points = new Vector2[count];
        var (sin, cos) = MathF.SinCos(turn);
        for (var i = 0; i < count; i++)
        {
            var (s, c) = MathF.SinCos(i * MathF.Tau / count);
            points[i] = new(x + across * c * cos - down * s * sin, y + across * c * sin + down * s * cos);
        }
        return new Outline().With(points);
    }

    /// <summary>A line drawn with a pen that changes its width from start over middle to end.</summary>
    public static Outline Stroke(float start, float middle, float end, params ReadOnlySpan<(float X, float Y)> points)
    {
        var line = Curve(Vectors(points), closed: false);
        var stroke = new Outline();
        for (var i = 0; i < line.Length; i++)
        {
            var radius = Width(i) / 2;
            if (radius > 0.3f)
                stroke.With(Dot(line[i], radius));
            if (i == 0)
                continue;
            var side = Vector2.Normalize(line[i] - line[i - 1]);
            if (float.IsNaN(side.X))
                continue;
            side = new(-side.Y, side.X);
            var (a, b) = (side * Width(i - 1) / 2, side * radius);
            stroke.With([line[i - 1] + a, line[i] + b, line[i] - b, line[i - 1] - a]);
        }
        return stroke;

        float Width(int i)
        {
            var at = line.Length == 1 ? 0 : 2f * i / (line.Length - 1);
            return at < 1 ? start + (middle - start) * at : middle + (end - middle) * (at - 1);
        }
    }

    public static Outline Stroke(float width, params ReadOnlySpan<(float X, float Y)> points) => Stroke(width, width, width, points);

    public Outline And(Outline other)
    {
        Lines.AddRange(other.Lines);
        return this;
    }

    /// <summary>With a hole in it: its lines turn the other way, so that the two cancel out.</summary>
    public Outline Without(Outline hole)
    {
        foreach (var line in hole.Lines)
            Lines.Add([.. line.Reverse()]);
        return this;
    }

    public Outline Placed(Matrix3x2 where)
    {
        var placed = new Outline();
        foreach (var line in Lines)
            placed.Lines.Add(Array.ConvertAll(line, p => Vector2.Transform(p, where)));
        return placed;
    }

    private Outline With(Vector2[] line)
    {
        var area = 0f;
        for (var i = 0; i < line.Length; i++)
        {
            var next = line[(i + 1) % line.Length];
            area += line[i].X * next.Y - next.X * line[i].Y;
        }
        if (area < 0)
            Array.Reverse(line);
        Lines.Add(line);
        return this;
    }

    private static Vector2[] Dot(Vector2 at, float radius)
    {
        var count = radius < 1.2f ? 8 : 14;
        var points = new Vector2[count];
        for (var i = 0; i < count; i++)
        {
            var (s, c) = MathF.SinCos(i * MathF.Tau / count);
            points[i] = at + new Vector2(c, s) * radius;
        }
        return points;
    }

    private static Vector2[] Vectors(ReadOnlySpan<(float X, float Y)> points)
    {
        var vectors = new Vector2[points.Length];
        for (var i = 0; i < points.Length; i++)
            vectors[i] = new(points[i].X, points[i].Y);
        return vectors;
    }

    /// <summary>Catmull and Rom's spline, cut into short straight pieces.</summary>
    private static Vector2[] Curve(Vector2[] points, bool closed)
    {
        var curve = new List<Vector2>();
        var pieces = closed ? points.Length : points.Length - 1;
        for (var i = 0; i < pieces; i++)
        {
            Vector2 a = At(i - 1), b = At(i), c = At(i + 1), d = At(i + 2);
            var steps = Math.Clamp((int)(Vector2.Distance(b, c) / 7), 2, 12);
            for (var s = 0; s < steps; s++)
            {
                var t = (float)s / steps;
                curve.Add(0.5f * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t));
            }
        }
        if (!closed)
            curve.Add(points[^1]);
        return [.. curve];

        Vector2 At(int i) => closed ? points[(i + points.Length) % points.Length] : points[Math.Clamp(i, 0, points.Length - 1)];
    }
}
