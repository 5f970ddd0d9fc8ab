namespace Disc.Portal.Shared.Text;

/// <summary>One question of the word list: words that call for it, and how it is asked.</summary>
/// <param name="Words">Whole words or short phrases, in lower case; a plural is found as well.</param>
/// <param name="Ask">What the writer is asked.</param>
public sealed record WordQuestion(IReadOnlyList<string> Words, string Ask);
