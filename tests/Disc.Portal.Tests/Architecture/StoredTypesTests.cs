using Disc.Portal.Force;
using Disc.Portal.Partnerships;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;

namespace Disc.Portal.Tests.Architecture;

public class StoredTypesTests
{
    private static readonly IReadOnlyList<CodeType> Code = CodeMap.Read(typeof(Account).Assembly.Location, "Disc.Portal");

    public static TheoryData<string> Stored()
    {
        var data = new TheoryData<string>();
        using var partnership = new PartnershipDb(SqliteFile.Options<PartnershipDb>(":memory:"));
        using var force = new ForceDb(SqliteFile.Options<ForceDb>(":memory:"));
        foreach (var type in partnership.Model.GetEntityTypes().Concat(force.Model.GetEntityTypes()).Select(entity => entity.ClrType).Distinct())
        {
            // An account is ASP.NET Core Identity's by decision.
            if (type.Namespace!.StartsWith("Disc.Portal", StringComparison.Ordinal) && type != typeof(Account))
                data.Add(type.FullName!);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void Stored_types_know_nothing_of_databases_or_the_web(string name)
    {
        var type = Code.Single(type => $"Disc.Portal.{type}" == name);

        Assert.Empty(Offences(type));
    }

    [Fact]
    public void A_stored_type_that_knows_the_web_is_caught()
    {
        var specimens = CodeMap.Read(typeof(StoredTypesTests).Assembly.Location, "Disc.Portal.Tests.Architecture.Specimens");

        Assert.NotEmpty(Offences(specimens.Single(type => type.Name == "WebbedThing")));
    }

    private static IEnumerable<string> Offences(CodeType type) => type.Uses.Where(use =>
        use.StartsWith("Microsoft.", StringComparison.Ordinal) || use.StartsWith("System.IO.", StringComparison.Ordinal)
        || use.StartsWith("System.Net.", StringComparison.Ordinal));
}
