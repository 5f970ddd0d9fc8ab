using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>How, when and by whom a notice was handed over.</summary>
/// <param name="Method">How.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">The person who did it, by name or number.</param>
/// <param name="Result">What became of it; null for services from before it was asked.</param>
public sealed record ServiceOfNotice(ServiceMethod Method, DateTime At, string By, ServiceResult? Result = null)
{
    /// <summary>"By hand, on 3 March 2026 at 10:00, by Lena Fisk. The person signed for it."</summary>
    public string InWords() => $"{Method.InWords()}, on {London.InWords(At)}, by {By}.{(Result is { } result ? $" {result.InWords()}." : "")}";
}
