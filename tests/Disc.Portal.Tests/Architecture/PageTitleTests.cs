using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Disc.Portal.Tests.Architecture;

/// <summary>Page titles stand in tabs, histories and bookmarks of shared machines: they are fixed words (rule 8).</summary>
public sealed partial class PageTitleTests
{
    // Its title says which kind of place is made: two fixed sentences.
    private static readonly string[] Known = ["NewPlacePage.razor"];

    [Fact]
    [Trait("Rule", "8")]
    public void No_page_puts_what_somebody_typed_into_its_title()
    {
        var pages = Directory.GetFiles(Path.Combine(SourceOfTests(), "../../../src/Disc.Portal"), "*.razor", SearchOption.AllDirectories)
            .Where(page => !Known.Contains(Path.GetFileName(page))).ToList();

        Assert.True(pages.Count > 50);
        Assert.Empty(pages.Where(page => Offends(File.ReadAllText(page))).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("<PageTitle>Alert</PageTitle>", false)]
    [InlineData("<PageTitle>@(Id is null ? \"Record a subject\" : \"Change a subject\")</PageTitle>", false)]
    [InlineData("<PageTitle>@alert?.Title</PageTitle>", true)]
    [InlineData("<PageTitle>Alert: @(alert is null ? \"\" : alert.Title)</PageTitle>", true)]
    public void The_rule_bites(string page, bool offends) => Assert.Equal(offends, Offends(page));

    private static bool Offends(string page) => Titles().Matches(page)
        .Any(title => Choice().Replace(title.Groups[1].Value, "").Contains('@', StringComparison.Ordinal));

    private static string SourceOfTests([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("<PageTitle>(.*?)</PageTitle>", RegexOptions.Singleline)]
    private static partial Regex Titles();

    // One of two fixed texts.
    [GeneratedRegex("""@\(\w+ is null \? "[^"]*" : "[^"]*"\)""")]
    private static partial Regex Choice();
}
