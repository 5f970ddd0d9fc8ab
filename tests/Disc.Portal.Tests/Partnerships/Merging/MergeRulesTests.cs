using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Storage;

namespace Disc.Portal.Tests.Partnerships.Merging;

public class MergeRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);

    [Fact]
    public void A_field_comes_from_the_chosen_record_and_no_name_and_no_caption_is_lost()
    {
        var kept = new SubjectDraft("Jon", "Marsh", ["J Marsh"], ["Jonno"], new Description { AgeFrom = 30, AgeTo = 40, Hair = "fair", Marks = "Rose", Captions = Captions.Cbo });
        var gone = new SubjectDraft("Jonathan", "Marshfield", ["Jon Marsh"], ["jonno"], new Description { AgeFrom = 32, AgeTo = 36, Hair = "dark", Marks = "Scar", Captions = Captions.MayUseDog });

        var merged = MergeRules.Result(kept, gone, Choice((MergeField.Name, MergeSide.Gone), (MergeField.Marks, MergeSide.Both), (MergeField.Age, MergeSide.Gone)), Today);

        Assert.Equal(("Jonathan", "Marshfield"), (merged.GivenName, merged.FamilyName));
        Assert.Equal(["Jon Marsh", "J Marsh"], merged.Aliases);
        Assert.Equal(["jonno"], merged.Nicknames);
        Assert.Equal(("fair", "Rose. Scar", 32), (merged.Description.Hair, merged.Description.Marks, merged.Description.AgeFrom));
        Assert.Equal(Captions.Cbo | Captions.MayUseDog, merged.Description.Captions);
    }

    [Fact]
    public void The_areas_of_both_are_kept()
    {
        var (one, both, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        var merged = MergeRules.Result(
            new SubjectDraft("Jon", "Marsh", [], [], new Description { Areas = [one, both] }), new SubjectDraft("Jon", "Marsh", [], [], new Description { Areas = [both, other] }), Choice(), Today);

        Assert.Equal([one, both, other], merged.Description.Areas);
    }

    [Fact]
    public void Somebody_sought_takes_the_name_of_the_other_whatever_is_chosen()
    {
        var merged = MergeRules.Result(
            new SubjectDraft(null, null, [], [], new Description()), new SubjectDraft("Named", "Person", [], [], new Description()), Choice(), Today);

        Assert.Equal("Named", merged.GivenName);
        Assert.Empty(merged.Aliases);
    }

    [Theory]
    [Trait("Rule", "5")]
    // Who may be under 18 stays so, from whichever side it comes and whatever is chosen.
    [InlineData(16, 30, MergeSide.Gone, 16)]
    [InlineData(30, 16, MergeSide.Kept, 16)]
    [InlineData(17, 15, MergeSide.Kept, 15)]
    // A known age is not lost to an unknown one.
    [InlineData(null, 30, MergeSide.Kept, 30)]
    [InlineData(30, null, MergeSide.Gone, 30)]
    [InlineData(25, 30, MergeSide.Gone, 30)]
    [InlineData(25, 30, MergeSide.Kept, 25)]
    public void The_age_that_protects_stays(int? kept, int? gone, MergeSide side, int expected) =>
        Assert.Equal(expected, MergeRules.AgeFrom(new Description { AgeFrom = kept }, new Description { AgeFrom = gone }, side, Today).AgeFrom);

    [Theory]
    [Trait("Rule", "7")]
    // The longer of two; but somebody who may be under 18 is kept by the shorter rule.
    [InlineData(30, 2027, 30, 2028, 2028)]
    [InlineData(30, 2028, 30, 2027, 2028)]
    [InlineData(16, 2027, 30, 2028, 2027)]
    [InlineData(30, 2028, 16, 2027, 2027)]
    [InlineData(16, 2027, 16, 2028, 2028)]
    public void A_merged_record_is_kept_by_the_stricter_rule(int keptAge, int keptUntil, int goneAge, int goneUntil, int until) =>
        Assert.Equal(until, MergeRules.Kept(State(keptAge, keptUntil), State(goneAge, goneUntil), Today).EraseOn.Year);

    [Fact]
    public void Whatever_refers_to_a_subject_is_known_to_merging()
    {
        using var db = new PartnershipDb(SqliteFile.Options<PartnershipDb>(":memory:"));
        var referring = db.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).Where(key => key.PrincipalEntityType.ClrType == typeof(Subject))
            .Select(key => key.DeclaringEntityType.ClrType.Name).Distinct().Order(StringComparer.Ordinal);

        // A new name here: let MergeSteps move it there and back, then add it; without that it would go with the record that goes.
        Assert.Equal(
            [
                "AssociateLink", "CoordinatorNote", "DifferentPeople", "Exclusion", "Image", "IncidentSubject", "IntelligenceSubject", "Listing", "OtherEvidence", "OtherName",
                "PersonRecognised", "Sighting", "SubjectArea", "SubjectMerge", "Vehicle", "Warning",
            ],
            referring);
    }

    private static SubjectState State(int age, int year) => new()
    {
        Id = Guid.NewGuid(),
        Draft = new SubjectDraft("A", "B", [], [], new Description { AgeFrom = age }),
        EraseOn = new DateOnly(year, 1, 1),
    };

    private static MergeChoice Choice(params (MergeField Field, MergeSide Side)[] sides) =>
        new(Guid.Empty, Guid.Empty, 0, 0, sides.ToDictionary(one => one.Field, one => one.Side));
}
