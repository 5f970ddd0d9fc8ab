using Disc.Portal.Shared;

namespace Disc.Portal.Tests.Architecture;

/// <summary>Asks the compiled portal about every rule of the house, and sees each rule catch its specimen.</summary>
public class ArchitectureTests
{
    private static readonly IReadOnlyList<CodeType> Portal = CodeMap.Read(typeof(Actor).Assembly.Location, "Disc.Portal");

    private static readonly IReadOnlyList<CodeType> Specimens =
        CodeMap.Read(typeof(ArchitectureTests).Assembly.Location, "Disc.Portal.Tests.Architecture.Specimens");

    public static TheoryData<string> Sentences() => new(ArchitectureRules.All.Select(rule => rule.Sentence));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_portal_keeps_the_rule(string sentence) => Assert.Equal("", Report(Portal, Rule(sentence)));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_rule_bites(string sentence)
    {
        var rule = Rule(sentence);

        Assert.Contains(Specimens, type => type.ToString() == rule.Specimen && rule.Offences(type).Any());
    }

    [Fact]
    public void The_map_sees_razor_and_lambdas()
    {
        Assert.Contains(Portal, type => type.Name == "SignInPage" && type.IsComponent && type.Uses.Contains("Disc.Portal.Shell.SignIn.SignInDesk"));
        Assert.True(Portal.Count > 100);
    }

    private static ArchitectureRule Rule(string sentence) => ArchitectureRules.All.Single(rule => rule.Sentence == sentence);

    private static string Report(IEnumerable<CodeType> types, ArchitectureRule rule) => string.Join(
        Environment.NewLine, types.SelectMany(type => rule.Offences(type).Select(offence => $"{type}: {offence}")).Order(StringComparer.Ordinal));
}
