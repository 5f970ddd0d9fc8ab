namespace Disc.EntityResolution.Tests;

public class VerdictTests
{
    private static readonly Resolver Resolver = new();

    public static TheoryData<string, PersonRecord, PersonRecord, Answer> GoldenPairs => new()
    {
        {
            "the same in every way",
            People.One("a", "Jonathan", "Marsh", "1990-03-04", Sex.Male, "Bournemouth", "BH1 4RT"),
            People.One("b", "Jonathan", "Marsh", "1990-03-04", Sex.Male, "Bournemouth", "BH1 4RT"),
            Answer.Same
        },
        {
            "a nickname, and day and month turned round",
            People.One("a", "Jonathan", "Marsh", "1990-03-04", town: "Bournemouth", postcode: "BH1 4RT"),
            People.One("b", "Jonno", "Marsh", "1990-04-03", town: "Bournemouth", postcode: "BH1 4RT"),
            Answer.Same
        },
        {
            "a nickname kept as an alias",
            People.One("a", "Gareth", "Thornbury", "1985-07-19", town: "Poole"),
            People.One("b", "Steven", "Thornbury", "1985-07-19", town: "Poole", alias: "Gazza"),
            Answer.Same
        },
        {
            "given and family name in each other's place",
            People.One("a", "Marlow", "Fraser", "1973-10-08", town: "Swindon"),
            People.One("b", "Fraser", "Marlow", "1973-10-08", town: "Swindon"),
            Answer.Same
        },
        {
            "one custody number, everything else sparse",
            People.One("a", "Lee", "Walton", custody: "X12345"),
            People.One("b", family: "Walton", born: "1991-01-01", custody: "x-12345"),
            Answer.Same
        },
        {
            "a common name and nothing else",
            People.One("a", "John", "Smith"),
            People.One("b", "John", "Smith"),
            Answer.Perhaps
        },
        {
            "twins at home",
            People.One("a", "Kayleigh", "Pemberton", "2001-05-06", town: "Poole", postcode: "BH15 2AB", street: "3 High Street"),
            People.One("b", "Jordan", "Pemberton", "2001-05-06", town: "Poole", postcode: "BH15 2AB", street: "3 High Street"),
            Answer.Perhaps
        },
        {
            "known twins",
            People.One("a", "Kayleigh", "Pemberton", "2001-05-06", postcode: "BH15 2AB", custody: "X1", twin: true),
            People.One("b", "Jordan", "Pemberton", "2001-05-06", postcode: "BH15 2AB", custody: "X1", twin: true),
            Answer.Different
        },
        {
            "father and son of one name and one house",
            People.One("a", "Derek", "Ketley", "1955-02-11", town: "Poole", postcode: "BH15 2AB"),
            People.One("b", "Dean", "Ketley", "1983-09-27", town: "Poole", postcode: "BH15 2AB"),
            Answer.Different
        },
        {
            "nothing known of one",
            People.One("a", "Derek", "Ketley", "1955-02-11"),
            People.One("b"),
            Answer.Different
        },
    };

    [Theory]
    [MemberData(nameof(GoldenPairs))]
    public void A_golden_pair_gets_its_answer_either_way_round(string about, PersonRecord a, PersonRecord b, Answer answer)
    {
        var verdict = Resolver.Compare(a, b);

        Assert.True(answer == verdict.Answer, $"{about}: {verdict.Answer} at {verdict.Weight:F1} bits. {string.Join(" ", verdict.Why.Select(w => w.Sentence))}");
        var turned = Resolver.Compare(b, a);
        Assert.Equal((verdict.Answer, verdict.Weight), (turned.Answer, turned.Weight));
        Assert.Equal(verdict.Why, turned.Why);
    }

    [Fact]
    public void Each_reason_is_a_sentence_and_the_reasons_add_up()
    {
        var verdict = Resolver.Compare(
            People.One("a", "Jonathan", "Marsh", "1990-03-04", Sex.Male, "Bournemouth", mark: "scar left cheek"),
            People.One("b", "Jonno", "Marsh", "1990-04-03", Sex.Male, "Bournemouth", mark: "scar left cheek"));

        Assert.Contains(verdict.Why, w => w.Sentence == "The given names Jonathan and Jonno are forms of one name.");
        Assert.Contains(verdict.Why, w => w.Sentence == "The dates of birth 4 March 1990 and 3 April 1990 hold the same digits, with two parts changed round.");
        Assert.Contains(verdict.Why, w => w.Sentence == "Both give the family name Marsh.");
        Assert.All(verdict.Why, w => Assert.EndsWith(".", w.Sentence, StringComparison.Ordinal));
        Assert.Equal(verdict.Weight, Models.Model.Default.PriorBits + verdict.Why.Sum(w => w.Weight), 6);
        Assert.Equal("default 1", verdict.Model);
        Assert.InRange(verdict.Score, 0.5, 1);
    }

    [Fact]
    public void What_only_one_record_gives_is_no_evidence()
    {
        var bare = People.One("a", "Jonathan", "Marsh", "1990-03-04");
        var full = People.One("b", "Jonathan", "Marsh", "1990-03-04", Sex.Male, "Poole", "BH15 2AB", "High Street", "Jonno", "X1", "scar");

        var withLess = Resolver.Compare(bare, bare with { Id = "b" });

        Assert.Equal(withLess.Weight, Resolver.Compare(bare, full).Weight, 6);
    }

    [Fact]
    public void A_rule_that_overrules_the_sum_is_named_first()
    {
        var verdict = Resolver.Compare(
            People.One("a", "Kayleigh", "Pemberton", "2001-05-06", town: "Poole", postcode: "BH15 2AB"),
            People.One("b", "Jordan", "Pemberton", "2001-05-06", town: "Poole", postcode: "BH15 2AB"));

        Assert.Equal(Answer.Perhaps, verdict.Answer);
        Assert.Null(verdict.Why[0].Attribute);
        Assert.Contains("twins", verdict.Why[0].Sentence, StringComparison.Ordinal);
    }
}
