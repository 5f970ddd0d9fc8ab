using Disc.EntityResolution;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;

namespace Disc.Portal.Tests.Partnerships.Merging;

public class AlikeTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly DateOnly Born = new(1991, 7, 23);

    [Fact]
    [Trait("Rule", "1")]
    public async Task Two_records_of_one_person_are_suggested_with_the_reasons_until_somebody_says_that_they_are_not()
    {
        var (one, other) = (await RecordAsync(portal.Alpha, "Jonathan", "Marshfield", Born), await RecordAsync(portal.Alpha, "Jonno", "Marshfeild", Born));
        await RecordAsync(portal.Beta, "Jonathan", "Marshfield", Born);
        foreach (var (given, family) in new[] { ("Ada", "Brook"), ("Carl", "Dunn"), ("Eve", "Farrow"), ("Glen", "Hart"), ("Ines", "Jarvis") })
            await RecordAsync(portal.Alpha, given, family, new DateOnly(1980, 1, 1).AddDays(given.Length * 1000 + family[0]));

        var pair = Assert.Single(await SuggestAsync(portal.Alpha), p => new[] { p.One.Id, p.Other.Id }.ToHashSet().SetEquals([one, other]));
        Assert.NotEqual(Answer.Different, pair.Likeness.Answer);
        Assert.Contains(pair.Likeness.Why, why => why.SpeaksFor && why.Sentence.Contains("born", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await SuggestAsync(portal.Beta));

        Assert.True((await NotTheSameAsync(one, other)).Succeeded);
        Assert.True((await NotTheSameAsync(other, one)).Succeeded);
        Assert.DoesNotContain(await SuggestAsync(portal.Alpha), p => p.One.Id == one || p.Other.Id == one);
    }

    [Fact]
    public async Task While_somebody_is_recorded_the_portal_asks_whether_it_is_one_of_those_here()
    {
        var here = await RecordAsync(portal.Alpha, "Wilhelmina", "Oldacre", new DateOnly(1979, 5, 6));
        await RecordAsync(portal.Beta, "Wilhelmina", "Oldacre", new DateOnly(1979, 5, 6));

        var asked = await LikeAsync(TestSubjects.Draft("Wilhelmena", "Oldacer", d => d with { DateOfBirth = new DateOnly(1979, 5, 6), AgeFrom = null, AgeTo = null }));
        var alias = await LikeAsync(TestSubjects.Draft("Somebody", "Else") with { Aliases = ["Wilhelmina Oldacre"] });
        var nobody = await LikeAsync(TestSubjects.Draft("Bartholomew", "Quist"));

        Assert.Equal(here, Assert.Single(asked).Subject.Id);
        Assert.Contains(alias, choice => choice.Subject.Id == here);
        Assert.Empty(nobody);
        Assert.Empty(await LikeAsync(TestSubjects.Draft(null, null)));
    }

    [Fact]
    public async Task Not_the_same_is_said_of_two_people_who_are_here()
    {
        var here = await RecordAsync(portal.Alpha, "Only", "Here", null);

        Assert.False((await NotTheSameAsync(here, here)).Succeeded);
        Assert.False((await NotTheSameAsync(here, await RecordAsync(portal.Beta, "Not", "Here", null))).Succeeded);
    }

    private Actor Administrator(Tenant tenant) => portal.ActorOf(tenant, TestRole.Administrator);

    private Task<Guid> RecordAsync(Tenant tenant, string given, string family, DateOnly? born) =>
        portal.RecordAsync(tenant, TestSubjects.Draft(given, family, d => d with { DateOfBirth = born, AgeFrom = null, AgeTo = null }));

    private Task<IReadOnlyList<AlikePair>> SuggestAsync(Tenant tenant) =>
        portal.With<AlikeRegister, IReadOnlyList<AlikePair>>(tenant, alike => alike.SuggestAsync(Administrator(tenant)));

    private Task<IReadOnlyList<AlikeChoice>> LikeAsync(Portal.Partnerships.Subjects.SubjectDraft draft) =>
        portal.With<AlikeRegister, IReadOnlyList<AlikeChoice>>(portal.Alpha, alike => alike.LikeAsync(Administrator(portal.Alpha), draft));

    private Task<Outcome<Done>> NotTheSameAsync(Guid one, Guid other) =>
        portal.With<AlikeRegister, Outcome<Done>>(portal.Alpha, alike => alike.NotTheSameAsync(Administrator(portal.Alpha), one, other));
}
