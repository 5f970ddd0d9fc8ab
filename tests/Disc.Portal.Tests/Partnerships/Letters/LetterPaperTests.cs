using System.Text.RegularExpressions;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Partnerships.Letters;

/// <summary>Every kind of letter as printed, read back by independent programs.</summary>
[Collection(PrintingTests.Name)]
[Trait("Rule", "16")]
public sealed partial class LetterPaperTests(WarmPress warm)
{
    public static TheoryData<LetterKind, string[]> Letters => new()
    {
        { LetterKind.Warning, ["Warning", "Reference W-0003", "The warning rests on this incident:", "You took two bottles of gin.", "You are not banned.", "counts for 12 months", "did not decide this warning"] },
        { LetterKind.ExclusionNotice, ["Exclusion notice", "Reference EX-0007", "withdrawn that invitation from you", "portal.example/seahaven/appeal", "did not decide this ban"] },
        { LetterKind.InterimNotice, ["Interim exclusion notice", "from 3 March 2026 to the end of 23 March 2026", "Nothing is decided yet.", "withdrawn that invitation from you", "You took spirits", "Pier Pharmacy", "If you break this ban", "Those who vote see what happened", "until the end of 23 March 2026", "The Appeal Panel", "Served on (date and time)"] },
        { LetterKind.Extension, ["Your ban is now longer", "the premises in your notice of 3 March 2026 from 3 March 2026 to the end of 2 June 2027", "you were in the Pier Pharmacy", "you are free of it from 3 June 2027", "You can appeal until the end of", "and for this code"] },
        { LetterKind.Lifting, ["Your ban is lifted", "was lifted on 3 March 2026", "EX-0007"] },
        { LetterKind.Diversion, ["Your ban rests while you keep to this", "Meet the manager of Harbour Stores once.", "Go to the youth club on Tuesdays until July.", "until the end of 2 March 2027", "Taking part is your choice."] },
        { LetterKind.DiversionKept, ["You kept to it: your ban is lifted", "lifted on 3 March 2026"] },
        { LetterKind.AppealReceived, ["We have your appeal", "came in on 3 March 2026", "people who did not decide the ban", "The ban stays in force until then."] },
        { LetterKind.AppealOutcome, ["What was decided on your appeal", "Your appeal succeeded in part: the ban is shorter. Its last day is now 2 September 2026", "You paid for what you took"] },
        { LetterKind.ReviewOutcome, ["We looked at your ban again", "The ban stays as it is. Its last day is 2 March 2027", "Six months are not over"] },
        { LetterKind.Covering, ["A letter for you", "exclusion notice EX-0007", "large print"] },
    };

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task A_letter_says_what_it_is_for_and_is_a_tagged_titled_sound_PDF_that_names_nobody_in_its_properties(LetterKind kind, string[] said)
    {
        var letter = LetterCases.Letter(kind);
        using var paper = new PdfReader(await letter.PrintAsync(warm.Press), $"letter_{kind}");

        var words = PdfReader.Letters(paper.Words);
        Assert.All(said, sentence => Assert.Contains(PdfReader.Letters(sentence), words, StringComparison.Ordinal));
        Assert.Contains(PdfReader.Letters("The police did not decide"), words);
        Assert.Contains("Daniel Ashworth", paper.Words);
        Assert.DoesNotContain("{{", paper.Words);
        IsSound(paper);
        Assert.Equal(letter.Title, paper.Properties["Title"]);
        Assert.DoesNotContain(paper.Properties.Values.Append(letter.FileName), value => value.Contains("Ashworth", StringComparison.OrdinalIgnoreCase));
        // A warning knows no address: it is handed over.
        Assert.Equal(kind == LetterKind.Warning ? "Daniel Ashworth" : "Daniel Ashworth 17 Gull Terrace Seahaven SH4 9ZZ", paper.WordsWithin(10, 46, 110, 92));
        if (kind is not (LetterKind.Covering or LetterKind.AppealOutcome))
            Assert.Contains("Seahaven Business Watch keeps your name", paper.Words);
        if (kind != LetterKind.Covering)
            Assert.Contains("Information Commissioner’s Office", paper.Words);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task The_letter_to_the_parent_or_guardian_is_addressed_to_them_and_the_one_to_the_young_person_to_both()
    {
        using var guardian = new PdfReader(await LetterCases.Letter(LetterKind.Guardian, young: true).PrintAsync(warm.Press), "letter_Guardian");
        using var young = new PdfReader(await LetterCases.Letter(LetterKind.Lifting, young: true).PrintAsync(warm.Press), "letter_Young");

        Assert.Equal("The parent or guardian of Daniel Ashworth 17 Gull Terrace Seahaven SH4 9ZZ", guardian.WordsWithin(10, 46, 110, 92));
        Assert.Contains("exclusion notice EX-0007", guardian.Words);
        Assert.Contains("to nobody else", guardian.Words);
        Assert.Equal("Daniel Ashworth and their parent or guardian 17 Gull Terrace Seahaven SH4 9ZZ", young.WordsWithin(10, 46, 110, 92));
        IsSound(guardian);
    }

    [Fact]
    public async Task A_letter_is_printed_with_the_words_that_the_partnership_wrote_and_with_none_of_anothers()
    {
        var facts = LetterCases.Facts() with { PartnershipName = "Old Town Pubwatch", SchemeName = "Barred From One", Person = new("Brenda Quillfeather") };
        var own = await LetterCases.Letter(LetterKind.Lifting, text: "# Welcome back\n\nDear {{name}}, you are *free* again since {{decided on}}.\n\n{{issued by}}", facts: facts).PrintAsync(warm.Press);
        using var paper = new PdfReader(own, "letter_Own");

        Assert.Contains("Welcome back Dear Brenda Quillfeather, you are free again since 3 March 2026. Issued by", paper.Words);
        Assert.DoesNotContain("Seahaven Business Watch", paper.Words);
        Assert.DoesNotContain("Ashworth", paper.Everything);
    }

    private static void IsSound(PdfReader paper)
    {
        Assert.Equal("yes", paper.Properties["Tagged"]);
        Assert.Contains("(A4)", paper.Properties["Page size"]);
        Assert.Matches(@"(?m)^\s*H1( |:|$)", paper.Structure);
        Assert.Matches(@"(?m)^\s*P( |:|$)", paper.Structure);
        Assert.Contains("/Lang (en-GB)", paper.Uncompressed());
        Assert.Contains("No syntax or stream encoding errors found", paper.Check());
        Assert.NotEmpty(paper.Fonts);
        Assert.All(paper.Fonts, font => Assert.Matches(Embedded(), font));
    }

    [GeneratedRegex(@" yes (yes|no )\s+(yes|no )\s+\d+\s+\d+\s*$")]
    private static partial Regex Embedded();
}
