using Disc.Portal.Partnerships.Triage;

namespace Disc.Portal.Tests.Partnerships.Triage;

public class NamesInTextTests
{
    private static readonly (Guid Id, string? Given, string? Family, IReadOnlyList<string> Others)[] People =
    [
        (Guid.NewGuid(), "Will", "Marlow", ["Billy Quill"]),
        (Guid.NewGuid(), "Mary", "Marlow", []),
        (Guid.NewGuid(), "Jo", "Li", []),
        (Guid.NewGuid(), null, null, ["Lanky"]),
    ];

    [Theory]
    [InlineData("Will Marlow came in again.", "0 1")]
    [InlineData("It was MARLOW's van.", "0 1")]
    [InlineData("Staff call him Billy Quill.", "0")]
    [InlineData("Lanky again, with two bottles", "3")]
    [InlineData("he will be back by the marlow road", "")]
    [InlineData("Will took it", "")]
    [InlineData("Jo Li", "")]
    [InlineData("", "")]
    public void Whose_name_stands_in_the_text_is_suggested_the_surest_first(string text, string found) =>
        Assert.Equal(found, string.Join(' ', NamesInText.Find(text, People, 4).Select(id => Array.FindIndex(People, person => person.Id == id))));

    [Fact]
    public void No_more_are_suggested_than_there_are_keys() => Assert.Single(NamesInText.Find("Marlow", People, 1));
}
