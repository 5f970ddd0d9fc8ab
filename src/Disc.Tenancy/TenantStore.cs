using System.Collections.Frozen;
using Disc.Tenancy.Keys;
using Microsoft.Extensions.Options;

namespace Disc.Tenancy;

/// <summary>Which tenants exist. Filled from the catalogue at start and whenever it changes; reading it costs no look-up on disk.</summary>
public sealed class TenantStore(MasterKey master, IOptions<TenancyOptions> options)
{
    private readonly Lock writing = new();
    private volatile Snapshot now = new([]);
    private TaskCompletionSource settled = Done();

    /// <summary>Every tenant that is served, ordered by slug.</summary>
    public IReadOnlyList<Tenant> All => now.Served;

    /// <summary>The tenants that wait to be checked after a start; they are served as soon as that is done.</summary>
    public IReadOnlyList<Tenant> Waiting => now.Waiting;

    /// <summary>The tenants that are not served now, each with the reason.</summary>
    public IReadOnlyList<(Tenant Tenant, string Reason)> SetAside => now.Aside;

    /// <summary>Every tenant, served or not, ordered by slug.</summary>
    public IReadOnlyList<Tenant> Known => now.Known;

    /// <summary>The served tenant at this address, in any case of letters; null when there is none.</summary>
    public Tenant? Find(string slug) => now.BySlug.GetValueOrDefault(Slug.Canonical(slug));

    /// <summary>The served tenant with this identity; null when there is none.</summary>
    public Tenant? Find(TenantId id) => now.ById.GetValueOrDefault(id)?.Tenant;

    /// <summary>The waiting tenant at this address; null when none waits there.</summary>
    public Tenant? FindWaiting(string slug) => now.WaitingBySlug.GetValueOrDefault(Slug.Canonical(slug));

    /// <summary>The served partnerships of a force, ordered by slug.</summary>
    public IEnumerable<Tenant> PartnershipsOf(TenantId force) => All.Where(tenant => tenant.Force == force);

    /// <summary>Takes over what the catalogue says, all at once.</summary>
    public void Load(IEnumerable<StoredTenant> tenants) => Change(_ => tenants);

    /// <summary>Takes in one more tenant, or another state of a known one.</summary>
    public void Put(StoredTenant tenant) => Change(all => all.Where(known => known.Tenant.Id != tenant.Tenant.Id).Append(tenant));

    /// <summary>Says how the check of waiting tenants ended: null for a good one, else why it is set aside.</summary>
    public void Settle(IReadOnlyDictionary<TenantId, string?> ended) => Change(all => all.Select(known =>
        known.IsWaiting && ended.TryGetValue(known.Tenant.Id, out var reason) ? known with { IsWaiting = false, SetAside = reason } : known));

    /// <summary>Ends when no tenant waits any more.</summary>
    public Task WhenSettledAsync(CancellationToken cancellation)
    {
        lock (writing)
            return settled.Task.WaitAsync(cancellation);
    }

    /// <summary>Cuts the key to one served tenant.</summary>
    internal TenantKey CutKey(TenantId id) =>
        Cut(now.ById.GetValueOrDefault(id) ?? throw new InvalidOperationException("That tenant is not served."));

    /// <summary>Cuts the key to one waiting tenant, for what makes it ready.</summary>
    internal TenantKey CutKeyBeforeServed(TenantId id) =>
        Cut(now.Stored.SingleOrDefault(stored => stored.IsWaiting && stored.Tenant.Id == id) ?? throw new InvalidOperationException("That tenant does not wait."));

    private TenantKey Cut(StoredTenant stored) =>
        new(stored.Tenant, options.Value.FolderOf(stored.Tenant.Id), master.Unwrap(stored.Tenant.Id, stored.WrappedKey));

    private void Change(Func<IReadOnlyList<StoredTenant>, IEnumerable<StoredTenant>> change)
    {
        lock (writing)
        {
            now = new Snapshot([.. change(now.Stored)]);
            if (now.Waiting.Count == 0)
                settled.TrySetResult();
            else if (settled.Task.IsCompleted)
                settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private sealed class Snapshot
    {
        public Snapshot(List<StoredTenant> tenants)
        {
            tenants.Sort((one, other) => string.CompareOrdinal(one.Tenant.Slug, other.Tenant.Slug));
            var served = tenants.Where(stored => stored is { SetAside: null, IsWaiting: false }).ToList();
            Stored = tenants;
            Known = [.. tenants.Select(stored => stored.Tenant)];
            Served = [.. served.Select(stored => stored.Tenant)];
            Waiting = [.. tenants.Where(stored => stored is { SetAside: null, IsWaiting: true }).Select(stored => stored.Tenant)];
            Aside = [.. tenants.Where(stored => stored.SetAside is not null).Select(stored => (stored.Tenant, stored.SetAside!))];
            BySlug = served.ToFrozenDictionary(stored => stored.Tenant.Slug, stored => stored.Tenant, StringComparer.Ordinal);
            WaitingBySlug = Waiting.ToFrozenDictionary(tenant => tenant.Slug, StringComparer.Ordinal);
            ById = served.ToFrozenDictionary(stored => stored.Tenant.Id);
        }

        public IReadOnlyList<StoredTenant> Stored { get; }

        public IReadOnlyList<Tenant> Known { get; }

        public IReadOnlyList<Tenant> Served { get; }

        public IReadOnlyList<Tenant> Waiting { get; }

        public IReadOnlyList<(Tenant, string)> Aside { get; }

        public FrozenDictionary<string, Tenant> BySlug { get; }

        public FrozenDictionary<string, Tenant> WaitingBySlug { get; }

        public FrozenDictionary<TenantId, StoredTenant> ById { get; }
    }
}
