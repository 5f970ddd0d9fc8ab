using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Partnerships.Subjects;

public class SubjectRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Theory]
    [Trait("Rule", "5")]
    [InlineData("2016-03-04", false)]
    [InlineData("2016-03-03", true)]
    [InlineData("2026-03-04", false)]
    [InlineData("1890-01-01", false)]
    public void A_child_under_ten_is_never_recorded(string born, bool allowed)
    {
        var refusal = SubjectRules.WhyNotAge(new Description { DateOfBirth = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture) }, Today);

        Assert.Equal(allowed, refusal is null);
    }

    [Theory]
    [Trait("Rule", "5")]
    [InlineData(9, 14, false)]
    [InlineData(null, 9, false)]
    [InlineData(10, 14, true)]
    [InlineData(30, 20, false)]
    [InlineData(null, null, true)]
    public void Nor_is_somebody_who_may_be_under_ten(int? from, int? to, bool allowed) =>
        Assert.Equal(allowed, SubjectRules.WhyNotAge(new Description { AgeFrom = from, AgeTo = to }, Today) is null);

    [Fact]
    [Trait("Rule", "6")]
    public void A_subject_has_no_place_for_a_special_category()
    {
        string[] special = ["ethnic", "race", "relig", "faith", "health", "medic", "disab", "orient", "sexual", "vulnerab", "politic", "union", "words"];
        var fields = new[] { typeof(Subject), typeof(Description), typeof(SubjectDraft), typeof(OtherName), typeof(SubjectState) }
            .Concat(typeof(Subject).Assembly.GetTypes().Where(type => type.Name is "MemberSubject" or "SubjectFile" or "Face" or "Vehicle" or "OtherEvidence" or "CoordinatorNote" or "AssociateLink"))
            .SelectMany(type => type.GetProperties()).Select(property => property.Name.ToLowerInvariant()).ToList();

        Assert.Contains("usualmethod", fields);
        Assert.DoesNotContain(fields, field => special.Any(field.Contains));
        Assert.Equal(["None", "MayBeViolent", "MayCarryWeapon", "Cbo", "WorksInGroup", "AbusesStaff", "MayCarryNeedle", "MayUseDog", "MayUseSpray", "MayFollowStaff"], Enum.GetNames<Captions>());
    }

    [Fact]
    [Trait("Rule", "6")]
    public void Associates_are_of_kinds_that_say_nothing_of_family_or_partners()
    {
        Assert.Equal(["SeenWith", "WorksWith", "Drives", "IsDrivenBy", "MistakenFor"], Enum.GetNames<Disc.Portal.Partnerships.Associates.AssociateKind>());
        Assert.All(Enum.GetValues<Disc.Portal.Partnerships.Associates.AssociateKind>(), kind => Assert.Equal(kind, Disc.Portal.Partnerships.Associates.AssociateKinds.Reversed(Disc.Portal.Partnerships.Associates.AssociateKinds.Reversed(kind))));
    }

    [Fact]
    public void A_long_text_is_refused_beside_its_field()
    {
        var draft = TestSubjects.Draft("A", "B", d => d with { Marks = new string('x', Subject.TextLength + 1), HeightCm = 30 });

        Assert.Equal(["Marks", "HeightCm"], SubjectRules.WhyNotRecord(draft, Today).Select(refusal => refusal.Field));
    }
}
