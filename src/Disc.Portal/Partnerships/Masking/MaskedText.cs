using System.Text;
using System.Text.RegularExpressions;

namespace Disc.Portal.Partnerships.Masking;

/// <summary>
/// Free text without the names and places that the partnership knows, and without what tells a report or a moment apart: references,
/// numbers, addresses, days and times. It takes out too much rather than too little, and a text that was masked is masked already.
/// </summary>
public static partial class MaskedText
{
    private const string Name = "[name]", Place = "[place]", Date = "[date]", Time = "[time]", Number = "[number]", Contact = "[contact]";

    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private const string Hours = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    // What is taken out can bring two things together that tell something only then: at most so often.
    private const int Rounds = 8;

    /// <summary>The text as voters may read it.</summary>
    public static string Of(string? text, KnownWords known)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var masked = Words.Clean(text).Trim();
        for (var round = 0; round < Rounds; round++)
        {
            var next = Once(masked, known);
            if (next == masked)
                break;
            masked = next;
        }

        return masked;
    }

    private static string Once(string text, KnownWords known)
    {
        var masked = text;
        masked = Contacts().Replace(masked, Contact);
        masked = Dates().Replace(masked, Date);
        masked = Times().Replace(masked, Time);
        masked = Officers().Replace(masked, Name);
        masked = Postcodes().Replace(masked, Place);
        masked = Numbers().Replace(masked, Number);
        masked = WithoutKnown(masked, known);
        masked = Streets().Replace(masked, Place);
        masked = HouseNumbers().Replace(masked, Place);
        return Repeated().Replace(masked, "$1").Trim();
    }

    // Word by word. What is joined by an apostrophe or a hyphen goes together: "O'Brien", "Anne-Marie", "Mar-low".
    private static string WithoutKnown(string text, KnownWords known)
    {
        var found = Joined().Matches(text);
        var kinds = new MaskedKind?[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            kinds[i] ??= IsPlaceholder(text, found[i]) ? null : KindOf(Words.In(found[i].Value), known);
            // "Anne Marie" for somebody who is recorded as Annemarie.
            if (i > 0 && kinds[i] is null && kinds[i - 1] is null && Between(text, found[i - 1], found[i]) && !IsPlaceholder(text, found[i - 1]) && !IsPlaceholder(text, found[i])
                && known.KindOf(string.Concat(Words.In(found[i - 1].Value)) + string.Concat(Words.In(found[i].Value))) is { } both)
                kinds[i - 1] = kinds[i] = both;
        }

        var masked = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (kinds[i] is not { } kind)
                continue;
            masked.Append(text, from, found[i].Index - from).Append(kind == MaskedKind.Name ? Name : Place);
            if (Possessive().IsMatch(found[i].Value))
                masked.Append("'s");
            from = found[i].Index + found[i].Length;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }

    private static MaskedKind? KindOf(IReadOnlyList<string> parts, KnownWords known)
    {
        for (var first = 0; first < parts.Count; first++)
        {
            var together = "";
            for (var last = first; last < parts.Count; last++)
            {
                together += parts[last];
                if (known.KindOf(together) is { } kind)
                    return kind;
            }
        }

        return null;
    }

    private static bool IsPlaceholder(string text, Match word) =>
        word.Index > 0 && text[word.Index - 1] == '[' && word.Index + word.Length < text.Length && text[word.Index + word.Length] == ']'
        && word.Value is "name" or "place" or "date" or "time" or "number" or "contact";

    private static bool Between(string text, Match one, Match next) =>
        string.IsNullOrWhiteSpace(text[(one.Index + one.Length)..next.Index]);

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´_\-‐‑‒–—][\p{L}\p{N}\p{M}]+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"['’‘ʼ`´]s$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\bhttps?://\S+|\bwww\.\S+|(?<!\w)(?:@\w+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Contacts();

    [GeneratedRegex(
        @"\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}\S*)?|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b"
        + @"|\b(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:" + Months + @")\b(?:,?\s+\d{4}\b)?"
        + @"|\b(?:" + Months + @")\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+\d{4}\b)?"
        + @"|\bthe\s+\d{1,2}(?:st|nd|rd|th)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Dates();

    [GeneratedRegex(
        @"\b(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s*(?:[ap]\.?m\b\.?|hrs\b|hours\b))?"
        + @"|\b\d{1,2}(?:\.[0-5]\d)?\s*(?:[ap]m\b|[ap]\.m\.|o['’]?clock\b)"
        + @"|(?<=\b(?:at|around|by|until|till)\s)(?:[01]?\d|2[0-3])[.h][0-5]\d\b|(?<=\bat\s)(?:[01]\d|2[0-3])[0-5]\d\b|\b\d{3,4}\s*(?:hrs|hours)\b"
        + @"|\b(?:half|quarter|five|ten|twenty|twenty[- ]five)\s+(?:past|to)\s+(?:\d{1,2}|" + Hours + @")\b|\b(?:" + Hours + @")\s+o['’]?clock\b|\b(?:noon|midday|midnight)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(?:PC|PCSO|DC|Sgt|Insp|CSO)\s*\d+\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Officers();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Postcodes();

    // Ids, references such as I-0042 or CR/1234/26, number plates, telephone and card numbers; a year is none of them.
    [GeneratedRegex(
        @"\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b|\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b|\b[A-Z]{1,4}[-/]?\d{2,}(?:[-/]\d+)*\b|\b\d+(?:/\d+)+\b"
        + @"|\+?\b\d(?:[\s()-]?\d){7,}\b|\b\d{5,}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\b(?:\p{Lu}[\p{L}'’-]*\s+){1,2}(?:Street|Road|Rd|Lane|Avenue|Ave|Close|Crescent|Terrace|Gardens|Square|Parade|Arcade|Mews|Quay|Row|Walk|Grove|Drive|Court|Hill|Way)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Streets();

    [GeneratedRegex(@"\b\d+[a-z]?,?\s+\[place\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex HouseNumbers();

    [GeneratedRegex(@"(\[(?:name|place|date|time|number|contact)\])(?:[\s,/&-]*\1)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Repeated();
}
