using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Provisioning;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Fills an empty data directory with the invented force, its partnerships and their accounts.</summary>
public sealed class DemonstrationMaker(
    IOptions<PortalOptions> options, CatalogueDatabase catalogue, TenantRegister tenants, TenantRounds rounds, TimeProvider clock)
{
    private static readonly PasswordHasher<Account> Hasher = new();

    /// <summary>Makes the demonstration when one was asked for and the data directory is empty.</summary>
    /// <exception cref="StartFailure">The data directory holds real data.</exception>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        if (options.Value.Demonstration is null)
            return;
        await using (var db = catalogue.Open())
        {
            if (await db.Tenants.AnyAsync(tenant => !tenant.IsDemonstration, cancellation))
                throw new StartFailure("The data directory holds real partnerships; a demonstration needs a directory of its own.");
            if (await db.Accounts.AnyAsync(cancellation))
                return;
        }

        var actor = Actor.Portal(null, clock.Now());
        var force = (await tenants.CreateForceAsync(
            actor, new(DemonstrationPlaces.ForceSlug, DemonstrationPlaces.ForceName, "#1a2b6d", true), cancellation)).Value;
        await FillAsync(force, DemonstrationAccounts.OfForce, cancellation);
        foreach (var place in DemonstrationPlaces.Partnerships)
        {
            var partnership = (await tenants.CreatePartnershipAsync(
                actor, new(place.Slug, place.Name, place.Colour, true), force.Id, place.Kind, place.Area, cancellation)).Value;
            await FillAsync(partnership, DemonstrationAccounts.OfPartnership, cancellation);
        }

        // Last: its account is the mark that the demonstration is complete.
        await using var platform = catalogue.Open();
        platform.Accounts.Add(Make(DemonstrationAccounts.Operator, Slug.Platform));
        await platform.SaveChangesAsync(cancellation);
    }

    private Task<bool> FillAsync(Tenant tenant, IEnumerable<DemonstrationAccount> accounts, CancellationToken cancellation) =>
        rounds.RunAsync(tenant.Id, async (provider, token) =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            db.Accounts.AddRange(accounts.Select(account => Make(account, tenant.Slug)));
            await db.SaveChangesAsync(token);
            return true;
        }, cancellation);

    private Account Make(DemonstrationAccount wanted, string slug)
    {
        var account = new Account(Guid.CreateVersion7(), wanted.Name, wanted.AddressIn(slug), wanted.Roles, wanted.Affiliation, clock.Now())
        {
            OfficerNumber = wanted.Number,
            EmailConfirmed = true,
        };
        account.PasswordHash = Hasher.HashPassword(account, DemonstrationPlaces.Password);
        return account;
    }
}
