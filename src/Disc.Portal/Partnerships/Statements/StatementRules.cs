using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Statements;

/// <summary>The rules of witness statements, as questions that answer with refusals or nothing.</summary>
public static class StatementRules
{
    public static Refusal NotFound { get; } = new("There is no such statement of yours.");

    public static Refusal Signed { get; } = new("This statement is signed, so nothing in it changes. Make a new one beside it.");

    /// <summary>What is wrong with a statement as it is written.</summary>
    public static IReadOnlyList<Refusal> WhyNotWrite(string? occupation, string? text)
    {
        var refusals = new List<Refusal>();
        if (PlainText.Line(occupation) is not { } line)
            refusals.Add(new("Give your occupation, such as “store manager”.", "Occupation"));
        else if (line.Length > WitnessStatement.LineLength)
            refusals.Add(new($"Shorten your occupation to {WitnessStatement.LineLength} characters.", "Occupation"));
        if (PlainText.Lines(text) is not { } words)
            refusals.Add(new("Write what you saw and heard yourself.", "Text"));
        else if (words.Length > WitnessStatement.TextLength)
            refusals.Add(new($"This is {words.Length:N0} characters long; {WitnessStatement.TextLength:N0} is the most. Shorten it, or make a second statement.", "Text"));
        return refusals;
    }

    /// <summary>What is missing before it can be signed.</summary>
    /// <param name="typed">The name that the witness typed.</param>
    /// <param name="name">The name of the account.</param>
    /// <param name="isAdult">Whether the witness says that they are 18 or over.</param>
    public static IReadOnlyList<Refusal> WhyNotSign(string? typed, string name, bool isAdult)
    {
        var refusals = new List<Refusal>();
        if (!isAdult)
            refusals.Add(new("Only somebody of 18 or over signs here. The statement of a younger witness is taken by the police, with an adult beside them.", "IsAdult"));
        if (!string.Equals(Plain(typed), Plain(name), StringComparison.OrdinalIgnoreCase))
            refusals.Add(new($"Type your full name to sign: {name}.", "Name"));
        return refusals;
    }

    private static string Plain(string? name) => string.Join(' ', (PlainText.Line(name) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
