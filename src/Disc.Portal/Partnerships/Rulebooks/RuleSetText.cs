using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>Rules as they are stored: one text, read back as it was written. Two rules with the same text are the same rules.</summary>
public static class RuleSetText
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Of(RuleSet rules) => JsonSerializer.Serialize(rules, Json);

    /// <exception cref="JsonException">The text is no rules.</exception>
    public static RuleSet Read(string text) => JsonSerializer.Deserialize<RuleSet>(text, Json)!;
}
