using Disc.Portal.Force;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Keys;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Catalogue;

/// <summary>The use cases of the catalogue: which tenants exist, and making a new one.</summary>
public sealed class TenantRegister(CatalogueDatabase catalogue, TenantStore store, TenantRounds rounds, MasterKey master)
{
    /// <summary>Reads the catalogue into the store.</summary>
    /// <param name="setAside">The tenants not to serve, each with its reason.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task LoadAsync(IReadOnlyDictionary<Guid, string> setAside, CancellationToken cancellation)
    {
        await using var db = catalogue.Open();
        var tenants = await db.Tenants.AsNoTracking().ToListAsync(cancellation);
        store.Load(tenants.Select(tenant => new StoredTenant(
            tenant.ToTenant(), tenant.WrappedKey, setAside.GetValueOrDefault(tenant.Id) ?? WhyNotServed(tenant))));
    }

    /// <summary>Makes a force.</summary>
    public Task<Outcome<Tenant>> CreateForceAsync(Actor actor, NewTenant wanted, CancellationToken cancellation = default) =>
        CreateAsync(actor, wanted, TenantKind.Force, null, (provider, _) =>
            Migrate(provider.GetRequiredService<TenantDatabase<ForceDb>>().Open(), db => Task.CompletedTask, cancellation), cancellation);

    /// <summary>Makes a partnership of a force, sharing nothing.</summary>
    public Task<Outcome<Tenant>> CreatePartnershipAsync(
        Actor actor, NewTenant wanted, TenantId? force, PartnershipKind kind, string area, CancellationToken cancellation = default) =>
        CreateAsync(actor, wanted, TenantKind.Partnership, force, (provider, tenant) =>
            Migrate(provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open(), db =>
            {
                db.Profiles.Add(new Profile(tenant.Name, kind, area));
                db.Galleries.AddRange(DefaultGalleries.Make());
                return Task.CompletedTask;
            }, cancellation), cancellation);

    private async Task<Outcome<Tenant>> CreateAsync(
        Actor actor, NewTenant wanted, TenantKind kind, TenantId? force, Func<IServiceProvider, Tenant, Task<bool>> prepare, CancellationToken cancellation)
    {
        var slug = Slug.Canonical(wanted.Slug);
        if (Slug.WhyNot(slug) is { } reason)
            return new Refusal(reason, nameof(wanted.Slug));
        var name = wanted.Name.Trim();
        if (name.Length is 0 or > CatalogueTenant.NameLength)
            return new Refusal($"Give a name of at most {CatalogueTenant.NameLength} characters.", nameof(wanted.Name));

        var tenant = new Tenant(TenantId.New(), slug, name, kind, force, wanted.Colour, wanted.IsDemonstration);
        await using (var work = await catalogue.BeginAsync(actor, cancellation))
        {
            if (await work.Db.Tenants.AnyAsync(t => t.Slug == slug, cancellation))
                return new Refusal($"The address “{slug}” is or was in use. Choose another.", nameof(wanted.Slug));
            work.Db.Tenants.Add(new CatalogueTenant(tenant, master.NewTenantKey(tenant.Id), actor.At));
            work.Record(Verbs.Collected, "tenant", tenant.Id.Value);
            await work.CommitAsync(cancellation);
        }

        // A crash from here on leaves a tenant without tables: the next start's upgrade makes them.
        await LoadAsync(store.SetAside.ToDictionary(aside => aside.Tenant.Id.Value, aside => aside.Reason), cancellation);
        await rounds.RunAsync(tenant.Id, (provider, _) => prepare(provider, tenant), cancellation);
        return tenant;
    }

    private static async Task<bool> Migrate<TDb>(TDb db, Func<TDb, Task> fill, CancellationToken cancellation)
        where TDb : PlaceDb
    {
        await using (db)
        {
            await db.Database.MigrateAsync(cancellation);
            await fill(db);
            await db.SaveChangesAsync(cancellation);
            return true;
        }
    }

    private string? WhyNotServed(CatalogueTenant tenant) => master.Opens(new TenantId(tenant.Id), tenant.WrappedKey)
        ? null
        : "Its key was wrapped by another master key.";
}
