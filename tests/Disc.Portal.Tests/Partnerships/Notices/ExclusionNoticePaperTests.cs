using System.Text.RegularExpressions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Partnerships.Notices;

/// <summary>The notice as printed, read back by independent programs.</summary>
[Collection(PrintingTests.Name)]
[Trait("Rule", "16")]
public sealed partial class ExclusionNoticePaperTests(WarmPress warm)
{
    private const string LongName =
        "Maximiliana-Alexandrina Featherstonehaugh-Cholmondeley Wolfeschlegelsteinhausenbergerdorff de la Vega y Montoya of Upper Slaughter";

    private const string LongPartnership =
        "The Seahaven, Netherby and Upper Quayside Business Crime Reduction Partnership and Retailers Against Crime Association";

    [Fact]
    public async Task A_notice_says_everything_that_it_must()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven);

        Says(paper, "Exclusion notice");
        // Who
        Says(paper, "Name Daniel Ashworth");
        Says(paper, "Also known as Danny A, Ash");
        Says(paper, "Date of birth 9 July 1991");
        Says(paper, "17 Gull Terrace");
        // The scheme and the partnership
        Says(paper, "Seahaven Banned List");
        Says(paper, "Seahaven Business Watch The Old Customs House, 4 Quay Street, Seahaven, SH1 2AB");
        Says(paper, "01632 960123 · office@seahaven-watch.example");
        Says(paper, "Reference SBW-2026-014");
        // The incidents relied on
        Says(paper, "12 January 2026");
        Says(paper, "Took two bottles of gin past the tills without paying.");
        Says(paper, "20 February 2026");
        Says(paper, "Came back, took spirits worth £86 and pushed a member of staff.");
        Says(paper, "Harbour Stores, Quay Street");
        // Start and end
        Says(paper, "The ban starts on 3 March 2026. Its last day is 2 March 2027: it ends at midnight, and you are free of it from 3 March 2027.");
        // The premises, and the address of the list
        Says(paper, "The Lamp Bookshop, 9 High Street");
        Says(paper, "Pier Pharmacy");
        Says(paper, "portal.example/seahaven/scheme/premises");
        // What it means
        Says(paper, "an implied invitation, or licence, to enter");
        Says(paper, "withdrawn that invitation from you");
        // What a breach brings
        Says(paper, "If you break this ban");
        Says(paper, "You will be trespassing");
        // Review
        Says(paper, "The board looks at this ban again after six months, in September 2026.");
        // Appeal: how, until when, to whom
        Says(paper, "You can appeal until the end of 27 March 2026. Write a letter or an e-mail.");
        Says(paper, "Send it to The Appeal Panel, Seahaven Business Watch, 4 Quay Street, Seahaven, SH1 2AB, or appeals@seahaven-watch.example.");
        Says(paper, "People who did not decide this ban will decide your appeal.");
        // The regulator
        Says(paper, "Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF. Telephone 0303 123 1113");
        // The short privacy notice, which points to the full one
        Says(paper, "Seahaven Business Watch keeps your name");
        Says(paper, "The full privacy notice is on the last page, and at portal.example/seahaven/privacy.");
        // Who issued it, and who did not
        Says(paper, "Scheme administrator, for Seahaven Business Watch, on 27 February 2026.");
        Says(paper, "The police did not decide this ban and have not signed this notice.");
        // Service is recorded in the portal; the paper has a box for it
        Says(paper, "Served on (date and time) By Method");
    }

    [Fact]
    public async Task Where_the_clock_starts_at_service_the_notice_says_how_many_months_and_no_day()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven with { MonthsFromService = 12 });

        Says(paper, "You must not enter the premises in this notice for 12 months from service, which is the day on which this notice is handed to you or delivered.");
        Says(paper, "The ban starts on the day on which this notice is served on you, and lasts 12 months from service.");
        Assert.DoesNotContain(PdfReader.Letters("The ban starts on 3 March 2026"), PdfReader.Letters(paper.Spoken));
        Assert.DoesNotContain(PdfReader.Letters("from 3 March 2026 to the end of"), PdfReader.Letters(paper.Spoken));
    }

    [Fact]
    public async Task The_full_privacy_notice_is_alone_on_the_last_page()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven);

        var last = paper.Pages[^1];
        Assert.StartsWith("Privacy notice", last.TrimStart());
        foreach (var section in NoticeExamples.Seahaven.Privacy.Sections)
            Assert.Contains(section.Heading, last);
        Assert.Contains("ZA000001", last);
        Assert.Contains("2 March 2028", last);
    }

    [Theory]
    [InlineData("1 incident")]
    [InlineData("5 incidents")]
    [InlineData("12 incidents")]
    [InlineData("24 incidents")]
    [InlineData("40 incidents")]
    [InlineData("200 premises")]
    [InlineData("no picture")]
    [InlineData("long names")]
    public async Task The_privacy_notice_begins_on_the_back_of_a_sheet_whatever_the_length_of_the_letter(string letter)
    {
        var usual = NoticeExamples.Seahaven;
        using var paper = await PrintedAsync(
            letter switch
            {
                "200 premises" => usual with { Premises = NoticeExamples.ManyPlaces(200) },
                "no picture" => usual with { Person = new("Daniel Ashworth") },
                "long names" => usual with
                {
                    Person = usual.Person with { Name = LongName, Aliases = [LongName, LongName] },
                    IssuedFor = usual.IssuedFor with { Name = LongPartnership },
                    Privacy = usual.Privacy with { Controller = LongPartnership },
                },
                _ => usual with { Incidents = NoticeExamples.ManyIncidents(int.Parse(letter.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)) },
            },
            "back_" + letter);

        var privacy = paper.Pages.Select((page, index) => (page, number: index + 1)).Single(page => page.page.TrimStart().StartsWith("Privacy notice", StringComparison.Ordinal)).number;
        Assert.Equal(0, privacy % 2);
        Assert.Equal(paper.Pages.Count, privacy);
        // At most one page is left blank: the one before it, which says so and carries its number like every other.
        var blank = paper.Pages.Select((page, index) => (page, number: index + 1)).Where(page => page.page.Contains("This page is left blank", StringComparison.Ordinal)).ToList();
        Assert.All(blank, page => Assert.Equal(privacy - 1, page.number));
        Assert.All(blank, page => Assert.Matches($@"Page {page.number} of {paper.Pages.Count}\s*$", page.page));
        Assert.All(paper.Pages.SkipLast(1 + blank.Count), page => Assert.True(PdfReader.Letters(page).Length > 300, page));
        IsSound(paper);
    }

    [Fact]
    public async Task Every_page_carries_name_reference_and_page_n_of_m()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven with { Incidents = NoticeExamples.ManyIncidents(40) });

        Assert.True(paper.Pages.Count >= 4);
        foreach (var (index, page) in paper.Pages.Index())
            Assert.Matches($@"Exclusion notice for Daniel Ashworth\s+SBW-2026-014\s+·\s+Page {index + 1} of {paper.Pages.Count}\s*$", page);
    }

    [Fact]
    public async Task It_is_a_tagged_outlined_A4_document_with_language_title_and_embedded_fonts()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven);

        IsSound(paper);
        Assert.Equal("Exclusion notice SBW-2026-014", paper.Properties["Title"]);
        Assert.Contains(paper.Fonts, font => font.Contains("AtkinsonHyperlegible-Regular", StringComparison.Ordinal));
        Assert.Contains(paper.Fonts, font => font.Contains("AtkinsonHyperlegible-Bold", StringComparison.Ordinal));
        var file = paper.Check() + paper.Uncompressed();
        Assert.Contains("/Lang (en-GB)", file);
        Assert.Contains("/Outlines", file);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task The_files_properties_name_nobody()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven);

        Assert.DoesNotContain(paper.Properties.Values, value => value.Contains("Ashworth", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_screen_reader_gets_headings_a_table_lists_and_a_described_picture_and_no_page_edges()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven with { Incidents = NoticeExamples.ManyIncidents(40) });

        foreach (var tag in (string[])["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI", "Figure"])
            Assert.Matches($@"(?m)^\s*{tag}( |:|$)", paper.Structure);
        Assert.Contains(PdfReader.Letters("The ban starts on 3 March 2026. Its last day is"), PdfReader.Letters(paper.Spoken));
        Assert.DoesNotContain("Page1of", PdfReader.Letters(paper.Spoken));
        var file = paper.Uncompressed();
        Assert.Contains("Picture of the person this notice is about", file);
        Assert.Contains("QR code: the public page of the scheme", file);
    }

    [Fact]
    public async Task The_QR_code_leads_to_the_schemes_public_page_and_holds_nothing_else()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven);

        Assert.Equal(["https://portal.example/seahaven/scheme"], paper.QrCodes());
    }

    [Fact]
    public async Task Without_date_of_birth_picture_aliases_and_address_nothing_is_left_empty()
    {
        var notice = NoticeExamples.Seahaven with { Person = new("Daniel Ashworth") };
        using var paper = await PrintedAsync(notice);

        Says(paper, "Name Daniel Ashworth What this means");
        Assert.DoesNotContain("Date of birth", paper.Pages[0]);
        Assert.DoesNotContain("Also known as", paper.Words);
        Assert.DoesNotContain("Picture of the person", paper.Uncompressed());
        IsSound(paper);
    }

    [Fact]
    public async Task A_very_long_name_is_never_cut()
    {
        var notice = NoticeExamples.Seahaven with
        {
            Person = NoticeExamples.Seahaven.Person with { Name = LongName },
            IssuedFor = NoticeExamples.Seahaven.IssuedFor with { Name = LongPartnership },
        };
        using var paper = await PrintedAsync(notice);

        Says(paper, $"Name {LongName}");
        foreach (var page in paper.Pages)
            Assert.Contains("Slaughter", page[page.IndexOf("Exclusion notice for Max", StringComparison.Ordinal)..]);
        IsSound(paper);
    }

    [Fact]
    public async Task Two_hundred_premises_follow_the_letter_as_a_list_with_every_one_in_it()
    {
        var notice = NoticeExamples.Seahaven with { Premises = NoticeExamples.ManyPlaces(200) };
        using var paper = await PrintedAsync(notice);

        Says(paper, "The ban covers 200 premises. They are listed under “The premises”, after this letter.");
        Assert.All(notice.Premises, place => Says(paper, $"{place.Name}, {place.Address}"));
        Assert.All(["Area 1", "Area 5"], group => Assert.Contains(group, paper.Words));
        IsSound(paper);
    }

    [Fact]
    public async Task Three_hundred_premises_without_groups_print_too()
    {
        var notice = NoticeExamples.Seahaven with { Premises = [.. NoticeExamples.ManyPlaces(300).Select(place => place with { Group = null })] };
        using var paper = await PrintedAsync(notice);

        Assert.All(notice.Premises, place => Says(paper, $"{place.Name}, {place.Address}"));
    }

    [Fact]
    public async Task Forty_incidents_make_a_table_whose_head_stands_on_each_page()
    {
        var notice = NoticeExamples.Seahaven with { Incidents = NoticeExamples.ManyIncidents(40) };
        using var paper = await PrintedAsync(notice);

        Says(paper, "The ban rests on these 40 incidents:");
        foreach (var number in Enumerable.Range(1, 40))
            Says(paper, $"Incident number {number}:");
        var pagesOfTable = paper.Pages.Where(page => page.Contains("Incident number", StringComparison.Ordinal)).ToList();
        Assert.True(pagesOfTable.Count > 1);
        Assert.All(pagesOfTable, page => Assert.Contains("What happened", page));
        Assert.Contains("Why you are banned", pagesOfTable[0]);
        IsSound(paper);
    }

    [Theory]
    [InlineData("Arabic", "محمد عبد الرحمن")]
    [InlineData("Chinese", "欧阳振华")]
    [InlineData("Cyrillic", "Анастасія Щербакова")]
    [InlineData("Greek", "Αλέξανδρος Παπαδόπουλος")]
    [InlineData("Devanagari", "प्रियंका श्रीवास्तव")]
    [InlineData("Latin with marks", "Łukasz Nguyễn Đặng")]
    public async Task A_name_in_any_script_prints_with_its_font_inside(string script, string name)
    {
        var notice = NoticeExamples.Seahaven with { Person = NoticeExamples.Seahaven.Person with { Name = name, Aliases = ["Ash", name] } };
        using var paper = new PdfReader(await notice.PrintAsync(warm.Press), $"script_{script}");

        // Readers compose and order letters in their own ways: what counts is that each letter is there and none is an empty box.
        var letters = name.Normalize(System.Text.NormalizationForm.FormKC).EnumerateRunes().Where(System.Text.Rune.IsLetter).Distinct();
        var read = paper.Words.Normalize(System.Text.NormalizationForm.FormKC);
        Assert.All(letters, letter => Assert.Contains(letter.ToString(), read, StringComparison.Ordinal));
        Assert.DoesNotContain(".notdef", paper.Uncompressed());
        IsSound(paper);
    }

    [Fact]
    public async Task A_draft_says_on_every_page_that_it_is_not_in_force_and_may_have_gaps()
    {
        using var paper = new PdfReader(await (NoticeExamples.Seahaven with { Review = "", Incidents = [] }).PrintAsync(warm.Press, draft: true));

        Assert.All(paper.Pages, page => Assert.Contains("Preview: not in force", page));
        Says(paper, "The incidents that the ban rests on stand here.");
        IsSound(paper);
    }

    [Fact]
    public async Task A_real_notice_is_not_marked_as_a_draft_and_an_incomplete_one_is_not_printed()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven);

        Assert.DoesNotContain("Preview", paper.Words);
        await Assert.ThrowsAsync<InvalidOperationException>(() => (NoticeExamples.Seahaven with { Incidents = [] }).PrintAsync(warm.Press));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task A_notice_to_somebody_under_18_is_addressed_to_their_parent_or_guardian_too()
    {
        var notice = NoticeExamples.Seahaven with { Person = NoticeExamples.Seahaven.Person with { WithParentOrGuardian = true } };
        using var paper = await PrintedAsync(notice);

        Says(paper, "Daniel Ashworth and their parent or guardian 17 Gull Terrace");
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Two_notices_of_two_partnerships_never_contain_each_others_words()
    {
        var both = await Task.WhenAll(NoticeExamples.Seahaven.PrintAsync(warm.Press), NoticeExamples.OldTown.PrintAsync(warm.Press));
        using var seahaven = new PdfReader(both[0], "two_first");
        using var oldTown = new PdfReader(both[1], "two_second");

        string[] ofSeahaven = ["Seahaven", "SBW-2026-014", "Ashworth", "Danny", "Harbour Stores", "gin", "Quay", "01632 960123", "ZA000001"];
        string[] ofOldTown = ["Old Town", "OTP-77", "Quillfeather", "Fleece", "Drovers", "Oldminster", "Threw a glass", "Barred From"];
        Assert.All(ofSeahaven, word => Assert.Contains(word, seahaven.Words));
        Assert.All(ofOldTown, word => Assert.Contains(word, oldTown.Words));
        Assert.All(ofOldTown, word => Assert.DoesNotContain(word, seahaven.Everything));
        Assert.All(ofSeahaven.Except(["gin"]), word => Assert.DoesNotContain(word, oldTown.Everything));
    }

    [Fact]
    public async Task What_people_type_is_text_and_never_markup()
    {
        const string Typed = "Rob\"; } </style><script>x</script> & Co";
        using var paper = await PrintedAsync(NoticeExamples.Seahaven with { Person = new(Typed) });

        Says(paper, $"Name {Typed}");
        Says(paper, $"Exclusion notice for {Typed}");
        IsSound(paper);
    }

    [Fact]
    public async Task The_address_stands_in_the_window_of_an_envelope_and_nothing_else_does()
    {
        using var paper = await PrintedAsync(NoticeExamples.Seahaven with
        {
            Person = NoticeExamples.Seahaven.Person with { WithParentOrGuardian = true, Address = ["Flat 4", "17 Gull Terrace", "Seahaven SH4 9ZZ"] },
        });

        // A DL window: everywhere the sheet can slide to shows 9 to 110 mm from the left and 46 to 92 mm from the top of the page.
        Assert.Equal(
            "Daniel Ashworth and their parent or guardian Flat 4 17 Gull Terrace Seahaven SH4 9ZZ", paper.WordsWithin(10, 46, 110, 92));
        Assert.Equal(
            "Daniel Ashworth and their parent or guardian Flat 4 17 Gull Terrace Seahaven SH4 9ZZ", paper.WordsWithin(20, 56, 100, 82));
    }

    [Fact]
    public async Task A_notice_weighs_no_more_than_its_picture_and_80_kilobytes()
    {
        var paper = await NoticeExamples.Seahaven.PrintAsync(warm.Press);

        Assert.InRange(paper.Length, 1, NoticeExamples.Portrait.Length + 80 * 1024);
    }

    private async Task<PdfReader> PrintedAsync(ExclusionNotice notice, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        new(await notice.PrintAsync(warm.Press), test);

    private static void Says(PdfReader paper, string sentence) =>
        // Readers differ in the white space that they put at the end of a line; the letters are what counts.
        Assert.Contains(PdfReader.Letters(sentence), PdfReader.Letters(paper.Words) + "|" + PdfReader.Letters(paper.Spoken), StringComparison.Ordinal);

    private static void IsSound(PdfReader paper)
    {
        Assert.Equal("yes", paper.Properties["Tagged"]);
        Assert.Contains("(A4)", paper.Properties["Page size"]);
        Assert.Equal(paper.Pages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), paper.Properties["Pages"]);
        Assert.Contains("No syntax or stream encoding errors found", paper.Check());
        // pdffonts: name, type, encoding, then "emb": each font is inside the file.
        Assert.All(paper.Fonts, font => Assert.Matches(Embedded(), font));
        Assert.NotEmpty(paper.Fonts);
    }

    [GeneratedRegex(@" yes (yes|no )\s+(yes|no )\s+\d+\s+\d+\s*$")]
    private static partial Regex Embedded();
}
