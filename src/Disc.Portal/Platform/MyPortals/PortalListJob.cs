using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.MyPortals;

/// <summary>
/// Looks in every tenant for the addresses that were typed, and writes each that has an account a letter. The letter waits in the
/// platform's own outbox: in a tenant's it would tell that tenant of the others.
/// </summary>
public sealed class PortalListJob(CatalogueDatabase catalogue, TenantRounds rounds, PortalAddress address, TimeProvider clock) : IPlatformJob
{
    /// <summary>The subject line of the letter.</summary>
    public const string Subject = "Your portals";

    private const int AtOnce = 4;
    private const int AtATime = 100;

    public async Task RunAsync(CancellationToken cancellation)
    {
        List<PortalListRequest> waiting;
        await using (var db = catalogue.Open())
        {
            var old = clock.Now() - PortalListDesk.Kept;
            await db.PortalListRequests.Where(request => request.At < old && request.AnsweredAt != null).ExecuteDeleteAsync(cancellation);
            waiting = await db.PortalListRequests.AsNoTracking().Where(request => request.AnsweredAt == null)
                .OrderBy(request => request.At).Take(AtATime).ToListAsync(cancellation);
        }

        if (waiting.Count == 0)
            return;
        // One visit a tenant for all who wait.
        var asked = waiting.Select(request => request.Email).Distinct().ToList();
        var visits = await rounds.RunAsync(null, (provider, tenant, token) => FindAsync(provider, tenant, asked, token), AtOnce, cancellation);
        var silent = visits.Any(visit => visit.Failure is not null);
        var found = visits.Where(visit => visit.Answer is not null)
            .SelectMany(visit => visit.Answer!.Select(account => (visit.Tenant, account.Known, account.Email))).ToLookup(one => one.Known, StringComparer.Ordinal);
        foreach (var request in waiting)
            await AnswerAsync(request, [.. found[request.Email].Select(one => (one.Tenant, one.Email))], silent, cancellation);
    }

    // Who may come in: not blocked, and with a password. Whoever never followed their invitation has it in their letter box.
    private async Task<IReadOnlyList<(string Known, string Email)>> FindAsync(
        IServiceProvider provider, Tenant tenant, List<string> asked, CancellationToken cancellation)
    {
        var records = provider.GetRequiredService<PlaceRecords>();
        await using (var db = records.Open())
        {
            if (!await db.Accounts.AnyAsync(account => asked.Contains(account.NormalizedEmail!), cancellation))
                return [];
        }

        await using var work = await records.BeginAsync(Actor.Portal(tenant, clock.Now()), cancellation);
        var accounts = await work.Place.Accounts
            .Where(account => asked.Contains(account.NormalizedEmail!) && account.BlockedAt == null && account.PasswordHash != null)
            .Select(account => new { account.Id, account.NormalizedEmail, account.Email }).ToListAsync(cancellation);
        foreach (var account in accounts)
            work.Record(new HistoryEntry(Verbs.Disclosed, "account", account.Id, "that it is here, to its own e-mail address"));
        await work.CommitAsync(cancellation);
        return [.. accounts.Select(account => (account.NormalizedEmail!, account.Email!))];
    }

    private async Task AnswerAsync(
        PortalListRequest request, IReadOnlyList<(Tenant Tenant, string Email)> portals, bool silent, CancellationToken cancellation)
    {
        await using var work = await catalogue.BeginAsync(Actor.Portal(null, clock.Now()) with { From = request.From }, cancellation);
        var known = await work.Db.PortalListRequests.SingleAsync(one => one.Id == request.Id, cancellation);
        known.Answered(clock.Now());
        // To the address as the account has it, never as it was typed: the two may differ in more than capitals by the time it is sent.
        if (portals.Count > 0)
            work.Db.Letters.Add(LetterTo(portals[0].Email, [.. portals.Select(portal => portal.Tenant)], silent));
        // A row in either case, and no address in it.
        work.Record(new HistoryEntry(Verbs.Disclosed, "portal-list", request.Id, $"portals:{portals.Count}"));
        await work.CommitAsync(cancellation);
    }

    private Letter LetterTo(string email, IReadOnlyList<Tenant> portals, bool silent)
    {
        var lines = portals.OrderBy(portal => portal.Name, StringComparer.CurrentCulture)
            .Select(portal => $"{portal.Name}\n{address.Of(portal, "sign-in")}");
        var missing = silent ? "\n\nNot every portal could be asked just now. If one is missing, ask again tomorrow." : "";
        return new Letter(email, Subject,
            $"""
            Somebody asked for a list of the portals in which this e-mail address has an account.

            {string.Join("\n\n", lines)}{missing}

            Each has a password of its own. If it was not you, do nothing.
            """, clock.Now());
    }
}
