using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Mail;
using Disc.Portal.Platform.Timetable;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Health;

/// <summary>The use case of the health page: everything an operator may have to put right, gathered.</summary>
public sealed class PortalHealth(
    TenantStore store, TenantRounds rounds, RoundRecords jobs, CatalogueDatabase catalogue, IOptions<MailOptions> mail,
    IOptions<TenancyOptions> tenancy, IOptions<PdfOptions> pdf, IServiceProvider services)
{
    private const int AtOnce = 4;
    private const long LowSpace = 2L << 30;

    /// <summary>How the portal is, for an operator.</summary>
    public async Task<Outcome<HealthReport>> LookAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(HealthPermissions.See) is { } why)
            return why;
        var names = store.All.ToDictionary(tenant => tenant.Id, tenant => tenant.Name);
        var drive = new DriveInfo(tenancy.Value.DataDirectory);
        return new HealthReport(
            PortalVersion.Current,
            store.All.Count,
            [.. store.SetAside.Select(aside => new AsideTenant(aside.Tenant.Name, aside.Tenant.Slug, aside.Reason))],
            [.. jobs.Failing.Select(round => new FailingJob(
                round.Job, round.Place is { } place ? names.GetValueOrDefault(place, "a tenant that is gone") : "The platform", round.InARow, round.Failure, round.At))],
            store.Waiting.Count,
            mail.Value.IsSet || store.Known.Any(tenant => tenant.IsDemonstration),
            [.. await MailAsync(cancellation)],
            MissingTools(),
            drive.AvailableFreeSpace,
            drive.AvailableFreeSpace < LowSpace);
    }

    private async Task<IEnumerable<WaitingMail>> MailAsync(CancellationToken cancellation)
    {
        var visits = await rounds.RunAsync(null, async (provider, tenant, token) =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            return await WaitingAsync(db, tenant.Name, token);
        }, AtOnce, cancellation);
        await using var platform = catalogue.Open();
        return visits.Select(visit => visit.Answer).OfType<WaitingMail>().Append(await WaitingAsync(platform, "The platform", cancellation)).Where(waiting => waiting.Count > 0);
    }

    private static async Task<WaitingMail> WaitingAsync(PlaceDb db, string place, CancellationToken cancellation)
    {
        var waiting = db.Letters.Where(letter => letter.SentAt == null);
        return new WaitingMail(
            place,
            await waiting.CountAsync(cancellation),
            await waiting.CountAsync(letter => letter.Failures > 0, cancellation),
            await waiting.MinAsync(letter => (DateTime?)letter.WrittenAt, cancellation),
            await waiting.Where(letter => letter.LastAnswer != null).OrderByDescending(letter => letter.NotBefore)
                .Select(letter => letter.LastAnswer).FirstOrDefaultAsync(cancellation));
    }

    private List<string> MissingTools()
    {
        var missing = new List<string>();
        if (services.GetService<PictureWorkshop>()?.WhatIsMissing is { } picture)
            missing.Add(picture);
        if (!File.Exists(pdf.Value.Chromium))
            missing.Add($"Papers cannot be printed: there is no Chromium at {pdf.Value.Chromium}. Install it, or set Pdf:Chromium to where it is.");
        return missing;
    }
}

/// <summary>How the portal is.</summary>
public sealed record HealthReport(
    string Version, int Tenants, IReadOnlyList<AsideTenant> Aside, IReadOnlyList<FailingJob> Jobs, int Waiting, bool MailIsSet, IReadOnlyList<WaitingMail> Mail,
    IReadOnlyList<string> MissingTools, long FreeBytes, bool IsShortOfSpace)
{
    /// <summary>Whether there is anything for the operator to do.</summary>
    public bool IsGood => Aside.Count == 0 && Jobs.Count == 0 && MissingTools.Count == 0 && !IsShortOfSpace && Mail.All(mail => mail.Failed == 0) && (MailIsSet || Mail.Count == 0);
}

/// <summary>A tenant that is not served, and why.</summary>
public sealed record AsideTenant(string Name, string Slug, string Reason);

/// <summary>A job that fails in a place.</summary>
public sealed record FailingJob(string Job, string Place, int InARow, string Failure, DateTime At);

/// <summary>The mail that waits in a place.</summary>
/// <param name="Place">The place's name.</param>
/// <param name="Count">How many letters.</param>
/// <param name="Failed">How many of them were refused at least once.</param>
/// <param name="Since">When the oldest was written (UTC).</param>
/// <param name="Error">The last answer of the mail server, as a word; null when there was none.</param>
public sealed record WaitingMail(string Place, int Count, int Failed, DateTime? Since, string? Error);
