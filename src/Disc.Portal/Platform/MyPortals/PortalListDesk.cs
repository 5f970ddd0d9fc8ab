using System.Net;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.MyPortals;

/// <summary>
/// The use case of whoever forgot where their portal is: it notes the address and does the same work for every address. No tenant is
/// visited here, so neither the answer nor its time can tell whether anybody has it.
/// </summary>
public sealed class PortalListDesk(CatalogueDatabase catalogue, TimeProvider clock)
{
    /// <summary>How often one network may ask within <see cref="Window"/>.</summary>
    public const int MostFromOneNetwork = 10;

    /// <summary>How far back askings are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>How long an asking is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly Refusal TooOften = new("Too many lists were asked for from this network. Try again in an hour.");

    /// <summary>Asks for a letter to an address. The answer tells nothing about it.</summary>
    /// <param name="email">What was typed.</param>
    /// <param name="from">The network address of whoever asks; null when it is unknown.</param>
    public async Task<Outcome<Done>> AskAsync(string? email, IPAddress? from)
    {
        var typed = email?.Trim() ?? "";
        if (typed.Length is 0 or > Account.EmailLength || !System.Net.Mail.MailAddress.TryCreate(typed, out _) || typed.Any(char.IsControl))
            return new Refusal("Type your e-mail address, such as name@example.com.", "Email");

        var (known, network, now) = (typed.ToUpperInvariant(), NetworkName.Of(from), clock.Now());
        var since = now - Window;
        await using var work = await catalogue.BeginAsync(Actor.Portal(null, now));
        if (await work.Db.PortalListRequests.CountAsync(request => request.From == network && request.At > since) >= MostFromOneNetwork)
            return TooOften;
        // Typed again within the hour it is noted all the same, as dealt with: nobody's letter box is filled by a stranger.
        var again = await work.Db.PortalListRequests.AnyAsync(request => request.Email == known && request.At > since);
        work.Db.PortalListRequests.Add(new PortalListRequest(known, network, again, now));
        await work.CommitAsync();
        return Done.Yes;
    }
}
