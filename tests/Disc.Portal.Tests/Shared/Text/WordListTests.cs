using Disc.Portal.Shared.Text;

namespace Disc.Portal.Tests.Shared.Text;

public class WordListTests
{
    [Theory]
    [Trait("Rule", "6")]
    [InlineData("A Muslim woman", "Muslim")]
    [InlineData("two asian males", "asian")]
    [InlineData("He is HIV positive", "HIV")]
    [InlineData("a lesbian couple", "lesbian")]
    [InlineData("seems vulnerable, homeless", "vulnerable")]
    [InlineData("Jehovah’s Witness", "Jehovah's Witness")]
    public void A_word_of_special_category_data_is_asked_about(string text, string word)
    {
        var asked = WordList.About(text);

        Assert.Contains(asked, question => question.Found.Contains(word, StringComparer.OrdinalIgnoreCase) && question.Ask.Length > 0);
    }

    [Theory]
    [Trait("Rule", "6")]
    [InlineData("Took four bottles of whisky and ran towards the station")]
    [InlineData("a romantic novel, a polished table, an Indianapolis shirt")]
    [InlineData("black coat, white trainers")]
    [InlineData("")]
    [InlineData(null)]
    public void An_ordinary_text_is_not_asked_about(string? text) => Assert.Empty(WordList.About(text));

    [Fact]
    [Trait("Rule", "6")]
    public void The_question_blocks_nothing_once_it_is_answered_for_these_very_words()
    {
        var asked = WordList.About("a gay couple");

        Assert.NotNull(WordList.WhyAsk(asked, null));
        Assert.Null(WordList.WhyAsk(asked, WordList.Key(asked)));
        Assert.NotNull(WordList.WhyAsk(WordList.About("a gay muslim couple"), WordList.Key(asked)));
    }

    [Fact]
    public void The_list_for_the_browser_cannot_end_its_element()
    {
        Assert.DoesNotContain('<', WordList.Json);
        Assert.Contains("\"words\":[", WordList.Json, StringComparison.Ordinal);
    }
}
