using System.Text.Json;
using Disc.Portal.Force.Purposes;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Oversight;

/// <summary>The use cases of look-ups: putting one on record, finding one's own query again, and reading them all.</summary>
public sealed class LookUpRegister(TenantDatabase<ForceDb> database)
{
    /// <summary>How many look-ups a page shows.</summary>
    public const int PageSize = 50;

    private const string Kind = "look-up";

    /// <summary>Puts a look-up on record. Only when this has returned may its caller show what was found (rule 13).</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="purpose">The purpose that holds.</param>
    /// <param name="look">What was asked and what came of it.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The look-up's identity; refused when no such purpose of theirs holds.</returns>
    public async Task<Outcome<Guid>> RecordAsync(Actor actor, DeclaredPurpose purpose, Look look, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PurposePermissions.LookUp) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var held = await work.Db.Purposes.AsNoTracking().SingleOrDefaultAsync(p => p.Id == purpose.Id && p.AccountId == actor.AccountId, cancellation);
        if (held is null || !held.HoldsAt(actor.At))
            return PurposeRules.NoPurpose;
        var records = look.Records.Distinct().ToList();
        var lookUp = new LookUp(
            Guid.CreateVersion7(), actor.AccountId, RoleInWords(actor.Roles), actor.OfficerNumber, held.Id, held.Category, look.Kind, look.People,
            records.Select(record => new LookUpRecord(record.Partnership, record.Subject)), actor.At);
        work.Db.LookUps.Add(lookUp);
        var counts = $"{lookUp.Kind}: {look.People} people, {records.Count} records{(look.Young is null ? "" : ", under 18")}";
        var text = JsonSerializer.Serialize(new SealedPart(purpose.Reason, look.Query, look.Asked, look.Young?.Trim()));
        work.Record(new HistoryEntry(Verbs.Consulted, Kind, lookUp.Id, counts, Private: text));
        // Records of several partnerships shown as one person are combined, whatever was meant by looking (s.62(1)(e)).
        if (look.IsCombined)
            work.Record(Verbs.Combined, Kind, lookUp.Id, counts);
        foreach (var partnership in records.Select(record => record.Partnership).Distinct())
            work.Db.DisclosureNotices.Add(new DisclosureNotice(Guid.CreateVersion7(), lookUp.Id, partnership));
        work.Tell(new Signal(SignalTopics.LookUps));
        await work.CommitAsync(cancellation);
        return lookUp.Id;
    }

    /// <summary>Whether somebody has opened this record under their purpose.</summary>
    public async Task<bool> HasOpenedAsync(Actor actor, DeclaredPurpose purpose, Guid partnership, Guid subject, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PurposePermissions.LookUp) is not null)
            return false;
        await using var db = database.OpenFor(actor);
        return await db.LookUps.AnyAsync(
            l => l.AccountId == actor.AccountId && l.PurposeId == purpose.Id && l.Kind == ViewingKind.Opened
                && l.Records.Any(record => record.Partnership == partnership && record.Subject == subject),
            cancellation);
    }

    /// <summary>The query of an earlier look-up of one's own; null when there is none of that identity.</summary>
    public async Task<string?> QueryAsync(Actor actor, Guid lookUp, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(PurposePermissions.LookUp) is not null)
            return null;
        await using var db = database.OpenFor(actor);
        if (!await db.LookUps.AnyAsync(l => l.Id == lookUp && l.AccountId == actor.AccountId, cancellation))
            return null;
        var row = await db.History.AsNoTracking().SingleAsync(r => r.Object == lookUp && r.Kind == Kind && r.Verb == Verbs.Consulted, cancellation);
        return Open(row)?.Asked;
    }

    /// <summary>The look-ups on record, latest first, reasons and queries unsealed; reading them is itself on record.</summary>
    public async Task<Outcome<LookUpPage>> ListAsync(Actor actor, int page, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(OversightPermissions.ReadLookUps) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var count = await work.Db.LookUps.CountAsync(cancellation);
        var rows = await work.Db.LookUps.AsNoTracking().OrderByDescending(l => l.At).ThenByDescending(l => l.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .Select(l => new
            {
                l.Id,
                l.AccountId,
                l.Role,
                l.OfficerNumber,
                l.Category,
                l.Kind,
                l.People,
                l.At,
                Records = l.Records.Count,
                Partnerships = l.Records.Select(r => r.Partnership).Distinct().Count(),
                Told = work.Db.DisclosureNotices.Count(n => n.LookUpId == l.Id && n.State != DisclosureState.Waiting),
            }).ToListAsync(cancellation);
        var ids = rows.Select(l => (Guid?)l.Id).ToList();
        var sealedRows = await work.Db.History.AsNoTracking()
            .Where(r => ids.Contains(r.Object) && r.Kind == Kind && r.Verb == Verbs.Consulted).ToDictionaryAsync(r => r.Object!.Value, cancellation);
        var names = await work.Db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        work.Record(Verbs.Consulted, "look-ups", fields: $"{rows.Count} rows, reasons unsealed");
        await work.CommitAsync(cancellation);
        return new LookUpPage(count, [.. rows.Select(l =>
        {
            var text = Open(sealedRows[l.Id]);
            return new LookUpRow(
                l.At, names.GetValueOrDefault(l.AccountId) ?? "", l.Role, l.OfficerNumber, l.Category, text?.Reason, text?.Young, text?.Query, l.Kind,
                l.People, l.Records, l.Partnerships, l.Told);
        })]);
    }

    private static string RoleInWords(Roles roles) => roles.HasFlag(Roles.Analyst) ? "Analyst" : "Officer";

    private SealedPart? Open(HistoryRow row) => database.Unseal(row) is { } text ? JsonSerializer.Deserialize<SealedPart>(text) : null;

    private sealed record SealedPart(string Reason, string Query, string Asked, string? Young);
}

/// <summary>One look, as it is put on record.</summary>
/// <param name="Kind">Found in a list, or opened.</param>
/// <param name="Query">The query as it stood, in words; it is sealed.</param>
/// <param name="Asked">The query as its writer reads it back, to ask it again; it is sealed.</param>
/// <param name="People">How many people it returned.</param>
/// <param name="Records">Which records of which partnerships.</param>
/// <param name="IsCombined">Whether records of several partnerships were shown as one person.</param>
/// <param name="Young">Why the record of a person under 18 was opened; it is sealed. Null for everybody else.</param>
public sealed record Look(
    ViewingKind Kind, string Query, string Asked, int People, IReadOnlyList<(Guid Partnership, Guid Subject)> Records, bool IsCombined,
    string? Young = null);

/// <summary>A page of look-ups.</summary>
public sealed record LookUpPage(int Count, IReadOnlyList<LookUpRow> Rows);

/// <summary>One look-up as the information manager sees it; reasons and query are null once they were erased. Young is the second reason, of a person under 18.</summary>
public sealed record LookUpRow(
    DateTime At, string Name, string Role, string? OfficerNumber, ViewingPurpose Category, string? Reason, string? Young, string? Query, ViewingKind Kind,
    int People, int Records, int Partnerships, int Told);
