using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Mail;

/// <summary>The use cases of the demonstration's mailbox: what came, and one letter.</summary>
public sealed class MailboxRegister(CatalogueDatabase catalogue)
{
    /// <summary>How many letters a list has.</summary>
    public const int Shown = 100;

    /// <summary>The newest letters; of one person when words of their address are given.</summary>
    public async Task<Outcome<IReadOnlyList<MailboxLine>>> ListAsync(Actor actor, string? to)
    {
        if (actor.WhyNot(MailPermissions.Mailbox) is { } why)
            return why;
        await using var db = catalogue.Open();
        var words = to?.Trim();
        var found = string.IsNullOrEmpty(words) ? db.Mailbox : db.Mailbox.Where(letter => letter.To.Contains(words));
        return await found.OrderByDescending(letter => letter.At).ThenByDescending(letter => letter.Id).Take(Shown)
            .Select(letter => new MailboxLine(letter.Id, letter.Place, letter.To, letter.Subject, letter.At)).ToListAsync();
    }

    /// <summary>One letter; null when there is none.</summary>
    public async Task<Outcome<MailboxLetter?>> ReadAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(MailPermissions.Mailbox) is { } why)
            return why;
        await using var db = catalogue.Open();
        return await db.Mailbox.Where(letter => letter.Id == id)
            .Select(letter => new MailboxLetter(letter.Place, letter.To, letter.Subject, letter.Body, letter.At)).SingleOrDefaultAsync();
    }
}

/// <summary>A line of the mailbox.</summary>
public sealed record MailboxLine(Guid Id, string Place, string To, string Subject, DateTime At);

/// <summary>A letter of the mailbox.</summary>
public sealed record MailboxLetter(string Place, string To, string Subject, string Body, DateTime At);
