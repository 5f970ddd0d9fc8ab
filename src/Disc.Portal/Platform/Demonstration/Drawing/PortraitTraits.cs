namespace Disc.Portal.Platform.Demonstration.Drawing;

internal enum Sex { Female, Male }

internal enum AgeBand { Teens, Twenties, Thirties, Forties, Fifties, OverSixty }

internal enum Build { Slim, Medium, Heavy }

internal enum HairStyle { Bald, Shaved, Short, SidePart, SweptUp, Receding, Curly, Rounded, Bob, LongStraight, LongWavy, Ponytail, Bun, Fringe }

internal enum HairColour { Black, DarkBrown, Brown, LightBrown, Fair, Ginger, Grey, White }

internal enum FacialHair { None, Stubble, Moustache, Goatee, ShortBeard, FullBeard }

internal enum Eyewear { None, Round, Square }

internal enum Headwear { None, Cap, Beanie, FlatCap, HoodUp }

internal enum Clothing { TShirt, Hoodie, Shirt, Jacket, PaddedJacket, Jumper, PoloShirt }

/// <summary>What a drawn person looks like: what words can tell, and a seed for what only a drawing can.</summary>
/// <param name="Face">Decides the fine shape of the face: the same for one person in every partnership.</param>
/// <param name="Day">Decides pose, crop, background and the clothes' colours: another for each picture of that person.</param>
/// <param name="Tone">Of the skin, from 0 (light) to 7 (dark). Never put into words.</param>
internal sealed record PortraitTraits(
    ulong Face, ulong Day, Sex Sex, AgeBand Age, Build Build, int Tone, HairStyle Hair, HairColour HairColour,
    FacialHair FacialHair, Eyewear Eyewear, Headwear Headwear, Clothing Clothing)
{
    public const int Tones = 8;

    /// <summary>A believable person of this sex and age; everything else falls by the seed.</summary>
    public static PortraitTraits Of(ulong seed, Sex sex, AgeBand age)
    {
        var chance = new Chance(seed ^ 0x5EED0F7EA175);
        var tone = chance.Of(0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5, 6, 7);
        return new PortraitTraits(
            seed, seed, sex, age,
            chance.Of(Build.Slim, Build.Medium, Build.Medium, Build.Heavy), tone,
            HairFor(chance, sex, age), HairColourFor(chance, age, tone), FacialHairFor(chance, sex, age),
            chance.In(age >= AgeBand.Fifties ? 0.4f : 0.17f) ? chance.Of(Eyewear.Round, Eyewear.Square) : Eyewear.None,
            Headwear.None, Clothing.TShirt).Dressed(chance, age);
    }

    /// <summary>The same person on another day: the face stays, clothes, pose and background change, hats and beards may.</summary>
    public PortraitTraits OnAnotherDay(ulong day)
    {
        var chance = new Chance(Face ^ day * 0x9E3779B97F4A7C15);
        var other = (this with { Day = chance.Next() }).Dressed(chance, Age);
        if (FacialHair is FacialHair.ShortBeard or FacialHair.Stubble && chance.In(0.3f))
            other = other with { FacialHair = FacialHair == FacialHair.Stubble ? FacialHair.None : FacialHair.Stubble };
        return other;
    }

    /// <summary>In the words that a witness might use: "Man in his thirties, slim, short dark brown hair, full beard, glasses, grey hoodie".</summary>
    public string Describe()
    {
        var words = new List<string>
        {
            $"{(Sex == Sex.Male ? "Man" : "Woman")} {AgeWords}",
            Build switch { Build.Slim => "slim build", Build.Heavy => "heavy build", _ => "medium build" },
            HairInWords,
        };
        if (FacialHair != FacialHair.None)
            words.Add(FacialHair switch
            {
                FacialHair.Stubble => "stubble",
                FacialHair.Moustache => "moustache",
                FacialHair.Goatee => "goatee beard",
                FacialHair.ShortBeard => "short beard",
                _ => "full beard",
            });
        if (Eyewear != Eyewear.None)
            words.Add(Eyewear == Eyewear.Round ? "round glasses" : "square glasses");
        if (Headwear != Headwear.None)
            words.Add(Headwear switch { Headwear.Cap => "baseball cap", Headwear.Beanie => "beanie hat", Headwear.FlatCap => "flat cap", _ => "hood up" });
        words.Add(Clothing switch
        {
            Clothing.Hoodie => "hoodie",
            Clothing.Shirt => "shirt",
            Clothing.Jacket => "zip jacket",
            Clothing.PaddedJacket => "padded jacket",
            Clothing.Jumper => "jumper",
            Clothing.PoloShirt => "polo shirt",
            _ => "T-shirt",
        });
        return string.Join(", ", words);
    }

    private string AgeWords => Age switch
    {
        AgeBand.Teens => "in late teens",
        AgeBand.OverSixty => "over sixty",
        _ => $"in {(Sex == Sex.Male ? "his" : "her")} {Age switch { AgeBand.Twenties => "twenties", AgeBand.Thirties => "thirties", AgeBand.Forties => "forties", _ => "fifties" }}",
    };

    public string HairInWords
    {
        get
        {
            var colour = HairColour switch
            {
                HairColour.Black => "black",
                HairColour.DarkBrown => "dark brown",
                HairColour.Brown => "brown",
                HairColour.LightBrown => "light brown",
                HairColour.Fair => "fair",
                HairColour.Ginger => "ginger",
                HairColour.Grey => "grey",
                _ => "white",
            };
            return Hair switch
            {
                HairStyle.Bald => "bald",
                HairStyle.Shaved => $"shaved {colour} hair",
                HairStyle.Short => $"short {colour} hair",
                HairStyle.SidePart => $"short {colour} hair with a side parting",
                HairStyle.SweptUp => $"{colour} hair swept up",
                HairStyle.Receding => $"receding {colour} hair",
                HairStyle.Curly => $"short curly {colour} hair",
                HairStyle.Rounded => $"full curly {colour} hair",
                HairStyle.Bob => $"{colour} bob",
                HairStyle.LongStraight => $"long straight {colour} hair",
                HairStyle.LongWavy => $"long wavy {colour} hair",
                HairStyle.Ponytail => $"{colour} hair in a ponytail",
                HairStyle.Bun => $"{colour} hair in a bun",
                _ => $"{colour} hair with a fringe",
            };
        }
    }

    private PortraitTraits Dressed(Chance chance, AgeBand age)
    {
        var clothing = age >= AgeBand.Fifties
            ? chance.Of(Clothing.Jumper, Clothing.Shirt, Clothing.PoloShirt, Clothing.Jacket, Clothing.PaddedJacket)
            : chance.Of(Clothing.TShirt, Clothing.Hoodie, Clothing.Hoodie, Clothing.Jacket, Clothing.PaddedJacket, Clothing.Jumper, Clothing.PoloShirt, Clothing.Shirt);
        var headwear = !chance.In(0.2f) ? Headwear.None
            : age == AgeBand.OverSixty && Sex == Sex.Male ? chance.Of(Headwear.FlatCap, Headwear.Beanie)
            : clothing == Clothing.Hoodie && chance.In(0.6f) ? Headwear.HoodUp
            : chance.Of(Headwear.Cap, Headwear.Beanie);
        return this with { Clothing = clothing, Headwear = headwear };
    }

    private static HairStyle HairFor(Chance chance, Sex sex, AgeBand age)
    {
        if (sex == Sex.Female)
            return age >= AgeBand.Fifties
                ? chance.Of(HairStyle.Bob, HairStyle.Bob, HairStyle.Curly, HairStyle.Bun, HairStyle.SidePart, HairStyle.Fringe)
                : chance.Of(HairStyle.Bob, HairStyle.LongStraight, HairStyle.LongWavy, HairStyle.Ponytail, HairStyle.Bun, HairStyle.Fringe, HairStyle.Rounded, HairStyle.LongStraight);
        return age >= AgeBand.Forties
            ? chance.Of(HairStyle.Bald, HairStyle.Receding, HairStyle.Receding, HairStyle.Short, HairStyle.SidePart, HairStyle.Shaved, HairStyle.Curly)
            : chance.Of(HairStyle.Shaved, HairStyle.Short, HairStyle.Short, HairStyle.SidePart, HairStyle.SweptUp, HairStyle.Curly, HairStyle.Rounded, HairStyle.Fringe, HairStyle.Bun);
    }

    private static HairColour HairColourFor(Chance chance, AgeBand age, int tone)
    {
        if (age == AgeBand.OverSixty)
            return chance.Of(HairColour.Grey, HairColour.White, HairColour.Grey);
        if (age == AgeBand.Fifties && chance.In(0.5f))
            return HairColour.Grey;
        return tone >= 4
            ? chance.Of(HairColour.Black, HairColour.Black, HairColour.DarkBrown)
            : chance.Of(HairColour.Black, HairColour.DarkBrown, HairColour.DarkBrown, HairColour.Brown, HairColour.Brown, HairColour.LightBrown, HairColour.Fair, HairColour.Ginger);
    }

    private static FacialHair FacialHairFor(Chance chance, Sex sex, AgeBand age) =>
        sex == Sex.Female ? FacialHair.None
        : age == AgeBand.Teens ? chance.Of(FacialHair.None, FacialHair.None, FacialHair.None, FacialHair.Stubble)
        : chance.Of(FacialHair.None, FacialHair.None, FacialHair.None, FacialHair.Stubble, FacialHair.Stubble, FacialHair.Moustache, FacialHair.Goatee, FacialHair.ShortBeard, FacialHair.FullBeard);
}
