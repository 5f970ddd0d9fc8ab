namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>Draws what is worn on the head, before it and, for a hood, behind it.</summary>
internal sealed class HeadwearArtist(Canvas canvas, PortraitTraits traits, FaceShape face, Colour cloth)
{
    private readonly Chance _chance = new(traits.Day ^ 0x4A75);

    public void Behind()
    {
        if (traits.Headwear == Headwear.HoodUp)
            canvas.Fill(Outline.Mirrored((0, face.Crown - 44), (62, face.Crown - 32), (118, -70), (132, 30), (126, 130), (150, 190), (0, 210)), cloth.Darker(0.5f));
    }

    public void Before()
    {
        switch (traits.Headwear)
        {
            case Headwear.Cap: Cap(); break;
            case Headwear.Beanie: Beanie(); break;
            case Headwear.FlatCap: FlatCap(); break;
            case Headwear.HoodUp: Hood(); break;
        }
    }

    private void Cap()
    {
        var colour = Palette.Cloth(_chance);
        float t = face.Temple + 8;
        var dome = Outline.Mirrored((0, face.Crown - 26), (t * 0.62f, face.Crown - 14), (t * 0.98f, -74), (t, -44), (t * 0.6f, -54), (0, -58));
        canvas.Fill(dome, colour);
        var within = canvas.StencilOf(dome);
        canvas.Fill(Outline.Smooth((34, -170), (60, -90), (64, -30), (140, -30), (140, -170)), colour.Darker(0.6f), 0.25f, within);
        canvas.Fill(Outline.Stroke(2, (0, face.Crown - 26), (0, -58)), colour.Darker(0.5f), 0.5f, within);
        canvas.Fill(Outline.Stroke(1.6f, (-44, face.Crown - 16), (-52, -58)), colour.Darker(0.5f), 0.4f, within);
        canvas.Fill(Outline.Stroke(1.6f, (44, face.Crown - 16), (52, -58)), colour.Darker(0.5f), 0.4f, within);
        canvas.Fill(Outline.Ellipse(0, face.Crown - 26, 6, 3.5f), colour.Darker(0.4f));
        canvas.Glow(0, -36, 92, 26, Colour.Of(0x20141A), 0.5f, canvas.StencilOf(face.Head()));
        canvas.FillDown(Outline.Mirrored((0, -66), (50, -62), (t + 2, -42), (t - 8, -31), (52, -41), (0, -46)), colour.Darker(0.12f), colour.Darker(0.42f));
    }

    private void Beanie()
    {
        var colour = Palette.Cloth(_chance);
        float t = face.Temple + 10, tall = _chance.Between(24, 42);
        var dome = Outline.Mirrored((0, face.Crown - tall), (t * 0.56f, face.Crown - tall + 16), (t * 0.96f, -88), (t, -50), (0, -62));
        canvas.Fill(dome, colour);
        var within = canvas.StencilOf(dome);
        for (var i = -4; i <= 4; i++)
            canvas.Fill(Outline.Stroke(2.4f, (i * 12, face.Crown - tall), (i * 22, -50)), colour.Darker(0.5f), 0.28f, within);
        canvas.Glow(0, -40, 92, 22, Colour.Of(0x20141A), 0.4f, canvas.StencilOf(face.Head()));
        var band = Outline.Mirrored((0, -88), (t * 0.6f, -84), (t + 2, -72), (t + 4, -42), (t * 0.6f, -50), (0, -53));
        canvas.Fill(band, colour.Darker(0.16f));
        var rib = canvas.StencilOf(band);
        for (var i = -6; i <= 6; i++)
            canvas.Fill(Outline.Stroke(2, (i * 15.5f, -92), (i * 16.5f, -40)), colour.Darker(0.55f), 0.3f, rib);
    }

    private void FlatCap()
    {
        var colour = Colour.Of(_chance.Of(0x6B665C, 0x57534F, 0x7A6C58, 0x4E565C));
        float t = face.Temple + 14;
        var top = Outline.Mirrored((0, face.Crown - 14), (t * 0.7f, face.Crown - 6), (t + 4, -76), (t - 2, -52), (t * 0.55f, -60), (0, -62));
        canvas.Fill(top, colour);
        var within = canvas.StencilOf(top);
        for (var i = -5; i <= 5; i++)
            canvas.Fill(Outline.Stroke(1.2f, (i * 20 - 20, -150), (i * 20 + 20, -40)), colour.Lighter(0.5f), 0.16f, within);
        canvas.Glow(0, -40, 92, 22, Colour.Of(0x20141A), 0.45f, canvas.StencilOf(face.Head()));
        canvas.Fill(Outline.Mirrored((0, -70), (48, -66), (t - 12, -48), (t - 22, -40), (46, -50), (0, -54)), colour.Darker(0.4f));
    }

    private void Hood()
    {
        float t = face.Temple;
        // A ring of cloth round the face, drawn as two halves that meet over the brow.
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            canvas.FillDown(
                Outline.Smooth(
                    (0, face.Crown - 46), (side * 60, face.Crown - 36), (side * 116, -74), (side * 130, 26), (side * 122, 120), (side * 96, 176), (side * 58, 190), (side * 74, 140),
                    (side * (t + 8), 92), (side * (t + 7), 10), (side * (t - 3), -58), (side * 50, face.Crown + 26), (0, face.Crown + 18)),
                cloth.Lighter(0.06f), side > 0 ? cloth.Darker(0.3f) : cloth.Darker(0.12f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            canvas.Fill(Outline.Stroke(2, 4, 2, (0, face.Crown + 12), (side * 54, face.Crown + 20), (side * (t + 3), -58), (side * (t + 13), 10), (side * (t + 13), 92)), cloth.Darker(0.5f), 0.45f);
    }
}
