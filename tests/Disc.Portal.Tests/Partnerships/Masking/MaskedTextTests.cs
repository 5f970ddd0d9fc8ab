using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Disc.Portal.Partnerships.Masking;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Masking;

/// <summary>What is taken out of the text that voters read; and that nothing known survives, however it is written.</summary>
[Trait("Rule", "15")]
public sealed partial class MaskedTextTests
{
    private static readonly KnownWords Known = new(
        ["Dean", "Marlow", "Deano", "Anne-Marie", "O'Brien", "Zoë", "Łukasz", "Jo"],
        ["Harbour Books, 12 Quay Street", "The Crown and Anchor", "Marks & Spencer", "AL1 2AB"]);

    [Theory]
    [InlineData("DEAN MARLOW ran out.", "[name] ran out.")]
    [InlineData("dean’s bag and Marlow's coat", "[name]'s bag and [name]'s coat")]
    [InlineData("The Marlows came in, Marlows bag", "The [name] came in, [name] bag")]
    [InlineData("Anne Marie, AnneMarie and ANNE–MARIE", "[name] and [name]")]
    [InlineData("obrien and O’Brien and O'Brien's", "[name] and [name] and [name]'s")]
    [InlineData("zoe, ZOË and lukasz", "[name] and [name]")]
    [InlineData("M\u00ADarlow and Mar\u200Blow and Ｍａｒｌｏｗ", "[name] and [name] and [name]")]
    [InlineData("Mar-low said Deano-style", "[name] said [name]")]
    [InlineData("outside Harbour Books at 12 Quay Street", "outside [place] at [place]")]
    [InlineData("into the crown and anchor", "into the [place] and [place]")]
    [InlineData("from 4 Mill Lane, al12ab", "from [place]")]
    [InlineData("towards Old Chapel Road with the goods", "towards [place] with the goods")]
    [InlineData("at 21:40 on Friday 3rd March 2026", "at [time] on [date]")]
    [InlineData("about 9.15pm, half past nine, nine o'clock, 2140 hrs", "about [time]")]
    [InlineData("on 03/03/2026 and 2026-03-03T21:40", "on [date] and [date]")]
    [InlineData("in March 2026 for £12.50, two bottles", "in March 2026 for £12.50, two bottles")]
    [InlineData("see I-0042, EX-0007, CR/1234/26, crime 4412345", "see [number], crime [number]")]
    [InlineData("car AB12 CDE, 07700 900123", "car [number]")]
    [InlineData("wrote to dean.marlow@shop.example and @deano, www.shop.example/a", "wrote to [contact] and [contact]")]
    [InlineData("PC 4127 came", "[name] came")]
    [InlineData("Jo's brother joined", "[name]'s brother joined")]
    [InlineData("   ", "")]
    public void What_tells_people_places_and_moments_apart_is_taken_out(string text, string masked) => Assert.Equal(masked, MaskedText.Of(text, Known));

    [Fact]
    public void An_everyday_word_stays_when_it_is_part_of_a_places_name() =>
        Assert.Equal("He took the gin and left by the door.", MaskedText.Of("He took the gin and left by the door.", new KnownWords(["Will Young"], ["The Ship and Castle"])));

    [Theory]
    [InlineData("2026-03-03T07:30:00", "A morning in March 2026")]
    [InlineData("2026-03-03T13:30:00", "An afternoon in March 2026")]
    [InlineData("2026-06-30T21:30:00", "A night in June 2026")]
    [InlineData("2026-06-30T20:30:00", "An evening in June 2026")]
    public void When_it_happened_is_the_part_of_the_day_in_London_and_the_month(string utc, string words) =>
        Assert.Equal(words, TimeBand.Of(DateTime.Parse(utc, CultureInfo.InvariantCulture)));

    [Fact]
    public void No_word_of_a_known_name_or_place_survives_however_it_is_written() => Prop.ForAll(Texts, one =>
    {
        var known = new KnownWords(one.Names, one.Places);
        var left = WordsIn(Placeholders().Replace(MaskedText.Of(one.Text, known), " ")).ToList();
        var forbidden = one.Names.Concat(one.Places).SelectMany(WordsIn).ToHashSet();
        var joined = one.Names.Concat(one.Places).Select(name => string.Concat(WordsIn(name))).ToHashSet();
        return left.All(word => !forbidden.Contains(word) && !joined.Contains(word));
    }).Check(Many);

    [Fact]
    public void What_is_masked_already_stays_as_it_is() => Prop.ForAll(Texts, one =>
    {
        var known = new KnownWords(one.Names, one.Places);
        var once = MaskedText.Of(one.Text, known);
        return MaskedText.Of(once, known) == once;
    }).Check(Many);

    [Fact]
    public void Any_text_at_all_is_masked_without_a_failure() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        MaskedText.Of(text, Known) is { } masked && MaskedText.Of(masked, Known) == masked).Check(Many);

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static readonly Gen<string> Letters = Gen.Elements("a", "e", "i", "o", "u", "á", "ë", "ö", "ł", "ø", "ñ", "b", "d", "k", "l", "m", "r", "s", "t", "v", "z", "sz", "th");

    private static readonly Gen<string> Part = from letters in Letters.ArrayOf(4) from more in Letters.ListOf() select "Q" + string.Concat(letters) + string.Concat(more.Take(4));

    private static readonly Gen<string> Name = Gen.OneOf(
        Part,
        from one in Part from next in Part from joiner in Gen.Elements(" ", "-", "'", "’", " & ", ", ") select one + joiner + next);

    private static readonly Gen<string> Filler = Gen.Elements("he", "took", "two", "bottles", "of", "gin", "and", "ran", "the", "till", "“shouted”", "again.", "£4.50", "in March", "(seen)", "—", "!");

    // A name as somebody types it: any case, with and without accents, joined otherwise, possessive, in brackets, with a letter that nobody sees.
    private static Gen<string> Written(string name) =>
        from cased in Gen.Elements<Func<string, string>>(text => text, text => text.ToUpperInvariant(), text => text.ToLowerInvariant(), Toggled)
        from accents in Gen.Elements<Func<string, string>>(text => text, Bare, text => text.Normalize(NormalizationForm.FormD))
        from joined in Gen.Elements<Func<string, string>>(text => text, text => Joiner().Replace(text, "-"), text => Joiner().Replace(text, " "), text => Joiner().Replace(text, "–"), text => Joiner().Replace(text, ""))
        from end in Gen.Elements("", "'s", "’s", "s", ".", ",", ")", "-like", "!")
        from hidden in Gen.Elements("", "\u200B", "\u00AD")
        let text = joined(accents(cased(name)))
        select text[..1] + hidden + text[1..] + end;

    private static readonly Arbitrary<(string[] Names, string[] Places, string Text)> Texts =
        (from names in Name.ArrayOf(3)
         from places in Name.ArrayOf(2)
         from pieces in Gen.OneOf(Filler, Gen.Elements(names).SelectMany(Written), Gen.Elements(places).SelectMany(Written)).ArrayOf(9)
         select (names, places, string.Join(' ', pieces))).ToArbitrary();

    private static string Toggled(string text) => string.Concat(text.Select((letter, index) => index % 2 == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));

    // An independent way of reading words: not the code that is tested.
    private static string Bare(string text) => string.Concat(text.Replace("ł", "l", StringComparison.OrdinalIgnoreCase).Replace("ø", "o", StringComparison.OrdinalIgnoreCase)
        .Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));

    private static IEnumerable<string> WordsIn(string text) => NotALetter().Split(Bare(text.Replace("\u200B", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal)).ToLowerInvariant())
        .Where(word => word.Length > 1);

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotALetter();

    [GeneratedRegex(@"['’ &,-]+")]
    private static partial Regex Joiner();

    [GeneratedRegex(@"\[(?:name|place|date|time|number|contact)\]")]
    private static partial Regex Placeholders();
}
