using System.Net.Mail;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Mail;

/// <summary>Hands over the letters of one place, oldest first: by SMTP, or into the mailbox of a demonstration.</summary>
public sealed class LetterPostJob(
    PlaceRecords records, CurrentTenant current, TenantStore store, CatalogueDatabase catalogue, IOptions<MailOptions> options,
    TimeProvider clock) : IPartnershipJob, IForceJob, IPlatformJob
{
    private const int AtATime = 50;

    private bool IsDemonstration => current.IsEntered ? current.Tenant.IsDemonstration : store.Known.Any(tenant => tenant.IsDemonstration);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!IsDemonstration && !options.Value.IsSet)
            return;
        using var smtp = IsDemonstration ? null : new SmtpPost(options.Value);
        while (await NextAsync(cancellation) is { Count: > 0 } letters)
        {
            foreach (var letter in letters)
            {
                if (!await HandOverAsync(smtp, letter, cancellation))
                    return;
            }
        }
    }

    private async Task<List<Letter>> NextAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        await using var db = records.Open();
        return await db.Letters.AsNoTracking()
            .Where(letter => letter.SentAt == null && (letter.NotBefore == null || letter.NotBefore <= now))
            .OrderBy(letter => letter.WrittenAt).ThenBy(letter => letter.Id)
            .Take(AtATime).ToListAsync(cancellation);
    }

    // False when the next letter would fare no better.
    private async Task<bool> HandOverAsync(SmtpPost? smtp, Letter letter, CancellationToken cancellation)
    {
        try
        {
            if (smtp is null)
                await PutIntoMailboxAsync(letter, cancellation);
            else
                await smtp.HandOverAsync(letter, cancellation);
        }
        catch (SmtpException refused)
        {
            await FailedAsync(letter, refused.StatusCode.ToString());
            return refused.StatusCode != SmtpStatusCode.GeneralFailure;
        }
        catch (FormatException)
        {
            await FailedAsync(letter, "NotAnAddress");
            return true;
        }

        // Not cancelled: it was handed over, and must not be handed over again.
        await MarkAsync(letter, known => known.Sent(clock.Now()));
        return true;
    }

    // Beside the letter, so that the health page still knows after a restart why it waits.
    private Task FailedAsync(Letter letter, string answer) => MarkAsync(letter, known => known.Failed(answer, clock.Now()));

    private async Task MarkAsync(Letter letter, Action<Letter> mark)
    {
        await using var db = records.Open();
        if (await db.Letters.FindAsync(letter.Id) is { } known)
            mark(known);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task PutIntoMailboxAsync(Letter letter, CancellationToken cancellation)
    {
        await using var db = catalogue.Open();
        if (await db.Mailbox.AnyAsync(known => known.Id == letter.Id, cancellation))
            return;
        db.Mailbox.Add(new DemonstrationLetter(letter, current.IsEntered ? current.Tenant.Name : "Disc.Portal platform", clock.Now()));
        await db.SaveChangesAsync(cancellation);
    }
}
