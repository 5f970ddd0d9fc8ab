using Disc.EntityResolution.Searching;

namespace Disc.EntityResolution.Tests.Searching;

public class PersonIndexTests
{
    private static readonly PersonRecord Jonathan =
        People.One("jm", "Jonathan", "Marshfield", "1990-03-04", Sex.Male, "Bournemouth", "BH1 4RT", mark: "scar left cheek");

    private static PersonIndex Index() => new([.. People.Population(300), Jonathan]);

    [Theory]
    [InlineData("Jonathan Marshfield")]
    [InlineData("MARSHFIELD, Jonathan")]
    [InlineData("Jonno Marshfield")]
    [InlineData("Jonathan Marshfeild")]
    [InlineData("Jonthan Marshfield")]
    [InlineData("jonathan marsh")]
    [InlineData("Jonathon Marshfield Bournemouth")]
    [InlineData("Marshphield")]
    [InlineData("man with scar, calls himself Jonno, Bournemouth")]
    [InlineData("bh14rt jonathan")]
    public void A_half_remembered_person_is_found_first_with_reasons(string text)
    {
        var hits = Index().Search(new PersonQuery(text), 5);

        Assert.Equal("jm", hits[0].Id);
        Assert.NotEmpty(hits[0].Why);
        Assert.InRange(hits[0].Score, 0.3, 1);
    }

    [Fact]
    public void Reasons_say_how_each_word_was_met()
    {
        var hit = Index().Search(new PersonQuery("Jonno Marshfeild Bournemouth"), 1)[0];

        Assert.Equal(
            ["The record says Bournemouth.", "Jonno and Jonathan are forms of one name.", "Marshfeild and Marshfield are one slip of the pen apart."],
            hit.Why);
    }

    [Fact]
    public void A_date_of_birth_ranks_and_alone_finds()
    {
        var hits = Index().Search(new PersonQuery("") { DateOfBirth = new PartialDate(1990, 3, 4) }, 3);

        Assert.Equal("jm", hits[0].Id);
        Assert.Equal(1, hits[0].Score);
        Assert.Equal("Born on 4 March 1990, as asked.", hits[0].Why[0]);
    }

    [Fact]
    public void Filters_keep_out_who_does_not_fit_and_let_pass_what_is_not_known()
    {
        var index = new PersonIndex([Jonathan, People.One("unknown", "Jonathan", "Marshfield")]);

        Assert.Equal(["unknown"], index.Search(new PersonQuery("marshfield") { BornFrom = 1995 }, 5).Select(h => h.Id));
        Assert.Equal(["unknown"], index.Search(new PersonQuery("marshfield") { BornTo = 1980 }, 5).Select(h => h.Id));
        Assert.Equal(["unknown"], index.Search(new PersonQuery("marshfield") { Sex = Sex.Female }, 5).Select(h => h.Id));
        Assert.Equal(["jm"], index.Search(new PersonQuery("marshfield") { May = id => id == "jm" }, 5).Select(h => h.Id));
    }

    [Fact]
    public void Without_words_everybody_who_passes_the_filters_is_found()
    {
        var index = new PersonIndex([Jonathan, People.One("other", "Ann", "Thorn", "1970-01-02")]);

        Assert.Equal(["jm"], index.Search(new PersonQuery("") { BornFrom = 1985 }, 5).Select(h => h.Id));
        Assert.Equal(2, index.Search(new PersonQuery(""), 5).Count);
    }

    [Fact]
    public void A_changed_record_is_found_by_its_new_words_only()
    {
        var index = Index();

        index.Change(Jonathan with { Names = [new PersonName("Bartholomew", "Quillfeather")] });

        Assert.Equal("jm", index.Search(new PersonQuery("quillfeather"), 1)[0].Id);
        Assert.DoesNotContain(index.Search(new PersonQuery("marshfield"), 50), h => h.Id == "jm");
    }

    [Fact]
    public void A_removed_record_is_gone_and_so_are_its_words()
    {
        var index = Index();
        var before = index.Count;

        Assert.True(index.Remove("jm"));
        Assert.False(index.Remove("jm"));

        Assert.Equal(before - 1, index.Count);
        Assert.DoesNotContain(index.Search(new PersonQuery("jonno marshfield scar"), 50), h => h.Id == "jm");
        Assert.DoesNotContain(index.Search(new PersonQuery("marshfield"), 50), h => h.Why.Any(w => w.Contains("Marshfield", StringComparison.Ordinal)));
    }

    [Fact]
    public void Adding_and_removing_gives_what_building_anew_gives()
    {
        var all = People.Population(200);
        var changed = new PersonIndex(all);
        foreach (var record in all.Where((_, i) => i % 3 == 0))
        {
            changed.Remove(record.Id);
        }
        var anew = new PersonIndex(People.Shuffled(all.Where((_, i) => i % 3 != 0), seed: 4));

        foreach (var text in new[] { "james", "gaz norford", "bournemouth", "walt", "1975" })
        {
            Assert.Equal(Text(anew.Search(new PersonQuery(text), 20)), Text(changed.Search(new PersonQuery(text), 20)));
        }
    }

    [Fact]
    public void A_second_record_of_one_id_is_refused()
    {
        var index = Index();

        Assert.Throws<ArgumentException>(() => index.Add(Jonathan));
    }

    private static string Text(IEnumerable<SearchHit> hits) => string.Join("; ", hits.Select(h => $"{h.Id} {h.Score:F6}"));
}
