namespace Disc.Portal.Shared.History;

/// <summary>What a use case says to the audit trail.</summary>
/// <param name="Verb">One of <see cref="Verbs"/>.</param>
/// <param name="Kind">What kind of thing, such as <c>subject</c>.</param>
/// <param name="Object">Which thing.</param>
/// <param name="Fields">Field names, ids, counts; never a value of personal data.</param>
/// <param name="Private">A reason, a search text, an old and a new value: it is sealed.</param>
/// <param name="SubjectKey">The wrapped key of the subject that <paramref name="Private"/> is about; null seals it under the row's own.</param>
public sealed record HistoryEntry(
    string Verb, string Kind, Guid? Object = null, string? Fields = null, string? Private = null, byte[]? SubjectKey = null)
{
    /// <summary>Whether the row says that somebody did it, and not who: a secret vote.</summary>
    public bool IsNameless { get; init; }
}
