using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Tests.Shared.Pictures;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Platform.Demonstration.Drawing;

public sealed class PortraitArtistTests : IDisposable
{
    private readonly Darkroom _darkroom = new();

    public void Dispose() => _darkroom.Dispose();

    [Fact]
    public void The_same_seed_draws_the_same_picture_to_the_byte()
    {
        Assert.Equal(PortraitArtist.Draw(Person(11)).ToPng(), PortraitArtist.Draw(Person(11)).ToPng());
        Assert.Equal(Still(11).ToPng(), Still(11).ToPng());
    }

    [Fact]
    public void A_hundred_seeds_draw_a_hundred_faces_each_small_enough_to_send()
    {
        var drawn = Enumerable.Range(0, 100).Select(i => PortraitArtist.Draw(Person((ulong)i)).ToPng()).ToList();

        Assert.Equal(100, drawn.Select(Convert.ToBase64String).Distinct().Count());
        Assert.All(drawn, png => Assert.InRange(png.Length, 10_000, 55_000));
    }

    [Fact]
    public void Vips_reads_portraits_and_stills_in_the_size_that_they_say()
    {
        var portrait = _darkroom.Developed(PortraitArtist.Draw(Person(12)).ToPng());
        var still = _darkroom.Developed(Still(12).ToPng());

        Assert.Equal((480, 600), (portrait.Width, portrait.Height));
        Assert.Equal((640, 480), (still.Width, still.Height));
        Assert.Equal(PortraitArtist.Draw(Person(12)).Rgb, portrait.Rgb);
    }

    [Fact]
    public void Every_hair_beard_hat_and_garment_can_be_drawn_and_changes_the_picture()
    {
        var plain = Person(13) with { Sex = Sex.Male, Hair = HairStyle.Short, FacialHair = FacialHair.None, Headwear = Headwear.None, Clothing = Clothing.TShirt };
        PortraitTraits[] people =
        [
            .. Enum.GetValues<HairStyle>().Select(h => plain with { Hair = h }),
            .. Enum.GetValues<FacialHair>().Skip(1).Select(f => plain with { FacialHair = f }),
            .. Enum.GetValues<Headwear>().Skip(1).Select(h => plain with { Headwear = h }),
            .. Enum.GetValues<Clothing>().Skip(1).Select(c => plain with { Clothing = c }),
        ];

        var alike = people.GroupBy(p => Convert.ToBase64String(PortraitArtist.Draw(p).Rgb)).Where(g => g.Count() > 1).Select(g => string.Join(" = ", g.Select(p => p.Describe())));
        Assert.Empty(alike);
    }

    [Fact]
    public void On_another_day_the_same_person_has_the_same_face_and_another_picture()
    {
        for (var seed = 0UL; seed < 40; seed++)
        {
            var person = Person(seed);
            var later = person.OnAnotherDay(2);

            Assert.Equal(FaceShape.Of(person), FaceShape.Of(later));
            Assert.Equal((person.Hair, person.HairColour, person.Tone, person.Eyewear), (later.Hair, later.HairColour, later.Tone, later.Eyewear));
            Assert.NotEqual(PortraitArtist.Draw(person).Rgb, PortraitArtist.Draw(later).Rgb);
        }
    }

    [Fact]
    [Trait("Rule", "6")]
    public void The_words_for_a_person_are_the_same_whatever_the_colour_of_the_skin() =>
        Assert.Single(Enumerable.Range(0, PortraitTraits.Tones).Select(tone => (Person(14) with { Tone = tone }).Describe()).Distinct());

    [Fact]
    public void A_person_is_told_in_the_words_of_a_witness() => Assert.Equal(
        "Man in his thirties, slim build, short ginger hair, full beard, round glasses, baseball cap, padded jacket",
        (Person(15) with
        {
            Sex = Sex.Male,
            Age = AgeBand.Thirties,
            Build = Build.Slim,
            Hair = HairStyle.Short,
            HairColour = HairColour.Ginger,
            FacialHair = FacialHair.FullBeard,
            Eyewear = Eyewear.Round,
            Headwear = Headwear.Cap,
            Clothing = Clothing.PaddedJacket,
        }).Describe());

    [Fact]
    public void A_still_carries_camera_and_time_and_differs_when_they_do()
    {
        var person = Person(16);
        var at = new DateTime(2026, 3, 3, 21, 40, 0);
        var still = CctvArtist.Draw(person, 3, at);

        Assert.NotEqual(still.Rgb, CctvArtist.Draw(person, 4, at).Rgb);
        Assert.NotEqual(still.Rgb, CctvArtist.Draw(person, 3, at.AddMinutes(1)).Rgb);
        // The upright of the C of CAM, written in bright dots.
        Assert.Equal(238, still.Rgb[(28 * still.Width + 19) * 3]);
    }

    [Fact]
    public async Task A_drawing_can_be_kept_as_the_workshop_keeps_pictures_and_then_be_marked()
    {
        var kept = PortraitArtist.Draw(Person(17)).ToTakenPicture();
        using var mark = new PictureMark(Options.Create(new PictureOptions()));

        var shown = await mark.BurnFaintlyAsync(kept.Thumbnail, MarkWording.Of("Sam", "Harbour BID", DateTimeOffset.UnixEpoch), default);

        Assert.Equal((480, 600), (kept.Width, kept.Height));
        Assert.Equal((320, 400), _darkroom.Developed(shown) is var p ? (p.Width, p.Height) : default);
        Assert.InRange(kept.Large.Length, 8_000, 50_000);
        // JPEG loses a little, not much.
        var loss = PortraitArtist.Draw(Person(17)).Rgb.Zip(_darkroom.Developed(kept.Large).Rgb).Average(pair => Math.Abs(pair.First - pair.Second));
        Assert.InRange(loss, 0, 3);
    }

    private static PortraitTraits Person(ulong seed) => PortraitTraits.Of(seed, (Sex)(seed % 2), (AgeBand)(seed % 6));

    private static Illustration Still(ulong seed) => CctvArtist.Draw(Person(seed), 3, new DateTime(2026, 3, 3, 21, 40, 0));
}
