using Disc.Portal.Force.Agreements;
using Disc.Portal.Partnerships;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Network;

/// <summary>The use cases of the force's network: its partnerships as they stand now, and their accreditation.</summary>
public sealed class NetworkRegister(TenantDatabase<ForceDb> database, CurrentTenant current, EveryPartnership partnerships, TimeProvider clock)
{
    // What a partnership says of itself is asked for again when it is older than this; its own door decides in any case.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>Every partnership of the force, those that need something first.</summary>
    public async Task<Outcome<IReadOnlyList<NetworkRow>>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(NetworkPermissions.Read) is { } refusal)
            return refusal;
        var tenants = partnerships.List();
        var silent = await RefreshAsync(tenants, cancellation);
        await using var db = database.OpenFor(actor);
        var entries = await db.Network.AsNoTracking().ToDictionaryAsync(entry => entry.Partnership, cancellation);
        var agreements = await AgreementRegister.NewestAsync(db, cancellation);
        var today = London.DayOf(actor.At);
        return tenants
            .Select(tenant => Row(tenant, entries.GetValueOrDefault(tenant.Id.Value), agreements.GetValueOrDefault(tenant.Id.Value), !silent.Contains(tenant.Id)))
            .OrderBy(row => NetworkRules.Urgency(row, today)).ThenBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
    }

    /// <summary>Records how a partnership stands with the national standard.</summary>
    /// <param name="actor">The information manager.</param>
    /// <param name="partnership">Which partnership.</param>
    /// <param name="accreditation">How it stands.</param>
    /// <param name="until">The last day; only with <see cref="Accreditation.Accredited"/>.</param>
    /// <param name="notes">The force's notes, without personal data.</param>
    /// <param name="version">The version that the form was filled from; null when nobody was looking at one.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<Done>> AccreditAsync(
        Actor actor, TenantId partnership, Accreditation accreditation, DateOnly? until, string notes = "", int? version = null,
        CancellationToken cancellation = default)
    {
        if (actor.WhyNot(NetworkPermissions.Accredit) is { } refusal)
            return refusal;
        if (!partnerships.List().Any(tenant => tenant.Id == partnership))
            return new Refusal("There is no such partnership.");
        await using var work = await database.BeginAsync(actor, cancellation);
        var entry = await work.Db.Network.FindAsync([partnership.Value], cancellation);
        if (entry is null)
            work.Db.Network.Add(entry = new NetworkEntry(partnership.Value));
        if (version is not null && version != entry.Version)
            return new Refusal($"Somebody else changed this meanwhile: it now says “{entry.Accreditation.InWords()}”. Look again, then save.");
        var accredited = entry.Accredit(accreditation, until, notes);
        if (!accredited.Succeeded)
            return accredited;
        work.Record(Verbs.Altered, "network entry", partnership.Value, $"accreditation {accreditation}, until {until:yyyy-MM-dd}");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    // Visits those whose copy is old, and returns those that did not answer.
    private async Task<IReadOnlySet<TenantId>> RefreshAsync(IReadOnlyList<Tenant> tenants, CancellationToken cancellation)
    {
        var now = clock.Now();
        HashSet<Guid> fresh;
        await using (var db = database.OpenFor(Actor.Portal(current.Tenant, now)))
            fresh = await db.Network.Where(entry => entry.AnsweredAt > now - Fresh).Select(entry => entry.Partnership).ToHashSetAsync(cancellation);
        var old = tenants.Select(tenant => tenant.Id).Where(id => !fresh.Contains(id.Value)).ToHashSet();
        if (old.Count == 0)
            return old;
        var visits = await partnerships.VisitAsync(old, (provider, _, token) => AskAsync(provider, Actor.Portal(current.Tenant, now), token), cancellation);

        // Derived, and nobody's doing: it leaves no row in the history.
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        var entries = await work.Db.Network.ToDictionaryAsync(entry => entry.Partnership, cancellation);
        foreach (var visit in visits.Where(visit => visit.Answer is not null))
        {
            if (!entries.TryGetValue(visit.Tenant.Id.Value, out var entry))
                work.Db.Network.Add(entry = new NetworkEntry(visit.Tenant.Id.Value));
            entry.Answered(visit.Answer!, now);
        }

        await work.CommitAsync(cancellation);
        return visits.Where(visit => visit.Failure is not null).Select(visit => visit.Tenant.Id).ToHashSet();
    }

    private static async Task<PartnershipSummary> AskAsync(IServiceProvider partnership, Actor visitor, CancellationToken cancellation)
    {
        await using var db = partnership.GetRequiredService<TenantDatabase<PartnershipDb>>().OpenFor(visitor);
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        var members = await db.Accounts.CountAsync(account => account.BlockedAt == null && (account.Roles & Roles.Member) != 0, cancellation);
        return new PartnershipSummary(
            profile.Kind, profile.Area, members, profile.SharesWithDataview, profile.AllowsDirectAuthoring, profile.ReferralsSince is not null);
    }

    private static NetworkRow Row(Tenant tenant, NetworkEntry? entry, AgreementRecord? agreement, bool answered) => new(
        tenant.Id, tenant.Name, tenant.Slug, entry?.Accreditation ?? Accreditation.None, entry?.AccreditedUntil, entry?.Notes ?? "",
        entry?.AnsweredAt is null
            ? null
            : new PartnershipSummary(entry.Kind, entry.Area, entry.Members, entry.SharesWithDataview, entry.AllowsDirectAuthoring, entry.TakesReferrals),
        answered && entry?.AnsweredAt is not null, agreement, entry?.Version ?? 0);
}
