using AngleSharp.Html.Parser;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Tests.Shared.Text;

public class SafeMarkdownTests
{
    [Theory]
    [Trait("Rule", "1")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](<java\u0001script:alert(1)>)")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//evil.example/)")]
    [InlineData("[x](/\\evil.example/)")]
    [InlineData("[x](\\\\evil.example)")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <svg onload=alert(1)> b")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>")]
    [InlineData("<form action=\"https://evil.example\"><input name=Password></form>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<meta http-equiv=refresh content=\"0;url=https://evil.example\">")]
    [InlineData("![x](https://evil.example/pixel.png)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x][1]\n\n[1]: https://evil.example/pixel.png")]
    [InlineData("[![x](https://evil.example/p.png)](javascript:alert(1))")]
    [InlineData("[x](https://ok.example \"\\\" onmouseover=alert(1)\")")]
    [InlineData("[x](https://ok.example/\"onmouseover=\"alert(1))")]
    [InlineData("[<b onclick=alert(1)>x</b>](https://ok.example)")]
    public void A_hostile_text_becomes_harmless_words(string markdown)
    {
        var page = new HtmlParser().ParseDocument(SafeMarkdown.ToHtml(markdown));

        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, new[] { "p", "a", "em", "strong" });
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, new[] { "href", "rel", "title" }));
            if (element.GetAttribute("href") is { } address)
                Assert.StartsWith("https://ok.example", address, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[x](https://example.org/a?b=c)", "https://example.org/a?b=c")]
    [InlineData("[x](http://example.org)", "http://example.org")]
    [InlineData("[x](mailto:desk@example.org)", "mailto:desk@example.org")]
    [InlineData("[x](tel:101)", "tel:101")]
    [InlineData("[x](alerts)", "alerts")]
    [InlineData("[x](#top)", "#top")]
    [InlineData("[x](reports?a=b:c)", "reports?a=b:c")]
    [InlineData("<https://example.org>", "https://example.org")]
    public void A_link_to_a_web_page_a_mail_address_a_telephone_or_the_place_itself_stays(string markdown, string address)
    {
        var link = new HtmlParser().ParseDocument(SafeMarkdown.ToHtml(markdown)).QuerySelector("a");

        Assert.Equal(address, link?.GetAttribute("href"));
    }

    [Fact]
    public void Words_emphasis_lists_and_headings_are_drawn_and_headings_stand_below_the_pages_own()
    {
        var html = SafeMarkdown.ToHtml("# Title\n\n**Bold** and *soft*\n\n- one\n- two");

        Assert.Contains("<h3>Title</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>Bold</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<li>two</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_refused_link_and_of_a_picture_stay()
    {
        Assert.Contains("look here", SafeMarkdown.ToHtml("[look **here**](javascript:x)").Replace("<strong>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("a van", SafeMarkdown.ToHtml("![a van](https://evil.example/p.png)"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_has_no_marks_and_is_cut_with_a_dot_dot_dot()
    {
        Assert.Equal("Two people", SafeMarkdown.FirstLine("**Two** people\n\nand more", 40));
        Assert.Equal("Two…", SafeMarkdown.FirstLine("Two people", 5));
    }
}
