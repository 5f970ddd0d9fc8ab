using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>The use cases of certification: what waits for me, reading it, giving my word. They are open to those who see nothing else (rule 3).</summary>
public sealed class CertificationRegister(TenantDatabase<PartnershipDb> database, TenantFiles files)
{
    /// <summary>What somebody has to certify, with what they did already.</summary>
    public async Task<Outcome<OwnCertifications>> OwnAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(CertificationPermissions.Certify) is { } why)
            return why;
        await using var db = database.OpenForLapsed(actor);
        return await OwnAsync(db, actor, cancellation);
    }

    /// <summary>A version that somebody has to certify; opening it is on record.</summary>
    public async Task<Outcome<DocumentToCertify>> OpenAsync(Actor actor, Guid version, bool byStream = false, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(CertificationPermissions.Certify) is { } why)
            return why;
        await using var work = await database.BeginForLapsedAsync(actor, cancellation);
        if ((await OwnAsync(work.Db, actor, cancellation)).Documents.FirstOrDefault(document => document.Document.VersionId == version) is not { } found)
            return CertificationRules.NotToCertify;
        if (byStream)
            return found;
        await work.Db.NoteReadingAsync(version, actor.AccountId, actor.At, cancellation);
        work.Record(Verbs.Consulted, "document", found.Document.DocumentId, $"version {found.Document.Number}");
        await work.CommitAsync(cancellation);
        return found;
    }

    /// <summary>The PDF of a version that somebody has to certify; null when there is none for them.</summary>
    public async Task<byte[]?> FileAsync(Actor actor, Guid version, CancellationToken cancellation = default)
    {
        if (!actor.May(CertificationPermissions.Certify))
            return null;
        await using var work = await database.BeginForLapsedAsync(actor, cancellation);
        if ((await OwnAsync(work.Db, actor, cancellation)).Documents.All(document => document.Document.VersionId != version)
            || await work.Db.DocumentVersions.AsNoTracking().SingleAsync(v => v.Id == version, cancellation) is not { File: { } file, FileKey: { } key } found
            || await files.ReadAsync(DocumentVersion.FileFolder, file, key, cancellation) is not { } content)
            return null;
        await work.Db.NoteReadingAsync(version, actor.AccountId, actor.At, cancellation);
        work.Record(Verbs.Consulted, "document", found.DocumentId, $"version {found.Number}, PDF");
        await work.CommitAsync(cancellation);
        return content;
    }

    /// <summary>Somebody gives their word that they read these versions and will keep to them; sent twice, it is given once.</summary>
    /// <returns>How far they may go from now on.</returns>
    public async Task<Outcome<Standing>> CertifyAsync(Actor actor, IReadOnlyList<Guid> versions, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(CertificationPermissions.Certify) is { } why)
            return why;
        await using var work = await database.BeginForLapsedAsync(actor, cancellation);
        if (versions.Count == 0)
            return CertificationRules.NothingChosen;
        var own = (await OwnAsync(work.Db, actor, cancellation)).Documents;
        foreach (var id in versions.Distinct())
        {
            if (own.FirstOrDefault(document => document.Document.VersionId == id) is not { Document: { } document } waiting)
                return CertificationRules.NotToCertify;
            if (!waiting.Waits)
                continue;
            var opened = await work.Db.DocumentReadings.Where(reading => reading.VersionId == id && reading.AccountId == actor.AccountId)
                .Select(reading => (DateTime?)reading.At).SingleOrDefaultAsync(cancellation);
            work.Db.Certifications.Add(new PersonsCertification(Guid.CreateVersion7(actor.At), id, actor.AccountId, opened, actor.At));
            work.Record(Verbs.Certified, "document", document.DocumentId, $"version {document.Number}{(opened is null ? ", without opening it" : "")}");
        }

        // Their other screens look again; nobody else's.
        work.Tell(new Signal(SignalTopics.Documents, Audience: actor.AccountId));
        await work.Db.SaveChangesAsync(cancellation);
        var standing = work.Db.StandingOf(actor.AccountId, actor.At);
        await work.CommitAsync(cancellation);
        return standing;
    }

    private static async Task<OwnCertifications> OwnAsync(PartnershipDb db, Actor actor, CancellationToken cancellation)
    {
        var today = London.DayOf(actor.At);
        var versions = await db.VersionsToCertify(actor.AccountId).ToListAsync(cancellation);
        var shown = versions.GroupBy(version => version.DocumentId).SelectMany(document => Counting(document, today)).Where(version => version.MustCertify).ToList();
        var ids = shown.ConvertAll(version => version.VersionId);
        var read = await db.OfMustReads().Where(version => ids.Contains(version.Id)).AsShown(db).ToDictionaryAsync(document => document.VersionId, cancellation);
        var opened = await db.DocumentReadings.Where(reading => reading.AccountId == actor.AccountId && ids.Contains(reading.VersionId)).Select(reading => reading.VersionId)
            .ToHashSetAsync(cancellation);
        return new OwnCertifications(
            [.. shown.Select(version => new DocumentToCertify(
                    read[version.VersionId], version.CertifiedAt,
                    version.CertifiedAt is { } at && version.RecertifyMonths > 0 ? CertificationRules.Renewal(at, version.RecertifyMonths) : null,
                    CertificationRules.CanCertify(version, today), opened.Contains(version.VersionId)))
                .OrderByDescending(document => document.Waits).ThenBy(document => document.Document.TakesEffectOn).ThenBy(document => document.Document.Title, StringComparer.CurrentCultureIgnoreCase)],
            CertificationRules.StandingOn(versions, today), CertificationRules.DueOn(versions, today));
    }

    // The version that counts today, and those that will.
    internal static IEnumerable<VersionToCertify> Counting(IEnumerable<VersionToCertify> document, DateOnly today)
    {
        var ordered = document.OrderBy(version => version.Number).ToList();
        var current = ordered.FindLastIndex(version => version.TakesEffectOn <= today);
        return ordered.Skip(Math.Max(0, current));
    }
}
