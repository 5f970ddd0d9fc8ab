using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>What a letter's text must and must not hold before it is kept: asked as it is typed and again when it is saved.</summary>
public static class TemplateRules
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 12_000;

    /// <summary>The field of the form.</summary>
    public const string Text = "Text";

    // So many letters may differ for a name to be what somebody meant.
    private const int NearlyLetters = 3;

    public static Refusal Police { get; } = new(
        "Police take no part in bans. Your account is marked as police, so it cannot change what the scheme's letters say.");

    public static Refusal Stale { get; } = new("Somebody saved another text while you were writing. Yours still stands below: compare it with the newest, then save again.");

    public static Refusal Unchanged { get; } = new("This is the text that holds now: there is nothing to save.");

    /// <summary>Everything that is missing or wrong; empty when it may be kept.</summary>
    public static IReadOnlyList<Refusal> WhyNot(LetterKind kind, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return [new("Write the text, or go back to the usual one.", Text)];
        if (typed.Length > LongestText)
            return [new($"Shorten the text to {LongestText:N0} characters: it has {typed.Length:N0}.", Text)];

        var text = new TemplateText(typed);
        var fields = TemplateFields.Of(kind);
        var known = fields.ToDictionary(field => field.Name);
        var paragraphs = ParagraphsOf(kind);
        var refusals = new List<Refusal>();
        foreach (var (what, line) in text.Unbalanced())
            refusals.Add(new(what == "**" ? $"Line {line}: ** begins bold print that does not end." : $"Line {line}: “{what}” has no other end. A field is written like {fields[0].Written}.", Text));
        foreach (var use in text.Uses.Where(use => !known.ContainsKey(use.Name)))
            refusals.Add(new($"Line {use.Line}: {Unknown(use.Name, fields)}", Text));
        if (!text.HasOneTitleFirst())
            refusals.Add(new("Begin with one title, a line that starts with “# ”; the headings below it start with “## ”.", Text));

        var reached = text.Reached(paragraphs);
        foreach (var (name, uses) in text.Uses.Where(use => known.ContainsKey(use.Name)).GroupBy(use => use.Name).Select(uses => (uses.Key, uses.ToList())))
        {
            var field = known[name];
            if (reached.Count(found => found == name) < uses.Count)
            {
                // Where it stands more than once, nothing says which of them is meant.
                var line = uses.Count == 1 ? $"Line {uses[0].Line}: " : "";
                refusals.Add(new(field.IsParagraph
                    ? $"{line}{field.Written} brings whole paragraphs. Put it on a line by itself, with an empty line before and after."
                    : $"{line}{field.Written} stands where it cannot be filled in, such as in a link's address. Put it into a sentence.", Text));
            }
            else if (field.IsParagraph && uses.Count > 1)
            {
                refusals.Add(new($"Line {uses[1].Line}: {field.Written} stands there a second time. Once is enough.", Text));
            }
        }

        foreach (var field in TemplateFields.CompulsoryOf(kind).Where(field => !text.Uses.Any(use => use.Name == field.Name)))
            refusals.Add(new($"The text lacks {field.Written}: {field.Meaning}. This letter has to say it.", Text));
        return refusals;
    }

    /// <summary>The names of the fields of a kind that bring paragraphs.</summary>
    public static IReadOnlySet<string> ParagraphsOf(LetterKind kind) =>
        TemplateFields.Of(kind).Where(field => field.IsParagraph).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);

    private static string Unknown(string name, IReadOnlyList<TemplateField> fields)
    {
        var nearest = fields.Select(field => (Field: field, Far: Differs(name, field.Name))).MinBy(one => one.Far);
        return nearest.Far <= NearlyLetters && nearest.Far < nearest.Field.Name.Length
            ? $"there is no field “{name}”. Did you mean {nearest.Field.Written}?"
            : $"there is no field “{name}” in this letter. Those that there are stand beside the text.";
    }

    // How many letters have to be put in, taken out or changed (Levenshtein 1966).
    private static int Differs(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
