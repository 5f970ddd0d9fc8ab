using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Fills an empty data directory with the invented force, its partnerships, their people and what happened there.</summary>
public sealed class DemonstrationMaker(
    IOptions<PortalOptions> options, CatalogueDatabase catalogue, TenantRegister tenants, TenantRounds rounds, TimeProvider clock, ILogger<DemonstrationMaker> log) : IDisposable
{
    private static readonly PasswordHasher<Account> Hasher = new();

    private DemonstrationMark? mark;

    private string Directory => options.Value.DataDirectory;

    /// <summary>
    /// Before anything is opened: marks an empty directory in which a demonstration will be made, and removes one whose making was broken
    /// off, so that it begins again from nothing.
    /// </summary>
    /// <exception cref="StartFailure">It is unfinished, and nobody asks for a demonstration any more.</exception>
    public void Begin()
    {
        var unfinished = DemonstrationMark.IsUnfinished(Directory);
        if (unfinished && options.Value.Demonstration is null)
            throw new StartFailure($"Making the demonstration in {Directory} was broken off. Ask for a demonstration again, or remove the directory.");
        if (options.Value.Demonstration is null || (!unfinished && File.Exists(catalogue.Path)))
            return;
        // Held until it is complete: two processes never make one demonstration.
        mark = DemonstrationMark.Begin(Directory);
        if (!unfinished)
            return;
        log.LogWarning("Making the demonstration was broken off: it begins again.");
        foreach (var file in System.IO.Directory.GetFiles(Directory, CatalogueDatabase.FileName + "*"))
            File.Delete(file);
        if (System.IO.Directory.Exists(Path.Combine(Directory, "tenants")))
            System.IO.Directory.Delete(Path.Combine(Directory, "tenants"), recursive: true);
    }

    /// <summary>Makes the demonstration when one was asked for and the data directory is empty.</summary>
    /// <exception cref="StartFailure">The data directory holds real data.</exception>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        if (options.Value.Demonstration is not { } asked)
            return;
        var size = DemonstrationSize.Find(asked) ?? throw new StartFailure($"There is no demonstration “{asked}”.");
        if (mark is null && await IsThereAsync(cancellation))
            return;
        mark ??= DemonstrationMark.Begin(Directory);
        var now = clock.Now();
        log.LogInformation("Making the demonstration “{Size}”: {Partnerships} partnerships", size.Name, size.Places.Count);
        await MakeAsync(size, InventedWorld.UsualSeed, now, cancellation);
        await using (var platform = catalogue.Open())
        {
            platform.Accounts.Add(Make(DemonstrationAccounts.Operator, Slug.Platform, now));
            await platform.SaveChangesAsync(cancellation);
        }

        mark.Complete(size.Name, now);
        mark.Dispose();
        mark = null;
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellation)
    {
        await using var db = catalogue.Open();
        if (await db.Tenants.AnyAsync(tenant => !tenant.IsDemonstration, cancellation))
            throw new StartFailure($"The data directory {Directory} holds real partnerships; a demonstration needs a directory of its own.");
        if (DemonstrationMark.IsMade(Directory))
            return true;
        if (await db.Tenants.AnyAsync(cancellation) || await db.Accounts.AnyAsync(cancellation))
            throw new StartFailure($"The data directory {Directory} was not made as a demonstration; a demonstration needs a directory of its own.");
        return false;
    }

    public void Dispose() => mark?.Dispose();

    private async Task MakeAsync(DemonstrationSize size, ulong seed, DateTime now, CancellationToken cancellation)
    {
        var actor = Actor.Portal(null, now);
        var force = (await tenants.CreateForceAsync(
            actor, new(DemonstrationPlaces.ForceSlug, DemonstrationPlaces.ForceName, "#1a2b6d", true), cancellation)).Value;
        var partnerships = new List<(int Index, Tenant Tenant)>();
        foreach (var (index, place) in size.Places.Index())
        {
            partnerships.Add((index, (await tenants.CreatePartnershipAsync(
                actor, new(place.Slug, place.Name, place.Colour, true), force.Id, place.Kind, place.Area, cancellation)).Value));
        }

        var world = InventedWorld.Of(seed, size, London.DayOf(now));
        // The largest first, so that no core waits long for the last.
        var byWork = partnerships.OrderByDescending(entry => size.Places[entry.Index].Subjects * (size.Places[entry.Index].HasPictures ? 10 : 1));
        await Parallel.ForEachAsync(byWork, cancellation, async (entry, token) =>
            await rounds.RunAsync(entry.Tenant.Id, async (provider, stop) =>
            {
                await ActivatorUtilities.CreateInstance<PartnershipMaker>(provider, ActivatorUtilities.CreateInstance<AnswersMaker>(provider), ActivatorUtilities.CreateInstance<FilesMaker>(provider), ActivatorUtilities.CreateInstance<BallotsMaker>(provider))
                    .MakeAsync(world.PartnershipAt(entry.Index), (account, slug) => Make(account, slug, now), now, stop);
                return true;
            }, token));
        await rounds.RunAsync(force.Id, async (provider, stop) =>
        {
            await ActivatorUtilities.CreateInstance<ForceMaker>(provider).MakeAsync(
                (account, slug) => Make(account, slug, now), [.. partnerships.Select(entry => (size.Places[entry.Index], entry.Tenant))], now, stop);
            return true;
        }, cancellation);
    }

    private static Account Make(DemonstrationAccount wanted, string slug, DateTime now)
    {
        var account = new Account(Guid.CreateVersion7(), wanted.Name, wanted.AddressIn(slug), wanted.Roles, wanted.Affiliation, now.AddDays(-200))
        {
            OfficerNumber = wanted.Number,
            EmailConfirmed = true,
        };
        account.PasswordHash = Hasher.HashPassword(account, DemonstrationPlaces.Password);
        return account;
    }
}
