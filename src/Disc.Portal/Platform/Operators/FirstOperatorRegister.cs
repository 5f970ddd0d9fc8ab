using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Operators;

/// <summary>The use case of the first operator: an account by the one-time link, then a password by the page that all invited people use.</summary>
public sealed class FirstOperatorRegister(CatalogueDatabase catalogue, FirstOperatorLink link, AccountTokens tokens, TimeProvider clock)
{
    private static readonly Refusal NotGood = new(
        "This link was used already or is past its hour. Start the portal again: it prints a new one as long as there is no operator.");

    /// <summary>Whether nobody can sign in as an operator yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellation = default)
    {
        await using var db = catalogue.Open();
        return !await db.Accounts.AnyAsync(account => account.PasswordHash != null, cancellation);
    }

    /// <summary>Why the link lets nobody in; null when it does.</summary>
    public async Task<Refusal?> WhyNotAsync(string? token) => link.IsGood(token) && await IsNeededAsync() ? null : NotGood;

    /// <summary>Makes the account of the first operator.</summary>
    /// <returns>The token of the page where they choose their password.</returns>
    public async Task<Outcome<string>> CreateAsync(string? token, string? name, string? email, string? from)
    {
        if (await WhyNotAsync(token) is { } why)
            return why;
        if (InvitedPerson.WhyNot(name, email) is { Count: > 0 } wrong)
            return Outcome<string>.Refused(wrong);
        var account = new Account(
            Guid.CreateVersion7(), PlainText.Line(name)!, PlainText.Line(email)!, Roles.Operator, Affiliation.Business, clock.Now())
        { EmailConfirmed = true };
        await using var work = await catalogue.BeginAsync(Actor.Portal(null, clock.Now()) with { From = from });
        if (await work.Db.Accounts.AnyAsync(known => known.PasswordHash != null))
            return NotGood;
        // Somebody who began and went away without a password leaves nothing behind.
        work.Db.Accounts.RemoveRange(await work.Db.Accounts.ToListAsync());
        work.Db.Accounts.Add(account);
        work.Record(new HistoryEntry(Verbs.Collected, "account", account.Id, "first operator"));
        await work.CommitAsync();
        return tokens.Write(account, FirstOperatorLink.Lasts);
    }
}
