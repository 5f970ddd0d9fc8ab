using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.ReportTypes;

/// <summary>The use cases of the list of what can be reported: read it, word it, order it, retire what is no longer used.</summary>
public sealed class ReportTypeRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>What the form offers, in its order.</summary>
    public static async Task<IReadOnlyList<TypeChoice>> ChoicesAsync(PartnershipDb db, CancellationToken cancellation = default)
    {
        var rows = await db.ReportTypes.AsNoTracking().OrderBy(type => type.Position).ToListAsync(cancellation);
        return rows.Count == 0
            ? UsualTypes.Choices
            : [.. rows.Where(type => type.RetiredAt is null).Select(type => new TypeChoice(type.Code, type.Name, type.CountsAs))];
    }

    /// <summary>The whole list, retired entries last.</summary>
    public async Task<IReadOnlyList<EditedType>> ListAsync(Actor actor)
    {
        if (!actor.May(ReportTypePermissions.Edit))
            return [];
        await using var db = database.OpenFor(actor);
        var uses = await UsesAsync(db);
        return [.. (await RowsAsync(db)).OrderBy(type => type.RetiredAt is not null).ThenBy(type => type.Position)
            .Select(type => new EditedType(type.Code, type.Name, type.CountsAs, type.RetiredAt, uses.GetValueOrDefault(type.Code), type.Version))];
    }

    /// <summary>Adds an entry at the end of the form.</summary>
    public Task<Outcome<Done>> AddAsync(Actor actor, string? name, string? countsAs) => ChangeAsync(actor, (work, rows, _) =>
    {
        if (ReportTypeRules.WhyNotAdd(rows.Count) is { } full)
            return full;
        if (ReportTypeRules.WhyNotName(name, rows.Select(row => row.Name)) is { } why)
            return why;
        if (ReportTypeRules.CountsAsOf(countsAs) is not { } type)
            return new Refusal("Choose what it counts as.", "CountsAs");
        work.Db.ReportTypes.Add(new ReportType(Guid.CreateVersion7().ToString("N"), PlainText.Line(name)!, type, rows.Count + 1));
        work.Record(Verbs.Collected, "report-type");
        return null;
    });

    /// <summary>Words an entry anew. Reports that carry it keep the words of their day.</summary>
    public Task<Outcome<Done>> WordAsync(Actor actor, string? code, int version, string? name, string? countsAs) => ChangeOneAsync(actor, code, version, (rows, row) =>
    {
        if (ReportTypeRules.WhyNotName(name, rows.Where(other => other != row).Select(other => other.Name)) is { } why)
            return why;
        if (ReportTypeRules.CountsAsOf(countsAs) is not { } type)
            return new Refusal("Choose what it counts as.", "CountsAs");
        row.Word(PlainText.Line(name)!, type);
        return null;
    }, "worded");

    /// <summary>Takes an entry out of the form; reports keep it.</summary>
    public Task<Outcome<Done>> RetireAsync(Actor actor, string? code, int version) => ChangeOneAsync(actor, code, version, (rows, row) =>
    {
        if (ReportTypeRules.WhyNotRetire(rows.Count(other => other != row && other.RetiredAt is null)) is { } why)
            return why;
        row.Retire(actor.At);
        return null;
    }, "retired");

    /// <summary>Offers a retired entry again.</summary>
    public Task<Outcome<Done>> BringBackAsync(Actor actor, string? code, int version) => ChangeOneAsync(actor, code, version, (_, row) =>
    {
        row.BringBack();
        return null;
    }, "brought back");

    /// <summary>Moves an entry one place up in the form.</summary>
    public Task<Outcome<Done>> MoveUpAsync(Actor actor, string? code, int version) => ChangeOneAsync(actor, code, version, (rows, row) =>
    {
        if (rows.Where(other => other.Position < row.Position && other.RetiredAt is null).MaxBy(other => other.Position) is { } above)
        {
            var (upper, lower) = (above.Position, row.Position);
            row.MoveTo(upper);
            above.MoveTo(lower);
        }

        return null;
    }, "moved");

    /// <summary>Removes an entry that no report carries.</summary>
    public Task<Outcome<Done>> RemoveAsync(Actor actor, string? code, int version) => ChangeAsync(actor, (work, rows, uses) =>
    {
        if (rows.SingleOrDefault(row => row.Code == code) is not { } row)
            return ReportTypeRules.NotFound;
        if (row.Version != version)
            return ReportTypeRules.Changed;
        var offered = rows.Count(other => other != row && other.RetiredAt is null);
        if (ReportTypeRules.WhyNotRemove(uses.GetValueOrDefault(row.Code), offered) is { } why)
            return why;
        work.Db.ReportTypes.Remove(row);
        work.Record(Verbs.Erased, "report-type", fields: row.Code);
        return null;
    });

    private Task<Outcome<Done>> ChangeOneAsync(Actor actor, string? code, int version, Func<IReadOnlyList<ReportType>, ReportType, Refusal?> change, string what) =>
        ChangeAsync(actor, (work, rows, _) =>
        {
            if (rows.SingleOrDefault(row => row.Code == code) is not { } row)
                return ReportTypeRules.NotFound;
            if (row.Version != version)
                return ReportTypeRules.Changed;
            if (change(rows, row) is { } why)
                return why;
            work.Record(Verbs.Altered, "report-type", fields: $"{row.Code} {what}");
            return null;
        });

    private async Task<Outcome<Done>> ChangeAsync(
        Actor actor, Func<Work<PartnershipDb>, IReadOnlyList<ReportType>, IReadOnlyDictionary<string, int>, Refusal?> change)
    {
        if (actor.WhyNot(ReportTypePermissions.Edit) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor);
        var rows = await work.Db.ReportTypes.OrderBy(type => type.Position).ToListAsync();
        if (rows.Count == 0)
        {
            // The first edit: the usual list becomes the partnership's own.
            rows = [.. UsualTypes.Make()];
            work.Db.ReportTypes.AddRange(rows);
        }

        if (change(work, rows, await UsesAsync(work.Db)) is { } why)
            return why;
        await work.CommitAsync();
        return Done.Yes;
    }

    private static async Task<IReadOnlyList<ReportType>> RowsAsync(PartnershipDb db)
    {
        var rows = await db.ReportTypes.AsNoTracking().ToListAsync();
        return rows.Count == 0 ? UsualTypes.Make() : rows;
    }

    // Reports from before there was a list carry the usual code of what they count as.
    private static async Task<Dictionary<string, int>> UsesAsync(PartnershipDb db)
    {
        var counted = await db.Incidents.GroupBy(incident => new { incident.TypeCode, incident.Type })
            .Select(group => new { group.Key.TypeCode, group.Key.Type, Reports = group.Count() }).ToListAsync();
        return counted.GroupBy(group => group.TypeCode ?? group.Type.ToString(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Reports), StringComparer.Ordinal);
    }
}
