using Disc.EntityResolution.Comparing;

namespace Disc.EntityResolution.Tests.Comparing;

public class DateComparerTests
{
    [Theory]
    [InlineData("1990-03-04", "19900304", Level.Exact)]
    [InlineData("1990-03-04", "1990-04-03", Level.Swapped)]
    [InlineData("1990-03-04", "1909-03-04", Level.Swapped)]
    [InlineData("1990-03-04", "1991-03-04", Level.Close)]
    [InlineData("1990-03-04", "1990-01-01", Level.NewYear)]
    [InlineData("1990-03-04", "1990", Level.Part)]
    [InlineData("1990-03-04", "1990-03", Level.Part)]
    [InlineData("1990-03-04", "1990-03-28", Level.Near)]
    [InlineData("1990-03-04", "1990-11-23", Level.Area)]
    [InlineData("1990-03-04", "1955-11-23", Level.Different)]
    [InlineData("1990-03-04", "1955", Level.Different)]
    [InlineData("1990-13-04", "1990-12-04", Level.Close)]
    public void Dates_agree_by_degrees(string left, string right, Level level)
    {
        Assert.Equal(level, DateComparer.Compare(PartialDate.Parse(left), PartialDate.Parse(right)));
        Assert.Equal(level, DateComparer.Compare(PartialDate.Parse(right), PartialDate.Parse(left)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not known")]
    [InlineData("0000-00-00")]
    [InlineData("12")]
    public void A_date_that_says_nothing_is_no_evidence(string written) =>
        Assert.Null(DateComparer.Compare(PartialDate.Parse(written), new PartialDate(1990, 3, 4)));

    [Theory]
    [InlineData("1990-03-04", "4 March 1990")]
    [InlineData("1990-03", "March 1990")]
    [InlineData("1990", "1990")]
    [InlineData("", "unknown")]
    public void A_date_is_put_into_words(string written, string words) => Assert.Equal(words, PartialDate.Parse(written).ToString());
}
