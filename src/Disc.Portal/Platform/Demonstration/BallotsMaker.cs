using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.BallotDesk;
using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Counting;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Voting;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Two votes, by the registers that people use: one that is over and counted, one that is open, with some votes in it.</summary>
internal sealed class BallotsMaker(
    TenantDatabase<PartnershipDb> database, BallotRegister desk, VotingRegister votes, BallotClosing closing, Actors actors, CurrentTenant current)
{
    /// <summary>Makes both; the partnership stands already.</summary>
    public async Task MakeAsync(
        IReadOnlyList<Exclusion> cases, IReadOnlyDictionary<string, Account> roles, IReadOnlyList<Account> members, DateTime now, CancellationToken cancellation)
    {
        if (cases.Count < 2)
            return;
        // A third of them found the minute, and two of seven said no.
        if (await OpenAsync(cases[0], roles["admin"], now.AddDays(-10), cancellation) is not { } closed
            || await OpenAsync(cases[1], roles["admin"], now.AddDays(-1), cancellation) is not { } open)
            return;
        foreach (var (index, member) in members.Where(member => !member.Affiliation.IsPolice()).Where((_, index) => index % 3 == 0).Index())
            await VoteAsync(closed, member, index % 7 is 2 or 5 ? Choice.Against : Choice.For, index == 0 ? "The staff there are afraid by now." : null, now.AddDays(-6), cancellation);
        await closing.CloseDueAsync(cancellation);

        foreach (var (index, member) in members.Where(member => !member.Affiliation.IsPolice()).Where((_, index) => index % 9 == 1).Index())
            await VoteAsync(open, member, index % 4 == 3 ? Choice.Against : Choice.For, null, now.AddHours(-5), cancellation);
        await TidyAsync(open, roles, now, cancellation);
    }

    // Hundreds of letters would bury the others in the mailbox of the demonstration: those to the accounts that somebody tries stay.
    private async Task TidyAsync(Guid open, IReadOnlyDictionary<string, Account> roles, DateTime now, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        var kept = roles.Values.Select(account => account.Email!).ToList();
        var link = open.ToString("N");
        await work.Db.Letters.Where(letter => letter.Subject.StartsWith("A vote is open") && !(kept.Contains(letter.To) && letter.Body.Contains(link))).ExecuteDeleteAsync(cancellation);
        await work.CommitAsync(cancellation);
    }

    // In a place with too few people there is no vote, and the panel decides: that is what such a place has to show.
    private async Task<Guid?> OpenAsync(Exclusion exclusion, Account admin, DateTime at, CancellationToken cancellation)
    {
        var actor = At(admin, at);
        Done(await desk.PrepareAsync(actor, exclusion.Id, cancellation));
        var prepared = (await desk.OpenAsync(actor, exclusion.Id, cancellation)).Value;
        if (prepared.WhyNotPanel is null)
        {
            Done(await desk.LeaveToPanelAsync(actor, exclusion.Id, exclusion.Version, cancellation));
            return null;
        }

        Done(await desk.ReleaseAsync(actor, exclusion.Id, exclusion.Version, prepared.Ballot!.Version, looked: true, cancellation));
        return prepared.Ballot.Id;
    }

    // Whoever is barred is told so, and that is on record too.
    private async Task VoteAsync(Guid ballot, Account voter, Choice choice, string? reason, DateTime at, CancellationToken cancellation) =>
        await votes.VoteAsync(At(voter, at), ballot, choice, reason, cancellation);

    // A refusal here is a mistake of the demonstration.
    private static Done Done(Outcome<Done> outcome) => outcome.Value;

    private Actor At(Account account, DateTime at) => actors.Of(AccountClaims.PrincipalOf(account, current.Tenant)) with { At = at };
}
