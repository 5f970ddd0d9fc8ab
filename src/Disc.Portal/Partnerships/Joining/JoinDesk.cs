using System.Net;
using System.Security.Cryptography;
using System.Text;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>The use cases of whoever has no account and asks for one. Nothing that it answers tells who is a member.</summary>
public sealed class JoinDesk(TenantDatabase<PartnershipDb> database, PortalAddress address, CurrentTenant current, TimeProvider clock)
{
    /// <summary>The subject lines of the letters to somebody who asked.</summary>
    public const string ConfirmSubject = "Did you ask to join?", MemberSubject = "You have an account already";

    private static readonly Refusal NotGood = new("This link was used already or is past its time. Ask again.");

    private Actor Portal => Actor.Portal(current.Tenant, clock.Now());

    /// <summary>The page, when the partnership takes requests; null while it does not.</summary>
    public async Task<OpenJoinDoor?> OpenAsync(CancellationToken cancellation = default)
    {
        await using var db = database.OpenFor(Portal);
        return await db.JoinDoors.AsNoTracking().SingleOrDefaultAsync(cancellation) is { OpenSince: not null } door ? new OpenJoinDoor(current.Tenant.Name, door.Words) : null;
    }

    /// <summary>Asks to join. The answer is the same to everybody: look into your mail.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="from">The network address of whoever asks; null when it is unknown.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<Done>> AskAsync(JoinForm form, IPAddress? from, CancellationToken cancellation = default)
    {
        await using var work = await database.BeginAsync(Portal, cancellation);
        if (await work.Db.JoinDoors.SingleOrDefaultAsync(cancellation) is not { OpenSince: not null })
            return new Refusal("This partnership takes no requests now.");
        if (JoinRules.WhyNotAsk(form) is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        var (now, network, since) = (work.Actor.At, NetworkName.Of(from), work.Actor.At - JoinRules.Window);
        if (await work.Db.JoinRequests.CountAsync(request => request.AskedAt > since && request.Network == network, cancellation) >= JoinRules.MostFromOneNetwork
            || await work.Db.JoinRequests.CountAsync(request => request.AskedAt > since, cancellation) >= JoinRules.MostFromEverybody)
            return JoinRules.TooOften;

        var email = PlainText.Line(form.Email)!;
        var known = email.ToUpperInvariant();
        var account = await work.Db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == known, cancellation);
        // Typed again it counts all the same, but nobody's letter box is filled by a stranger, and a request that was confirmed stands.
        var again = await work.Db.JoinRequests.AnyAsync(
            request => request.NormalizedEmail == known && (request.AskedAt > since || request.ConfirmedAt != null), cancellation);
        var token = RandomNumberGenerator.GetBytes(32);
        var asked = new JoinRequest(
            Guid.CreateVersion7(), PlainText.Line(form.Name)!, email, PlainText.Line(form.Premises)!, form.Affiliation!.Value, PlainText.Lines(form.Note), network,
            account is null && !again ? Hash(WebEncoders.Base64UrlEncode(token)) : null, now);
        work.Db.JoinRequests.Add(asked);
        if (!again && account?.BlockedAt is null)
            work.Db.Letters.Add(account is null ? Confirmation(email, WebEncoders.Base64UrlEncode(token), now) : AlreadyMember(account, now));
        work.Record(Verbs.Collected, "join-request", asked.Id);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Why a link confirms nothing; null when it does.</summary>
    public async Task<Refusal?> WhyNotLinkAsync(string token, CancellationToken cancellation = default)
    {
        await using var db = database.OpenFor(Portal);
        return await FindAsync(db, token, cancellation) is null ? NotGood : null;
    }

    /// <summary>Whoever reads the mail of the address says that it was them; only now an administrator sees the request.</summary>
    public async Task<Outcome<Done>> ConfirmAsync(string token, CancellationToken cancellation = default)
    {
        await using var work = await database.BeginAsync(Portal, cancellation);
        if (await FindAsync(work.Db, token, cancellation) is not { } request)
            return NotGood;
        request.Confirm(work.Actor.At);
        // Asked twice is one request.
        work.Db.JoinRequests.RemoveRange(await work.Db.JoinRequests.Where(
            other => other.NormalizedEmail == request.NormalizedEmail && other.Id != request.Id).ToListAsync(cancellation));
        work.Record(Verbs.Altered, "join-request", request.Id, "confirmed");
        work.Tell(new Signal(SignalTopics.Desk));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Erases what was never confirmed, and what waited too long.</summary>
    public async Task EraseOldAsync(CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Portal, cancellation);
        var (unconfirmed, waited) = (work.Actor.At - JoinRules.LinkLasts, work.Actor.At - JoinRules.Waits);
        var old = await work.Db.JoinRequests.Where(request => (request.ConfirmedAt == null && request.AskedAt < unconfirmed) || request.AskedAt < waited).ToListAsync(cancellation);
        if (old.Count == 0)
            return;
        work.Db.JoinRequests.RemoveRange(old);
        old.ForEach(request => work.Record(Verbs.Erased, "join-request", request.Id));
        await work.CommitAsync(cancellation);
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private async Task<JoinRequest?> FindAsync(PartnershipDb db, string token, CancellationToken cancellation)
    {
        var (hash, since) = (Hash(token), clock.Now() - JoinRules.LinkLasts);
        return await db.JoinRequests.SingleOrDefaultAsync(request => request.TokenHash == hash && request.ConfirmedAt == null && request.AskedAt > since, cancellation);
    }

    // Neither letter repeats what was typed: anybody can type anything under somebody's address.
    private Letter Confirmation(string email, string token, DateTime at) => new(email, ConfirmSubject,
        $"""
        Somebody asked to join {current.Tenant.Name} with this e-mail address. If it was you, say so here within two days:
        {address.Of(current.Tenant, $"join/{token}")}

        An administrator of the partnership then decides. If it was not you, do nothing: what was typed is erased.
        """, at);

    private Letter AlreadyMember(Account account, DateTime at) => new(account.Email!, MemberSubject,
        $"""
        Somebody asked to join {current.Tenant.Name} with this e-mail address, which has an account there already. If it was you, sign in here:
        {address.Of(current.Tenant, "sign-in")}

        If you do not know your password, choose a new one there. If it was not you, do nothing.
        """, at);
}
