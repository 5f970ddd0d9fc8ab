namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>Draws neck, shoulders and what is worn over them.</summary>
internal sealed class BustArtist(Canvas canvas, PortraitTraits traits, FaceShape face, Colour cloth)
{
    private readonly Colour _skin = Palette.Skin(traits.Tone);
    private readonly Chance _chance = new(traits.Day ^ 0xC107);
    private readonly float _broad = (traits.Sex == Sex.Male ? 186 : 160) + traits.Build switch { Build.Heavy => 22, Build.Slim => -14, _ => 0 };
    private readonly float _neck = (traits.Sex == Sex.Male ? 54 : 42) + traits.Build switch { Build.Heavy => 10, Build.Slim => -5, _ => 0 };

    private Colour Fold => cloth.Darker(0.35f);

    public void Draw()
    {
        if (traits.Clothing == Clothing.Hoodie && traits.Headwear != Headwear.HoodUp)
            canvas.Fill(Outline.Mirrored((0, 110), (60, 116), (112, 150), (128, 198), (60, 230), (0, 236)), cloth.Darker(0.3f));
        Neck();
        var body = Body();
        canvas.FillDown(body, cloth.Lighter(0.05f), cloth.Darker(0.12f));
        var within = canvas.StencilOf(body);
        canvas.Fill(Outline.Smooth((70, 140), (90, 260), (96, 420), (320, 420), (300, 160)), cloth.Darker(0.7f), 0.2f, within);
        if (traits.Clothing == Clothing.Shirt)
            Stripes(within);
        Opening(traits.Clothing is Clothing.Shirt or Clothing.PoloShirt or Clothing.Jacket ? 46 : 26);
        switch (traits.Clothing)
        {
            case Clothing.TShirt: Rim(6, 26); Sleeves(within); break;
            case Clothing.Jumper: Rim(15, 26); Sleeves(within); break;
            case Clothing.Hoodie: Hoodie(within); break;
            case Clothing.Shirt: Collar(buttons: 4, within); break;
            case Clothing.PoloShirt: Collar(buttons: 2, within); break;
            case Clothing.Jacket: Jacket(within); break;
            default: Padded(within); break;
        }
    }

    private void Neck()
    {
        var neck = Outline.Mirrored((0, 60), (_neck, 62), (_neck - 2, 130), (_neck + 12, 168), (_neck + 46, 190), (0, 260));
        canvas.Fill(neck, _skin.Mixed(Colour.Of(0x5A2A2C), 0.1f));
        canvas.Fill(Outline.Ellipse(6, face.Foot - 8, face.Jaw + 22, 46), _skin.Mixed(Colour.Of(0x4A2024), 0.4f), 0.6f, canvas.StencilOf(neck));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            canvas.Fill(Outline.Stroke(1, 3, 1, (side * 9, 205), (side * 30, 196), (side * 58, 190)), _skin.Mixed(Colour.Of(0x4A2024), 0.4f), 0.5f);
    }

    private Outline Body() => Outline.Mirrored(
        (0, 196), (_neck - 4, 172), (_neck + 22, 168), (_broad * 0.66f, 194), (_broad * 0.92f, 222), (_broad * 1.05f, 280), (_broad * 1.12f, 420), (0, 440));

    /// <summary>The skin that shows at the neck.</summary>
    private void Opening(float depth)
    {
        var skin = _skin.Mixed(Colour.Of(0x5A2A2C), 0.16f);
        canvas.Fill(Outline.Mirrored((0, 150), (_neck - 3, 160), (_neck + 8, 176), (_neck * 0.6f, 176 + depth * 0.75f), (0, 176 + depth)), skin);
    }

    private void Rim(float width, float depth) => canvas.Fill(
        Outline.Stroke(width, (-_neck - 12, 166), (-_neck * 0.66f, 178 + depth * 0.66f), (0, 178 + depth), (_neck * 0.66f, 178 + depth * 0.66f), (_neck + 12, 166)), Fold);

    private void Sleeves(Canvas.Stencil within)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            canvas.Fill(Outline.Stroke(1.5f, 4, 1.5f, (side * (_broad * 0.78f), 250), (side * (_broad * 0.76f), 310), (side * (_broad * 0.8f), 380)), Fold, 0.6f, within);
        if (!_chance.In(0.3f))
            return;
        var stripe = Palette.Cloth(_chance).Lighter(0.3f);
        for (var y = 256; y < 400; y += 34)
            canvas.Fill(Outline.Polygon((-300, y), (300, y), (300, y + 13), (-300, y + 13)), stripe, 0.75f, within);
    }

    private void Hoodie(Canvas.Stencil within)
    {
        Sleeves(within);
        canvas.Fill(Outline.Stroke(10, 24, 14, (-_neck - 30, 160), (-_neck - 2, 196), (-14, 226)), cloth.Darker(0.18f));
        canvas.Fill(Outline.Stroke(10, 24, 14, (_neck + 30, 160), (_neck + 2, 196), (14, 226)), cloth.Darker(0.32f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            canvas.Fill(Outline.Stroke(3.2f, (side * 24, 222), (side * 27, 262), (side * 25, 296)), Colour.Of(0xE4E0D8), 0.9f);
    }

    private void Stripes(Canvas.Stencil within)
    {
        for (var x = -240; x <= 240; x += 20)
            canvas.Fill(Outline.Stroke(1.6f, (x, 150), (x * 1.08f, 430)), cloth.Lighter(0.5f), 0.35f, within);
    }

    private void Collar(int buttons, Canvas.Stencil within)
    {
        if (traits.Clothing == Clothing.PoloShirt)
            Sleeves(within);
        canvas.Fill(Outline.Stroke(2.4f, (0, 222), (1, 420)), Fold, 0.8f, within);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            canvas.Fill(Outline.Polygon((side * (_neck + 4), 152), (side * (_neck + 20), 172), (side * 46, 238), (side * 2, 224)), side < 0 ? cloth.Lighter(0.16f) : cloth.Lighter(0.06f));
        for (var i = 0; i < buttons; i++)
            canvas.Fill(Outline.Ellipse(6, 246 + i * 32, 3, 3), Colour.Of(0xEDE8DE), 0.85f);
    }

    private void Jacket(Canvas.Stencil within)
    {
        var under = Palette.Cloth(_chance).Lighter(0.35f);
        canvas.Fill(Outline.Mirrored((0, 200), (_neck * 0.8f, 186), (_neck * 0.6f, 260), (30, 430), (0, 430)), under, 1, within);
        canvas.Fill(Outline.Stroke(7, (-_neck * 0.7f, 184), (0, 208), (_neck * 0.7f, 184)), under.Darker(0.2f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Fill(Outline.Polygon((side * (_neck + 2), 146), (side * (_neck + 24), 170), (side * 68, 244), (side * 40, 252)), side < 0 ? cloth.Darker(0.2f) : cloth.Darker(0.36f));
            canvas.Fill(Outline.Stroke(3, (side * 42, 250), (side * 30, 430)), Colour.Of(0xB9BDC2), 0.8f, within);
        }
        Sleeves(within);
    }

    private void Padded(Canvas.Stencil within)
    {
        canvas.FillDown(Outline.Mirrored((0, 214), (30, 206), (_neck + 6, 150), (_neck + 24, 158), (_neck + 22, 200), (44, 250), (0, 262)), cloth.Darker(0.1f), cloth.Darker(0.34f));
        for (var y = 236; y < 420; y += 38)
        {
            canvas.Fill(Outline.Stroke(2, 3.6f, 2, (-240, y + 18), (-90, y + 4), (0, y + 12), (90, y + 4), (240, y + 18)), Fold, 0.8f, within);
            canvas.Fill(Outline.Stroke(2, 9, 2, (-220, y + 30), (-90, y + 16), (-10, y + 24)), cloth.Lighter(0.5f), 0.16f, within);
        }
        canvas.Fill(Outline.Stroke(3.4f, (0, 216), (0, 430)), Fold.Darker(0.3f), 1, within);
    }
}
