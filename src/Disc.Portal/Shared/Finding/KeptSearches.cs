using Disc.Tenancy.Doors;

namespace Disc.Portal.Shared.Finding;

/// <summary>Holds searches for people on the server under a random id, so that no address, log or history of a browser has a name in it (rule 8).</summary>
public sealed class KeptSearches(TenantCache cache)
{
    /// <summary>The longest search, in characters.</summary>
    public const int Length = 80;

    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <summary>Keeps a search for this account.</summary>
    /// <returns>Its id; null when nothing is asked.</returns>
    public async Task<string?> KeepAsync(Actor actor, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12));
        var words = text.Trim();
        await cache.GetAsync(Name(actor, id), Life, () => Task.FromResult(words[..Math.Min(words.Length, Length)]));
        return id;
    }

    /// <summary>The search of an id; empty when it is another account's or too old.</summary>
    public async Task<string> ReadAsync(Actor actor, string? id) =>
        id is { Length: 24 } ? await cache.GetAsync(Name(actor, id), Life, () => Task.FromResult("")) : "";

    private static string Name(Actor actor, string id) => $"search/{actor.AccountId:N}/{id}";
}
