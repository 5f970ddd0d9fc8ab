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
        var made = await make();
        cache.Set(key, made, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = life, Size = 1 });
        return made;
    }

    /// <summary>Forgets an entry.</summary>
    public void Forget(string name) => cache.Remove((current.Tenant.Id, name));
}
