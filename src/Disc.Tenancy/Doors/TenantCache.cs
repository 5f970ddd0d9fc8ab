using Microsoft.Extensions.Caching.Memory;

namespace Disc.Tenancy.Doors;

/// <summary>The door to memory that outlives a scope: every entry belongs to one tenant and cannot be read from another.</summary>
public sealed class TenantCache(CurrentTenant current, IMemoryCache cache)
{
    /// <summary>The entry, made when it is missing or older than <paramref name="life"/>.</summary>
    public async Task<T> GetAsync<T>(string name, TimeSpan life, Func<Task<T>> make)
    {
        var key = (current.Tenant.Id, name);
        if (cache.TryGetValue(key, out T? found))
            return found!;
        return Keep(key, life, await make());
    }

    /// <summary>The entry, made at once when it is missing or older than <paramref name="life"/>.</summary>
    public T Get<T>(string name, TimeSpan life, Func<T> make)
    {
        var key = (current.Tenant.Id, name);
        return cache.TryGetValue(key, out T? found) ? found! : Keep(key, life, make());
    }

    /// <summary>Forgets an entry.</summary>
    public void Forget(string name) => cache.Remove((current.Tenant.Id, name));

    private T Keep<T>((TenantId, string) key, TimeSpan life, T made) =>
        cache.Set(key, made, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = life, Size = 1 });
}
