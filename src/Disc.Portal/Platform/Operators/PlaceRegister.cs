using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Operators;

/// <summary>The use cases of the operators: which places there are, making one, inviting somebody to one.</summary>
public sealed class PlaceRegister(CatalogueDatabase catalogue, TenantRegister tenants, TenantStore store, TenantRounds rounds, PortalAddress address)
{
    private const int AtOnce = 4;

    private static readonly Refusal NoSuchPlace = new("There is no such place, or it is set aside.");

    /// <summary>Every place, forces first, each with its state and the mail that waits in it.</summary>
    public async Task<Outcome<IReadOnlyList<PlaceRow>>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(OperatorPermissions.Places) is { } why)
            return why;
        var visits = await rounds.RunAsync(null, async (provider, _, token) =>
        {
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            return (Mail: await db.Letters.CountAsync(letter => letter.SentAt == null, token), HasPeople: await db.Accounts.AnyAsync(token));
        }, AtOnce, cancellation);
        var forces = store.Known.Where(tenant => tenant.Kind == TenantKind.Force).ToDictionary(tenant => tenant.Id, tenant => tenant.Name);
        var served = visits.Select(visit => Row(visit.Tenant, visit.Failure is null ? visit.Answer.Mail : null, visit.Failure is not null || visit.Answer.HasPeople, visit.Failure is null ? null : "Its database does not answer."));
        var aside = store.SetAside.Select(set => Row(set.Tenant, null, true, set.Reason));
        var waiting = store.Waiting.Select(tenant => Row(tenant, null, true, "It is being brought up to date, and opens by itself."));
        return served.Concat(aside).Concat(waiting).OrderByDescending(row => row.Kind).ThenBy(row => row.Name, StringComparer.CurrentCulture).ToList();

        PlaceRow Row(Tenant tenant, int? mail, bool hasPeople, string? reason) => new(
            tenant.Slug, tenant.Name, tenant.Kind, tenant.Force is { } force ? forces.GetValueOrDefault(force) : null, mail, hasPeople, reason);
    }

    /// <summary>Makes a force and invites its first person.</summary>
    public Task<Outcome<Tenant>> CreateForceAsync(Actor actor, NewPlace wanted, CancellationToken cancellation = default) =>
        CreateAsync(actor, wanted, TenantKind.Force, _ => tenants.CreateForceAsync(actor, Of(wanted), cancellation), cancellation);

    /// <summary>Makes a partnership and invites its first administrator. It shares nothing until its people switch that on.</summary>
    public Task<Outcome<Tenant>> CreatePartnershipAsync(Actor actor, NewPlace wanted, CancellationToken cancellation = default) =>
        CreateAsync(actor, wanted, TenantKind.Partnership, force =>
            tenants.CreatePartnershipAsync(actor, Of(wanted), force?.Id, wanted.Kind!.Value, PlainText.Line(wanted.Area)!, cancellation), cancellation);

    /// <summary>Invites somebody to a place: an account without a password, and a letter with a link for seven days.</summary>
    public async Task<Outcome<Done>> InviteAsync(Actor actor, string slug, InvitedPerson person, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(OperatorPermissions.Places) is { } why)
            return why;
        if (store.Find(slug) is not { } place)
            return NoSuchPlace;
        if (person.WhyNot(place.Kind) is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        var outcome = await rounds.RunAsync(place.Id, (provider, token) => InviteHereAsync(provider, actor, place, person, token), cancellation);
        if (!outcome.Succeeded)
            return outcome;
        await using var work = await catalogue.BeginAsync(actor, cancellation);
        work.Record(new HistoryEntry(Verbs.Disclosed, "invitation", place.Id.Value, $"roles:{(int)person.Roles}"));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    private async Task<Outcome<Tenant>> CreateAsync(
        Actor actor, NewPlace wanted, TenantKind kind, Func<Tenant?, Task<Outcome<Tenant>>> create, CancellationToken cancellation)
    {
        if (actor.WhyNot(OperatorPermissions.Places) is { } why)
            return why;
        var refusals = wanted.WhyNot(kind).ToList();
        var force = string.IsNullOrEmpty(wanted.Force) ? null : store.Find(wanted.Force);
        if (kind == TenantKind.Partnership && !string.IsNullOrEmpty(wanted.Force) && force is not { Kind: TenantKind.Force })
            refusals.Add(new("Choose one of the forces, or none.", nameof(wanted.Force)));
        var name = PlainText.Line(wanted.Name) ?? "";
        if (store.Known.Any(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)))
            refusals.Add(new($"There is a place called “{name}” already. People would take one for the other.", nameof(wanted.Name)));
        if (refusals.Count > 0)
            return Outcome<Tenant>.Refused(refusals);
        var outcome = await create(force);
        if (!outcome.Succeeded)
            return outcome;
        // A crash in between leaves a place without people: the operator invites them again from the list.
        await rounds.RunAsync(outcome.Value.Id, (provider, token) => InviteHereAsync(provider, actor, outcome.Value, wanted.Person, token), cancellation);
        return outcome;
    }

    private async Task<Outcome<Done>> InviteHereAsync(IServiceProvider provider, Actor actor, Tenant place, InvitedPerson person, CancellationToken cancellation)
    {
        var (name, email) = (PlainText.Line(person.Name)!, PlainText.Line(person.Email)!);
        var known = email.ToUpperInvariant();
        var portal = Actor.Portal(place, actor.At) with { From = actor.From };
        await using var work = await provider.GetRequiredService<PlaceRecords>().BeginAsync(portal, cancellation);
        var account = await work.Place.Accounts.SingleOrDefaultAsync(account => account.NormalizedEmail == known, cancellation);
        if (account is { PasswordHash: not null } or { BlockedAt: not null })
            return new Refusal("Somebody with this address has an account there already. They can ask for a new password on the sign-in page.", nameof(person.Email));
        // Invited before and never came in: the new invitation takes the old one's place.
        if (account is not null)
            work.Place.Accounts.Remove(account);
        account = new Account(Guid.CreateVersion7(), name, email, person.Roles, person.Affiliation!.Value, actor.At);
        work.Place.Accounts.Add(account);
        var link = address.Of(place, $"invitation/{provider.GetRequiredService<AccountTokens>().Write(account, AccountTokens.InvitationLasts)}");
        work.Place.Letters.Add(new Letter(email, "You are invited",
            $"""
            Hello {name},

            {place.Name} invites you to its portal. Choose a password here, within seven days:
            {link}

            Afterwards you sign in with this e-mail address at {address.Of(place, "sign-in")}
            """, actor.At));
        work.Record(new HistoryEntry(Verbs.Collected, "account", account.Id, $"by the operator; roles:{(int)person.Roles} affiliation:{person.Affiliation}"));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    // What is made in a demonstration is part of it: the two never share a data directory.
    private NewTenant Of(NewPlace wanted) =>
        new(wanted.Slug!, PlainText.Line(wanted.Name)!, wanted.Colour!, store.Known.Any(tenant => tenant.IsDemonstration));
}

/// <summary>A place as an operator sees it.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Partnership or force.</param>
/// <param name="Force">The name of a partnership's force; null when it has none.</param>
/// <param name="Mail">How many letters wait; null when it did not answer.</param>
/// <param name="HasPeople">False when nobody was invited there yet.</param>
/// <param name="SetAside">Why it is not served; null when it is.</param>
public sealed record PlaceRow(string Slug, string Name, TenantKind Kind, string? Force, int? Mail, bool HasPeople, string? SetAside);
