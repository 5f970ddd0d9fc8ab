using System.Text.Json;
using System.Text.RegularExpressions;

namespace Disc.Portal.Shared.Text;

/// <summary>
/// Words of special category data that members must not see (rule 6; UK GDPR Article 9). It asks, it does not block: "Cross Street" is
/// an address, "a white van" a vehicle. The same list is asked in the browser while somebody types (js/wordlist.js).
/// </summary>
public static class WordList
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The questions, in the order in which they are asked.</summary>
    public static IReadOnlyList<WordQuestion> Questions { get; } =
    [
        new(["muslim", "islamic", "jewish", "jew", "christian", "catholic", "protestant", "hindu", "sikh", "buddhist", "jehovah's witness", "hijab", "burka", "niqab", "turban", "yarmulke"],
            "Does religion belong here? Members must not see it. Describe clothing by shape and colour."),
        new(["asian", "black male", "black female", "black man", "black woman", "black lady", "black guy", "white male", "white female", "white man", "white woman", "white lady", "white guy", "mixed race", "african", "caribbean", "chinese", "indian", "pakistani", "bangladeshi", "arab", "romanian", "polish", "albanian", "bulgarian", "eastern european", "gypsy", "gypsies", "traveller", "roma", "ic1", "ic2", "ic3", "ic4", "ic5", "ic6", "ethnicity", "ethnic", "foreign"],
            "Does ethnicity or origin belong here? Members must not see it. Describe height, build, hair and clothes."),
        new(["hiv", "aids", "hepatitis", "diabetic", "epileptic", "disabled", "disability", "wheelchair", "pregnant", "mental health", "mentally ill", "schizophrenic", "schizophrenia", "bipolar", "depressed", "autistic", "autism", "adhd", "psychotic", "drug addict", "heroin addict", "crack addict", "junkie", "alcoholic", "methadone", "sectioned"],
            "Does health belong here? Members must not see it. Say what the person did."),
        new(["gay", "lesbian", "homosexual", "bisexual", "transgender", "trans", "transsexual"],
            "Does orientation or gender identity belong here? Members must not see it."),
        new(["vulnerable", "learning difficulties", "learning disability", "special needs", "homeless", "rough sleeper", "suicidal", "self-harm", "self harm", "victim of abuse", "care home", "in care"],
            "Does this say that somebody is vulnerable? Members must not see it. Tell the police, or your administrator in person."),
    ];

    /// <summary>The list as the browser reads it.</summary>
    public static string Json { get; } = JsonSerializer.Serialize(Questions, Web);

    // As in js/wordlist.js: whole words, with a plural.
    private static readonly IReadOnlyList<(Regex Pattern, string Ask)> Patterns =
    [
        .. Questions.Select(question => (new Regex(
            $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', question.Words.Select(Regex.Escape))})(?:'?s)?(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), question.Ask)),
    ];

    /// <summary>The field of a form that carries the words that its writer was asked about and keeps.</summary>
    public const string KeptField = "WordsKept";

    /// <summary>The words that were asked about, as a form carries them; empty when there are none.</summary>
    public static string Key(IEnumerable<AskedWords> asked) => string.Join(
        ',', asked.SelectMany(question => question.Found).Select(word => word.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The question that a use case asks back; null when there is none, or the writer answered it for these very words.</summary>
    public static Refusal? WhyAsk(IEnumerable<AskedWords> asked, string? kept)
    {
        var found = Key(asked);
        return found.Length == 0 || found == kept
            ? null
            : new Refusal("Look at the marked words once more. If they have to stand there, send it as it is.", KeptField);
    }

    /// <summary>What the list asks about a text; empty when nothing in it calls for a question.</summary>
    public static IReadOnlyList<AskedWords> About(string? text) => string.IsNullOrWhiteSpace(text)
        ? []
        : [.. Patterns
            .Select(question => new AskedWords(
                [.. question.Pattern.Matches(text.Replace('’', '\'')).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase)], question.Ask))
            .Where(asked => asked.Found.Count > 0)];
}
