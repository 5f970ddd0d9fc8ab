namespace Disc.EntityResolution.Tests;

/// <summary>Every subset of agreeing attributes, in the manner of the Department for Education's matcher.</summary>
public class SubsetTests
{
    private static readonly Func<PersonRecord, PersonRecord>[] Attributes =
    [
        r => r with { Names = [new PersonName("Rosalind", "Pemworth")] },
        r => r with { DateOfBirth = new PartialDate(1987, 6, 23) },
        r => r with { Sex = Sex.Female },
        r => r with { Places = [.. r.Places, new Place(Town: "Weymouth")] },
        r => r with { Places = [.. r.Places, new Place(Postcode: "DT4 8JX")] },
        r => r with { Places = [.. r.Places, new Place(Street: "12 Chapel Lane")] },
        r => r with { Identifiers = [new Identifier("custody", "QX99817")] },
        r => r with { Marks = ["swallow tattoo left hand"] },
    ];

    [Fact]
    public void One_more_agreeing_attribute_never_makes_two_records_less_alike()
    {
        var resolver = new Resolver();
        var found = new List<string>();
        for (var subset = 0; subset < 1 << Attributes.Length; subset++)
        {
            var less = resolver.Compare(Agreeing("a", subset), Agreeing("b", subset));
            for (var more = 0; more < Attributes.Length; more++)
            {
                if ((subset >> more & 1) == 0)
                {
                    var verdict = resolver.Compare(Agreeing("a", subset | 1 << more), Agreeing("b", subset | 1 << more));
                    if (verdict.Weight < less.Weight || verdict.Answer < less.Answer)
                    {
                        found.Add($"subset {subset:b8} and attribute {more}: {less.Weight:F2} fell to {verdict.Weight:F2}");
                    }
                }
            }
        }
        Assert.Empty(found);
    }

    [Fact]
    public void A_subset_without_name_or_identifier_or_birth_is_never_the_same_person()
    {
        var resolver = new Resolver();
        const int Strong = 0b0100_0011;
        for (var subset = 0; subset < 1 << Attributes.Length; subset++)
        {
            if ((subset & Strong) == 0)
            {
                var verdict = resolver.Compare(Agreeing("a", subset), Agreeing("b", subset));
                Assert.True(verdict.Answer != Answer.Same, $"subset {subset:b8} is {verdict.Answer} at {verdict.Weight:F1}");
            }
        }
    }

    private static PersonRecord Agreeing(string id, int subset)
    {
        var record = new PersonRecord(id);
        for (var i = 0; i < Attributes.Length; i++)
        {
            record = (subset >> i & 1) == 0 ? record : Attributes[i](record);
        }
        return record;
    }
}
