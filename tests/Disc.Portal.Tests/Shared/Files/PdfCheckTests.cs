using System.Text;
using Disc.Portal.Shared.Files;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Shared.Files;

public class PdfCheckTests
{
    [Fact]
    public void A_pdf_is_taken() => Assert.Null(PdfCheck.WhyNot(TestDocuments.Pdf, "File"));

    [Theory]
    [InlineData("", "Choose a PDF file.")]
    [InlineData("<html>%%EOF", "This is not a PDF.")]
    [InlineData("%PDF-1.7 and no more", "This PDF breaks off")]
    public void What_is_no_whole_pdf_is_refused_with_a_sentence(string content, string words) =>
        Assert.StartsWith(words, PdfCheck.WhyNot(Encoding.ASCII.GetBytes(content), "File")!.Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_too_large_is_refused() =>
        Assert.Contains("larger", PdfCheck.WhyNot([.. TestDocuments.Pdf, .. new byte[PdfCheck.Largest]], "File")!.Message, StringComparison.Ordinal);
}
