using Disc.Portal.Force;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Keys;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Catalogue;

/// <summary>The use cases of the catalogue: which tenants exist, and making a new one.</summary>
public sealed class TenantRegister(CatalogueDatabase catalogue, TenantStore store, TenantRounds rounds, MasterKey master, TimeProvider clock)
{
    /// <summary>Reads the catalogue into the store.</summary>
    /// <param name="isWaiting">Whether the tenants are only to be served once each was checked.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The tenants whose making was broken off.</returns>
    public async Task<IReadOnlySet<TenantId>> LoadAsync(bool isWaiting, CancellationToken cancellation)
    {
        await using var db = catalogue.Open();
        var tenants = await db.Tenants.AsNoTracking().ToListAsync(cancellation);
        store.Load(tenants.Select(tenant => new StoredTenant(tenant.ToTenant(), tenant.WrappedKey, WhyNotServed(tenant), isWaiting)));
        return tenants.Where(tenant => tenant.MadeAt is null).Select(tenant => new TenantId(tenant.Id)).ToHashSet();
    }

    /// <summary>Makes a force.</summary>
    public Task<Outcome<Tenant>> CreateForceAsync(Actor actor, NewTenant wanted, CancellationToken cancellation = default) =>
        CreateAsync(actor, wanted, TenantKind.Force, null, null, null, cancellation);

    /// <summary>Makes a partnership of a force, sharing nothing.</summary>
    public Task<Outcome<Tenant>> CreatePartnershipAsync(
        Actor actor, NewTenant wanted, TenantId? force, PartnershipKind kind, string area, CancellationToken cancellation = default) =>
        CreateAsync(actor, wanted, TenantKind.Partnership, force, kind, area, cancellation);

    /// <summary>
    /// Makes a tenant's own database as far as it is not made: tables, then what a partnership begins with, then the note in the
    /// catalogue. Whatever was broken off before, it goes on from there; done already, it does nothing.
    /// </summary>
    /// <param name="provider">The services of a scope in the tenant.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellation">Stops it, between two steps.</param>
    public async Task FinishAsync(IServiceProvider provider, Tenant tenant, CancellationToken cancellation)
    {
        await using var db = catalogue.Open();
        var planned = await db.Tenants.SingleAsync(known => known.Id == tenant.Id.Value, cancellation);
        if (planned.MadeAt is not null)
            return;
        if (tenant.Kind == TenantKind.Force)
        {
            await MigrateAsync(provider.GetRequiredService<TenantDatabase<ForceDb>>().Open(), cancellation);
        }
        else
        {
            var database = provider.GetRequiredService<TenantDatabase<PartnershipDb>>();
            await MigrateAsync(database.Open(), cancellation);
            await FillAsync(database.Open(), planned, cancellation);
        }

        planned.Made(clock.Now());
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Outcome<Tenant>> CreateAsync(
        Actor actor, NewTenant wanted, TenantKind kind, TenantId? force, PartnershipKind? beginsAs, string? area, CancellationToken cancellation)
    {
        var slug = Slug.Canonical(wanted.Slug);
        if (Slug.WhyNot(slug) is { } reason)
            return new Refusal(reason, nameof(wanted.Slug));
        var name = wanted.Name.Trim();
        if (name.Length is 0 or > CatalogueTenant.NameLength)
            return new Refusal($"Give a name of at most {CatalogueTenant.NameLength} characters.", nameof(wanted.Name));

        var tenant = new Tenant(TenantId.New(), slug, name, kind, force, wanted.Colour, wanted.IsDemonstration);
        var key = master.NewTenantKey(tenant.Id);
        await using (var work = await catalogue.BeginAsync(actor, cancellation))
        {
            if (await work.Db.Tenants.AnyAsync(t => t.Slug == slug, cancellation))
                return new Refusal($"The address “{slug}” is or was in use. Choose another.", nameof(wanted.Slug));
            work.Db.Tenants.Add(new CatalogueTenant(tenant, key, beginsAs, area, actor.At));
            work.Record(Verbs.Collected, "tenant", tenant.Id.Value);
            await work.CommitAsync(cancellation);
        }

        // Nobody is served there before it is complete. A crash from here on leaves it half made: the next start goes on.
        store.Put(new StoredTenant(tenant, key, null, IsWaiting: true));
        var isMade = false;
        try
        {
            isMade = await rounds.RunBeforeServedAsync(tenant.Id, async (provider, token) =>
            {
                await FinishAsync(provider, tenant, token);
                return true;
            }, cancellation);
        }
        finally
        {
            store.Put(new StoredTenant(tenant, key, isMade ? null : "Its making was broken off; the next start goes on with it."));
        }

        return tenant;
    }

    private static async Task MigrateAsync<TDb>(TDb db, CancellationToken cancellation)
        where TDb : PlaceDb
    {
        await using (db)
            await db.Database.MigrateAsync(cancellation);
    }

    // In one transaction: a partnership with a profile has its galleries, too.
    private static async Task FillAsync(PartnershipDb db, CatalogueTenant planned, CancellationToken cancellation)
    {
        await using (db)
        {
            if (await db.Profiles.AnyAsync(cancellation))
                return;
            db.Profiles.Add(new Profile(planned.Name, planned.PlannedKind!.Value, planned.PlannedArea!));
            db.Galleries.AddRange(DefaultGalleries.Make());
            await db.SaveChangesAsync(cancellation);
        }
    }

    private string? WhyNotServed(CatalogueTenant tenant) => master.Opens(new TenantId(tenant.Id), tenant.WrappedKey)
        ? null
        : "Its key was wrapped by another master key.";
}
