using System.Collections.Frozen;
using Disc.Tenancy.Keys;
using Microsoft.Extensions.Options;

namespace Disc.Tenancy;

/// <summary>Which tenants exist. Filled from the catalogue at start and whenever it changes; reading it costs no look-up on disk.</summary>
public sealed class TenantStore(MasterKey master, IOptions<TenancyOptions> options)
{
    private volatile Snapshot now = new([]);

    /// <summary>Every tenant that is served, ordered by slug.</summary>
    public IReadOnlyList<Tenant> All => now.Served;

    /// <summary>The tenants that are not served now, each with the reason.</summary>
    public IReadOnlyList<(Tenant Tenant, string Reason)> SetAside => now.Aside;

    /// <summary>The served tenant at this address, in any case of letters; null when there is none.</summary>
    public Tenant? Find(string slug) => now.BySlug.GetValueOrDefault(Slug.Canonical(slug));

    /// <summary>The served tenant with this identity; null when there is none.</summary>
    public Tenant? Find(TenantId id) => now.ById.GetValueOrDefault(id)?.Tenant;

    /// <summary>The served partnerships of a force, ordered by slug.</summary>
    public IEnumerable<Tenant> PartnershipsOf(TenantId force) => All.Where(tenant => tenant.Force == force);

    /// <summary>Takes over what the catalogue says, all at once.</summary>
    public void Load(IEnumerable<StoredTenant> tenants) => now = new Snapshot([.. tenants]);

    /// <summary>Cuts the key to one tenant.</summary>
    internal TenantKey CutKey(TenantId id)
    {
        var stored = now.ById.GetValueOrDefault(id) ?? throw new InvalidOperationException("That tenant is not served.");
        return new TenantKey(stored.Tenant, options.Value.FolderOf(id), master.Unwrap(id, stored.WrappedKey));
    }

    private sealed class Snapshot
    {
        public Snapshot(List<StoredTenant> tenants)
        {
            var served = tenants.Where(stored => stored.SetAside is null).OrderBy(stored => stored.Tenant.Slug, StringComparer.Ordinal).ToList();
            Served = [.. served.Select(stored => stored.Tenant)];
            Aside = [.. tenants.Where(stored => stored.SetAside is not null).Select(stored => (stored.Tenant, stored.SetAside!))];
            BySlug = served.ToFrozenDictionary(stored => stored.Tenant.Slug, stored => stored.Tenant, StringComparer.Ordinal);
            ById = served.ToFrozenDictionary(stored => stored.Tenant.Id);
        }

        public IReadOnlyList<Tenant> Served { get; }

        public IReadOnlyList<(Tenant, string)> Aside { get; }

        public FrozenDictionary<string, Tenant> BySlug { get; }

        public FrozenDictionary<TenantId, StoredTenant> ById { get; }
    }
}
