using Disc.EntityResolution.Standardising;
using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Partnerships.Finding;

public class TolerantSearchTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    // As it stands, in parts, in another order, without accents and apostrophes.
    [InlineData("jonathan marshfield", true)]
    [InlineData("marshfield jonathan", true)]
    [InlineData("shfie", true)]
    [InlineData("josé o'neill", true)]
    [InlineData("Jose ONeill", true)]
    [InlineData("van der meer", true)]
    [InlineData("pietvandermeer", true)]
    // One slip: left out, put in, changed, exchanged. Two in longer words.
    [InlineData("marshfeild", true)]
    [InlineData("marshfild", true)]
    [InlineData("marchfield", true)]
    [InlineData("jonatan marshfeild", true)]
    [InlineData("marchfeild", true)]
    // Sounds like, another form of the name, a beginning with a slip.
    [InlineData("jonny", true)]
    [InlineData("o'neil", true)]
    [InlineData("marhsf", true)]
    [InlineData("shaun", true)]
    // Marks and method by their words.
    [InlineData("anchr", true)]
    [InlineData("foil bag", true)]
    [InlineData("marshfield anchor", true)]
    // And not everybody.
    [InlineData("marshfield swallow", false)]
    [InlineData("bartholomew", false)]
    [InlineData("jo smith", false)]
    [InlineData("%", false)]
    public void A_word_is_answered_by_what_somebody_half_remembers(string asked, bool found)
    {
        var words = AskedWord.Of(asked);
        var grading = new Grading(words);
        grading.Begin();
        foreach (var name in new[] { "Jonathan", "Marshfield", "José O'Neill", "Piet van der Meer", "Sean" })
            grading.Name(name);
        foreach (var text in new[] { "Anchor on the left hand", "foil-lined bag", "High Street" })
            grading.Text(text);

        Assert.Equal(found, words.Count > 0 && grading.End() is not null);
    }

    [Theory]
    [InlineData("ann", "Annabel", AskedWord.Part)]
    [InlineData("ann", "Ian", AskedWord.None)]
    [InlineData("mark", "Marc", AskedWord.Near)]
    [InlineData("mark", "Mary", AskedWord.Near)]
    [InlineData("mark", "Margot", AskedWord.None)]
    [InlineData("smith", "Smyth", AskedWord.Near)]
    [InlineData("wright", "Rite", AskedWord.Far)]
    [InlineData("marshfield", "Marchfeild", AskedWord.Far)]
    [InlineData("bill", "William", AskedWord.Near)]
    public void A_short_word_is_not_one_slip_away_from_everything(string asked, string name, int grade) =>
        Assert.Equal(grade, AskedWord.Of(asked).Single().BestIn(PlainText.Of(name), isName: true));

    [Fact]
    [Trait("Rule", "1")]
    public async Task What_was_typed_stands_before_what_sounds_like_it_and_nobody_of_the_next_partnership_is_found()
    {
        var near = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Gavin", "Thorntun"));
        var exact = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Gavin", "Thornton") with { Aliases = ["Gav the Tall"] });
        var place = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Other", "Person", d => d with { Area = "Thornton Road" }));
        await portal.RecordAsync(portal.Beta, TestSubjects.Draft("Gavin", "Thornton"));

        var found = await portal.ReadAsync(portal.Alpha, db => TolerantSearch.FindAsync(db, db.Subjects, "thornton", CancellationToken.None));

        Assert.Equal([exact, near, place], found.Select(hit => hit.Id));
        Assert.Equal<IEnumerable<bool>>([true, false, true], found.Select(hit => hit.IsLiteral));
        Assert.Equal(exact, Assert.Single(await portal.ReadAsync(portal.Alpha, db => TolerantSearch.FindAsync(db, db.Subjects, "gavin tall", CancellationToken.None))).Id);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task An_erased_subject_is_found_by_nobody_any_more()
    {
        var subject = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Ophelia", "Vanishing"));
        Assert.Single(await portal.ReadAsync(portal.Alpha, db => TolerantSearch.FindAsync(db, db.Subjects, "vanishing", CancellationToken.None)));

        await portal.In(portal.Alpha, async provider =>
        {
            await ((Portal.Partnerships.SubjectFiles.SubjectErasure)provider.GetService(typeof(Portal.Partnerships.SubjectFiles.SubjectErasure))!).EraseAsync(subject, CancellationToken.None);
            return true;
        });

        Assert.Empty(await portal.ReadAsync(portal.Alpha, db => TolerantSearch.FindAsync(db, db.Subjects, "vanishing", CancellationToken.None)));
    }
}
