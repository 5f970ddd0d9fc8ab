using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Disc.Portal.Shared.Pdf;

/// <summary>
/// Binds papers of the press into one PDF, each with its own pages, numbers, tags and headings. It reads PDF as Chromium writes it (objects one
/// after the other, found by a plain table at the end, nothing compressed but streams) and refuses anything else.
/// </summary>
internal sealed partial class PdfBinder : IDisposable
{
    // What stands above the papers: catalogue, pages, tags, their tree, their ids, headings, properties, and the blank page.
    private const int Catalogue = 1, Pages = 2, Tags = 3, TagTree = 4, TagIds = 5, Headings = 6, Properties = 7, BlankResources = 8, First = 9;

    private readonly MemoryStream file = new();
    private readonly Dictionary<int, long> offsets = [];
    private readonly List<string> pages = [], tags = [], tagTree = [], tagIds = [];
    private readonly List<(int First, int Last)> headings = [];
    private readonly bool bothSides;
    private int next = First, pagesBefore, trees, papers;
    private string? lastHeadingText;

    /// <param name="bothSides">Whether each paper begins on the front of a sheet: then one with an odd number of pages gets a blank one.</param>
    public PdfBinder(bool bothSides)
    {
        this.bothSides = bothSides;
        Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>How many pages there are so far, with the blank ones.</summary>
    public int PageCount => pagesBefore;

    /// <summary>How many bytes there are so far.</summary>
    public long Length => file.Length;

    /// <summary>Adds a paper behind the others.</summary>
    /// <exception cref="InvalidDataException">It is not a tagged PDF as the press prints it.</exception>
    public void Add(byte[] pdf)
    {
        var objects = Read(pdf);
        var catalogue = objects.Values.Single(one => one.Head.Contains("/Type /Catalog", StringComparison.Ordinal)).Head;
        var (root, tagRoot, outline) = (Target(catalogue, "Pages"), Target(catalogue, "StructTreeRoot"), Target(catalogue, "Outlines"));
        var (tree, ids) = (Target(objects[tagRoot].Head, "ParentTree"), TargetOrNot(objects[tagRoot].Head, "IDTree"));
        var (firstHeading, lastHeading) = (Target(objects[outline].Head, "First"), Target(objects[outline].Head, "Last"));
        var gone = new HashSet<int> { tagRoot, tree, outline, Number(objects, "/Type /Catalog"), Number(objects, "/Creator (") };
        var prefix = string.Create(CultureInfo.InvariantCulture, $"(p{papers:00000}-");
        var moved = objects.Keys.Where(number => !gone.Contains(number)).Order().Index().ToDictionary(one => one.Item, one => next + one.Index);
        next += moved.Count;
        moved[tagRoot] = Tags;
        moved[outline] = Headings;

        string? waits = null;
        foreach (var (number, (head, stream)) in objects)
        {
            if (gone.Contains(number))
                continue;
            var text = Moved(head);
            if (number == root)
                text = text.Replace("/Type /Pages", $"/Type /Pages\n/Parent {Pages} 0 R", StringComparison.Ordinal);
            if (number == firstHeading && headings is [.., var before])
                text = InsideFirst(text, $"/Prev {before.Last} 0 R");
            // What follows the last heading is known when the next paper comes; so it is written at the end.
            if (number == lastHeading)
                waits = text;
            else
                WriteObject(moved[number], text, stream);
        }

        if (headings.Count > 0)
            WriteObject(headings[^1].Last, InsideFirst(lastHeadingText!, $"/Next {moved[firstHeading]} 0 R"), default);
        lastHeadingText = waits;
        headings.Add((moved[firstHeading], moved[lastHeading]));
        pages.Add($"{moved[root]} 0 R");
        tags.AddRange(References(objects[tagRoot].Head, "K").Select(number => $"{moved[number]} 0 R"));
        foreach (Match entry in TreeEntry().Matches(objects[tree].Head))
            tagTree.Add($"{trees + int.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture)} {moved[int.Parse(entry.Groups[2].ValueSpan, CultureInfo.InvariantCulture)]} 0 R");
        trees += int.Parse(Next().Match(objects[tagRoot].Head).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        if (ids is { } idTree)
            tagIds.AddRange(References(objects[idTree].Head, "Kids").Select(number => $"{moved[number]} 0 R"));

        papers++;
        pagesBefore += Count().Match(objects[root].Head) is { Success: true } count ? int.Parse(count.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (bothSides && pagesBefore % 2 == 1)
            AddBlank();

        // References move with their objects, tags with their paper; text that only looks like one is left alone.
        string Moved(string head) => Token().Replace(head, token =>
            token.Groups["to"] is { Success: true } to && moved.TryGetValue(int.Parse(to.ValueSpan, CultureInfo.InvariantCulture), out var there) ? $"{there} 0 R"
            : token.Groups["id"] is { Success: true } id ? $"{prefix}{id.Value})"
            : token.Groups["tree"] is { Success: true } own ? $"{token.Groups["key"].Value} {trees + int.Parse(own.ValueSpan, CultureInfo.InvariantCulture)}"
            : token.Value);
    }

    /// <summary>Ends the file.</summary>
    /// <param name="title">Its title; it names nobody (rule 8).</param>
    /// <param name="language">The language of its papers.</param>
    public byte[] Bind(string title, string language = "en-GB")
    {
        if (papers == 0)
            throw new InvalidOperationException("There is no paper to bind.");
        WriteObject(headings[^1].Last, lastHeadingText!, default);
        WriteObject(Catalogue, $"<</Type /Catalog\n/Pages {Pages} 0 R\n/MarkInfo <</Marked true>>\n/StructTreeRoot {Tags} 0 R\n/Outlines {Headings} 0 R\n"
            + $"/ViewerPreferences <</DisplayDocTitle true>>\n/Lang ({language})>>", default);
        WriteObject(Pages, $"<</Type /Pages\n/Count {pagesBefore}\n/Kids [{string.Join(' ', pages)}]>>", default);
        WriteObject(Tags, $"<</Type /StructTreeRoot\n/K [{string.Join(' ', tags)}]\n/ParentTreeNextKey {trees}\n/ParentTree {TagTree} 0 R"
            + $"{(tagIds.Count > 0 ? $"\n/IDTree {TagIds} 0 R" : "")}>>", default);
        WriteObject(TagTree, $"<</Nums [{string.Join(' ', tagTree)}]>>", default);
        if (tagIds.Count > 0)
            WriteObject(TagIds, $"<</Kids [{string.Join(' ', tagIds)}]>>", default);
        WriteObject(Headings, $"<</Type /Outlines\n/First {headings[0].First} 0 R\n/Last {headings[^1].Last} 0 R\n/Count {papers}>>", default);
        WriteObject(Properties, $"<</Title {Utf16(title)}\n/Producer (Disc.Portal)>>", default);

        var table = file.Length;
        var size = offsets.Keys.Max() + 1;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (var number = 1; number < size; number++)
            text.Append(CultureInfo.InvariantCulture, $"{(offsets.TryGetValue(number, out var at) ? at : 0):0000000000} {(offsets.ContainsKey(number) ? "00000 n" : "65535 f")} \n");
        Write(text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}\n/Root {Catalogue} 0 R\n/Info {Properties} 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
        return file.ToArray();
    }

    public void Dispose() => file.Dispose();

    private void AddBlank()
    {
        if (!offsets.ContainsKey(BlankResources))
            WriteObject(BlankResources, "<<>>", default);
        var number = next++;
        WriteObject(number, $"<</Type /Page\n/Parent {Pages} 0 R\n/MediaBox [0 0 594.95996 841.91998]\n/Resources {BlankResources} 0 R>>", default);
        pages.Add($"{number} 0 R");
        pagesBefore++;
    }

    private static Dictionary<int, (string Head, ReadOnlyMemory<byte> Stream)> Read(byte[] pdf)
    {
        var tail = Encoding.Latin1.GetString(pdf.AsSpan(Math.Max(0, pdf.Length - 64)));
        if (Start().Match(tail) is not { Success: true } start)
            throw new InvalidDataException("This is not a PDF as the press prints it.");
        var table = Encoding.Latin1.GetString(pdf.AsSpan(int.Parse(start.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        var found = new Dictionary<int, (string, ReadOnlyMemory<byte>)>();
        foreach (var offset in Entry().Matches(table).Select(entry => int.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture)))
        {
            var begin = pdf.AsSpan(offset).IndexOf("obj\n"u8);
            var number = int.Parse(Encoding.ASCII.GetString(pdf.AsSpan(offset, begin)).Split(' ')[0], CultureInfo.InvariantCulture);
            begin += offset + "obj\n".Length;
            var end = pdf.AsSpan(begin).IndexOf("\nendobj"u8) + begin;
            var stream = pdf.AsSpan(begin, end - begin).IndexOf(">> stream\n"u8);
            if (stream < 0)
            {
                found[number] = (Encoding.Latin1.GetString(pdf.AsSpan(begin, end - begin)), default);
                continue;
            }

            // What is compressed may hold any bytes: its length says where it ends.
            var head = Encoding.Latin1.GetString(pdf.AsSpan(begin, stream + 2));
            var length = int.Parse(StreamLength().Match(head).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            found[number] = (head, pdf.AsMemory(begin + stream + ">> stream\n".Length, length));
        }

        return found;
    }

    private static int Number(Dictionary<int, (string Head, ReadOnlyMemory<byte>)> objects, string holds) =>
        objects.First(one => one.Value.Head.Contains(holds, StringComparison.Ordinal)).Key;

    private static int Target(string head, string key) => TargetOrNot(head, key) ?? throw new InvalidDataException($"This PDF has no {key}: it is not a tagged paper of the press.");

    private static int? TargetOrNot(string head, string key) =>
        Regex.Match(head, $@"/{key} (\d+) 0 R", RegexOptions.CultureInvariant) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<int> References(string head, string key) =>
        Regex.Match(head, $@"/{key} (\[[^\]]*\]|\d+ 0 R)", RegexOptions.CultureInvariant) is { Success: true } match
            ? Reference().Matches(match.Groups[1].Value).Select(one => int.Parse(one.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : [];

    private static string InsideFirst(string dictionary, string entry) => string.Concat("<<", entry, "\n", dictionary.AsSpan(2));

    private static string Utf16(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private void WriteObject(int number, string head, ReadOnlyMemory<byte> stream)
    {
        offsets[number] = file.Length;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{head}"));
        if (!stream.IsEmpty)
        {
            Write(" stream\n");
            file.Write(stream.Span);
            Write("\nendstream");
        }

        Write("\nendobj\n");
    }

    private void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

    // Text in brackets first, so that nothing within it is taken for anything else.
    [GeneratedRegex(@"\((?<id>node\d+)\)|\((?:\\.|[^\\()])*\)|(?<key>/StructParents?) (?<tree>\d+)|\b(?<to>\d+) 0 R\b", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"(\d+) (\d+) 0 R")]
    private static partial Regex TreeEntry();

    [GeneratedRegex(@"/ParentTreeNextKey (\d+)")]
    private static partial Regex Next();

    [GeneratedRegex(@"/Count (\d+)")]
    private static partial Regex Count();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex StreamLength();

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex Start();

    [GeneratedRegex(@"(\d{10}) \d{5} n")]
    private static partial Regex Entry();
}
