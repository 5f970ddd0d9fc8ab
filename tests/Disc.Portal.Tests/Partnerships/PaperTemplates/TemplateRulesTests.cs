using Disc.Portal.Partnerships.PaperTemplates;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.PaperTemplates;

/// <summary>What a letter's text must and must not hold before it is kept.</summary>
[Trait("Rule", "16")]
public sealed class TemplateRulesTests
{
    private const LetterKind Notice = LetterKind.ExclusionNotice;

    public static TheoryData<LetterKind> Kinds => new(Enum.GetValues<LetterKind>());

    public static TheoryData<LetterKind, string> Compulsory
    {
        get
        {
            var data = new TheoryData<LetterKind, string>();
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                foreach (var must in TemplateFields.CompulsoryOf(kind))
                    data.Add(kind, must.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_usual_text_of_every_letter_may_be_kept_as_it_is(LetterKind kind) => Assert.Empty(TemplateRules.WhyNot(kind, UsualTexts.Of(kind)));

    [Theory]
    [MemberData(nameof(Compulsory))]
    public void A_text_without_a_paragraph_that_the_letter_must_have_is_refused_by_its_name(LetterKind kind, string name)
    {
        var text = UsualTexts.Of(kind).Replace($"{{{{{name}}}}}", "something else", StringComparison.Ordinal);

        var refusal = Assert.Single(TemplateRules.WhyNot(kind, text));
        Assert.StartsWith($"The text lacks {{{{{name}}}}}", refusal.Message);
        Assert.Equal(TemplateRules.Text, refusal.Field);
    }

    [Fact]
    public void The_notice_must_hold_all_that_rule_16_asks_for()
    {
        var must = TemplateFields.CompulsoryOf(Notice).Select(field => field.Name);
        Assert.Equal(
            ["the ban", "the person", "what it means", "how long", "the incidents", "the premises", "if you break it", "review", "how to appeal", "your information", "the regulator", "issued by"], must);
        Assert.All(Enum.GetValues<LetterKind>(), kind => Assert.Contains("issued by", TemplateFields.CompulsoryOf(kind).Select(field => field.Name)));
    }

    [Theory]
    [InlineData("Dear {{nmae}}", "Line 3: there is no field “nmae”. Did you mean {{name}}?")]
    [InlineData("Until {{lastday}}", "Line 3: there is no field “lastday”. Did you mean {{last day}}?")]
    [InlineData("{{the conditions}}", "Line 3: there is no field “the conditions” in this letter. Those that there are stand beside the text.")]
    [InlineData("Until {{ LAST   Day }} and then", null)]
    [InlineData("Until {{last day", "Line 3: “{{last day” has no other end. A field is written like {{name}}.")]
    [InlineData("Until last day}}", "Line 3: “}}” has no other end. A field is written like {{name}}.")]
    [InlineData("Until {{last\nday}}", "Line 3: “{{last” has no other end. A field is written like {{name}}.")]
    [InlineData("It is **bold to the end", "Line 3: ** begins bold print that does not end.")]
    [InlineData("It is **bold** for a while", null)]
    [InlineData("See [the list](https://example.org/{{reference}})", "{{reference}} stands where it cannot be filled in, such as in a link's address. Put it into a sentence.")]
    [InlineData("See `{{reference}}`", "{{reference}} stands where it cannot be filled in, such as in a link's address. Put it into a sentence.")]
    [InlineData("- {{review}}", "{{review}} brings whole paragraphs. Put it on a line by itself, with an empty line before and after.")]
    [InlineData("Read {{the incidents}} well", "brings whole paragraphs")]
    [InlineData("{{review}}", "{{review}} stands there a second time. Once is enough.")]
    [InlineData("# A second title", "Begin with one title")]
    public void What_is_wrong_in_a_line_is_said_with_its_line(string line, string? said)
    {
        var text = UsualTexts.Of(Notice);
        text = text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, $"\n{line}\n");

        var messages = TemplateRules.WhyNot(Notice, text).Select(refusal => refusal.Message).ToList();

        if (said is null)
            Assert.Empty(messages);
        else
            Assert.Contains(messages, message => message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void No_title_nothing_and_too_much_are_refused()
    {
        Assert.Contains(TemplateRules.WhyNot(Notice, UsualTexts.Of(Notice)[2..]), refusal => refusal.Message.StartsWith("Begin with one title", StringComparison.Ordinal));
        Assert.Equal("Write the text, or go back to the usual one.", Assert.Single(TemplateRules.WhyNot(Notice, " \n ")).Message);
        Assert.StartsWith("Shorten the text to 12,000 characters", Assert.Single(TemplateRules.WhyNot(Notice, new string('a', TemplateRules.LongestText + 1))).Message);
    }

    /// <summary>A name with one letter left out is never taken silently, and the field that was meant is named.</summary>
    [Fact]
    public void A_field_with_a_letter_missing_is_refused_and_what_was_meant_is_said()
    {
        var cases = from kind in Gen.Elements(Enum.GetValues<LetterKind>())
                    from field in Gen.Elements(TemplateFields.Of(kind).Where(field => field.Name.Length > 4).ToArray())
                    from at in Gen.Choose(0, field.Name.Length - 1)
                    select (Kind: kind, Field: field, Typed: field.Name.Remove(at, 1));
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var known = TemplateFields.Of(one.Kind).Any(field => field.Name == TemplateText.Tidy(one.Typed));
            var text = $"{UsualTexts.Of(one.Kind)}\n\nAnd {{{{{one.Typed}}}}}.";
            return known || TemplateRules.WhyNot(one.Kind, text).Any(refusal => refusal.Message.EndsWith($"Did you mean {one.Field.Written}?", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Whatever somebody is called, it is printed as it is, and is never markup.</summary>
    [Fact]
    public void What_is_filled_in_is_text_whatever_it_is() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), name =>
    {
        var value = string.Concat(name.Get.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter is not ('\u2028' or '\u2029' or '\ufffe' or '\uffff')));
        var html = Html("# A letter\n\nDear *{{name}}*, of {{scheme}}.", new() { ["name"] = value, ["scheme"] = "<b>**{{name}}**</b>" });
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        return document.QuerySelectorAll("bdi").Length == 2
            && document.QuerySelectorAll("bdi")[0].TextContent == value
            && document.QuerySelectorAll("bdi")[1].TextContent == "<b>**{{name}}**</b>"
            && document.Body!.QuerySelectorAll("*").All(element => element.LocalName is "h1" or "p" or "em" or "bdi");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Html_pictures_and_links_that_somebody_types_are_print_and_nothing_else()
    {
        var html = Html("# T\n\n<script>x</script> <b>no</b> ![face](https://example.org/x.png) [here](javascript:alert(1)) [list](https://example.org/list) <https://example.org>", []);

        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<b>", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<a", html);
        Assert.DoesNotContain("javascript", html);
        Assert.Contains("list (https://example.org/list)", html);
    }

    [Fact]
    public void A_text_is_cut_at_its_headings_and_several_lines_stay_lines()
    {
        var sections = new TemplateText("# T\n\nFirst\n\n## Two\n\n{{the incidents}}\n\n> {{name}}\n\n{{issued by}}")
            .Fill(new Dictionary<string, string> { ["name"] = "one\ntwo" }, TemplateRules.ParagraphsOf(Notice));

        Assert.Equal(3, sections.Count);
        Assert.Equal([null, "the incidents", null], sections[1].Parts.Select(part => part.Paragraph));
        Assert.Contains("<bdi>one</bdi><br /><bdi>two</bdi>", sections[1].Parts[2].Html);
        Assert.Equal("issued by", Assert.Single(sections[2].Parts).Paragraph);
    }

    private static string Html(string text, Dictionary<string, string> words) =>
        string.Concat(new TemplateText(text).Fill(words, TemplateRules.ParagraphsOf(Notice)).SelectMany(section => section.Parts).Select(part => part.Html));
}
