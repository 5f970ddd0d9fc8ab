namespace Disc.Portal.Shared.Text;

/// <summary>What the word list asks about one text: the words that were found, and the question.</summary>
public sealed record AskedWords(IReadOnlyList<string> Found, string Ask);
