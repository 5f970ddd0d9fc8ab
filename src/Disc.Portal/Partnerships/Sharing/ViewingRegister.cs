using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Sharing;

/// <summary>Who of the force looked at what: noting it, and reading it.</summary>
public sealed class ViewingRegister(TenantDatabase<PartnershipDb> database, CurrentTenant current)
{
    /// <summary>How many viewings a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>Notes a viewing. Called by the force's visit; noting one twice changes nothing.</summary>
    /// <exception cref="InvalidOperationException">The visitor is not of this partnership's force.</exception>
    public async Task<Outcome<Done>> NoteAsync(Actor visitor, Viewing viewing, CancellationToken cancellation = default)
    {
        SharedSubjects.MustBeOurForce(visitor, current.Tenant);
        await using var work = await database.BeginAsync(visitor, cancellation);
        if (await work.Db.Viewings.AnyAsync(v => v.Id == viewing.Id, cancellation))
            return Done.Yes;
        work.Db.Viewings.Add(viewing);
        foreach (var subject in viewing.Subjects)
            work.Record(Verbs.Disclosed, "subject", subject.SubjectId, $"{viewing.Kind} by officer {viewing.OfficerNumber}");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>The viewings, latest first.</summary>
    /// <param name="actor">An administrator.</param>
    /// <param name="page">1, 2, 3 …</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Outcome<ViewingPage>> ListAsync(Actor actor, int page, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SharingPermissions.Turn) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var count = await work.Db.Viewings.CountAsync(cancellation);
        var rows = await work.Db.Viewings.AsNoTracking().OrderByDescending(v => v.At).ThenBy(v => v.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var ids = rows.SelectMany(v => v.Subjects).Select(s => s.SubjectId).Distinct().ToList();
        var names = await work.Db.Subjects.AsNoTracking().Where(s => ids.Contains(s.Id))
            .Select(s => new { s.Id, s.GivenName, s.FamilyName }).ToDictionaryAsync(s => s.Id, s => Subject.NameOf(s.GivenName, s.FamilyName), cancellation);
        work.Record(Verbs.Consulted, "viewings", fields: $"{rows.Count} rows, {names.Count} subjects");
        await work.CommitAsync(cancellation);
        return new ViewingPage(count, [.. rows.Select(v => new SeenRow(
            v.At, v.Role, v.OfficerNumber, v.Purpose, v.Kind,
            [.. v.Subjects.Select(s => new SeenSubject(s.SubjectId, names.GetValueOrDefault(s.SubjectId))).OrderBy(s => s.Name)]))]);
    }
}

/// <summary>A page of viewings.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Rows">The rows of this page.</param>
public sealed record ViewingPage(int Count, IReadOnlyList<SeenRow> Rows);

/// <summary>One viewing, as the administrator sees it.</summary>
public sealed record SeenRow(DateTime At, string Role, string? OfficerNumber, ViewingPurpose Purpose, ViewingKind Kind, IReadOnlyList<SeenSubject> Subjects);

/// <summary>One of our records in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; null when the record was erased since.</param>
public sealed record SeenSubject(Guid Id, string? Name);
