using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>Prints what somebody outside needs to decide an appeal.</summary>
public sealed class AppealPackRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, TenantFiles files, PdfPress press, TimeProvider clock)
{
    /// <summary>The pack of the newest appeal of a case.</summary>
    /// <exception cref="PressUnavailable">The press cannot print now.</exception>
    public async Task<Outcome<PrintedPaper>> PrintAsync(Actor actor, Guid exclusionId, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, ExclusionPermissions.Run, "print an appeal", exclusionId, cancellation) is { } refusal)
            return refusal;
        var made = await OfAsync(actor, exclusionId, cancellation);
        if (!made.TryGet(out var pack))
            return made.Refusal!;
        var pdf = await pack.PrintAsync(press, cancellation);

        // On record before it is handed over, and after the printing, which must not hold the database.
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Record(Verbs.Disclosed, "appeal", exclusionId, "pack for somebody outside");
        await work.CommitAsync(cancellation);
        return new PrintedPaper($"{pack.Appeal}.pdf", pdf);
    }

    internal async Task<Outcome<AppealPack>> OfAsync(Actor actor, Guid exclusionId, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(actor);
        if (await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == exclusionId, cancellation) is not { } exclusion)
            return ExclusionRules.NotFound;
        if (await db.Appeals.AsNoTracking().Where(a => a.ExclusionId == exclusionId).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation) is not { } appeal)
            return AppealRules.NotFound;
        if (PanelRules.WhyNotOpen(appeal) is { } closed)
            return closed;
        var subject = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        List<byte[]> pictures = [];
        foreach (var file in appeal.Files.Where(file => !file.IsLetter))
        {
            if (await files.ReadAsync(AppealFile.Folder, file.Id, file.Key, cancellation) is { } picture)
                pictures.Add(picture);
        }

        return AppealPack.Of(profile.Name, profile.SchemeName, exclusion, subject, appeal, pictures, clock.Today());
    }
}
