using Disc.Portal.Force;
using Disc.Portal.Force.Agreements;
using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Network;
using Disc.Portal.Force.Publications;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Makes the invented force: its accounts, its agreements, and what it has published, each by the register that people use.</summary>
internal sealed class ForceMaker(
    TenantDatabase<ForceDb> database, CurrentTenant current, Actors actors, AgreementRegister agreements, NetworkRegister network, PublicationRegister publications,
    DeliveryJob deliveries)
{
    /// <summary>Makes all of it; the partnerships stand already.</summary>
    public async Task MakeAsync(
        Func<DemonstrationAccount, string, Account> make, IReadOnlyList<(DemonstrationPlace Place, Tenant Tenant)> partnerships, DateTime now, CancellationToken cancellation)
    {
        var accounts = DemonstrationAccounts.OfForce.ToDictionary(account => account.Role, account => make(account, current.Tenant.Slug));
        await using (var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation))
        {
            work.Db.Accounts.AddRange(accounts.Values);
            work.Record(Verbs.Collected, "demonstration", fields: $"{accounts.Count} accounts, {partnerships.Count} partnerships");
            await work.CommitAsync(cancellation);
        }

        var information = ActorOf(accounts["information"]);
        foreach (var (place, tenant) in partnerships)
            await AgreeAsync(information, place, tenant, London.DayOf(now), cancellation);
        foreach (var (hoursAgo, state, content) in PublicationStock.Of(London.DayOf(now)))
            await PublishAsync(ActorOf(accounts["author"]) with { At = now.AddHours(-hoursAgo) }, state, content, cancellation);
        // What has left arrives before the first sign-in.
        await deliveries.RunAsync(cancellation);
    }

    private async Task AgreeAsync(Actor information, DemonstrationPlace place, Tenant tenant, DateOnly today, CancellationToken cancellation)
    {
        var signed = place.Slug == DemonstrationPlaces.Lapsed ? today.AddMonths(-13) : today.AddDays(-150);
        Done(await agreements.RecordAsync(
            information, tenant.Id, new AgreementTerms("2026.1", "Margaret Ellison, chair", signed, signed.AddMonths(12)), cancellation));
        var towards = place.Slug is DemonstrationPlaces.Unsharing or "old-town";
        Done(await network.AccreditAsync(
            information, tenant.Id, towards ? Accreditation.WorkingTowards : Accreditation.Accredited, towards ? null : today.AddDays(240), cancellation: cancellation));
    }

    private async Task PublishAsync(Actor author, PublicationState state, PublicationContent content, CancellationToken cancellation)
    {
        var (id, version) = Done(await publications.SaveAsync(author, null, 0, content, cancellation));
        if (state == PublicationState.Draft)
            return;
        Done(await publications.PublishAsync(author, id, version, namesNobody: true, cancellation));
        if (state == PublicationState.Recalled)
        {
            await deliveries.RunAsync(cancellation);
            Done(await publications.RecallAsync(author with { At = author.At.AddHours(2) }, id, cancellation));
        }
    }

    private Actor ActorOf(Account account) => actors.Of(AccountClaims.PrincipalOf(account, current.Tenant));

    // The demonstration keeps the rules; a refusal here is a mistake of the maker.
    private static T Done<T>(Outcome<T> outcome) => outcome.Value;
}
