namespace Disc.Portal.Tests.Architecture;

/// <summary>A rule of the house that compiled code can be asked about.</summary>
/// <param name="Sentence">The rule in words.</param>
/// <param name="Specimen">The planted type that it must catch.</param>
/// <param name="Offences">What a type does against it; nothing for a good one.</param>
public sealed record ArchitectureRule(string Sentence, string Specimen, Func<CodeType, IEnumerable<string>> Offences)
{
    public override string ToString() => Sentence;
}
