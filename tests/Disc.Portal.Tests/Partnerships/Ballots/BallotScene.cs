using Disc.Portal.Partnerships.BallotDesk;
using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Counting;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Interims;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Voting;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Ballots;

/// <summary>A partnership whose scheme votes, with people enough; and the steps of a vote as one-liners.</summary>
internal sealed class BallotScene(TestPortal portal, Tenant tenant)
{
    private readonly List<Account> extra = [];

    public ExclusionScene Cases { get; } = new(portal, tenant);

    public Actor Administrator => Cases.Administrator;

    public Actor Second => portal.ActorOf(tenant, TestRole.SecondAdministrator);

    /// <summary>Everybody who may vote when all members are asked: the member who reported is barred.</summary>
    public IReadOnlyList<Actor> Voters => [.. new[] { TestRole.OtherMember, TestRole.Board, TestRole.Manager, TestRole.SecondAdministrator }.Select(role => portal.ActorOf(tenant, role)), .. extra.Select(ActorOf)];

    public Actor Reporter => portal.ActorOf(tenant, TestRole.Member);

    /// <summary>Makes the scheme vote, with members enough.</summary>
    public async Task VotesAsync(VotingRules? rules = null, int more = 4)
    {
        await Cases.WithAddressAsync();
        await Cases.WithRulesAsync(Presets.Cards with { Ballot = rules ?? new VotingRules { Who = Electorate.Members } });
        // Tests of one class share the partnership, and each has a scene of its own.
        extra.Clear();
        extra.AddRange(await Cases.Read(db => db.Accounts.AsNoTracking().Where(account => account.Name.StartsWith("Voter ")).OrderBy(account => account.Name).ToListAsync()));
        while (extra.Count < more)
            extra.Add(await AccountAsync($"Voter {(char)('A' + extra.Count)}", Roles.Member));
    }

    public async Task<Account> AccountAsync(string name, Roles roles, Affiliation affiliation = Affiliation.Business)
    {
        var account = new Account(Guid.CreateVersion7(), name, $"{Guid.NewGuid():N}@{tenant.Slug}.example", roles, affiliation, portal.Now) { EmailConfirmed = true };
        await Cases.Do(db =>
        {
            db.Accounts.Add(account);
            return Task.CompletedTask;
        });
        return account;
    }

    public Actor ActorOf(Account account) => portal.Services.GetRequiredService<Actors>().Of(AccountClaims.PrincipalOf(account, tenant));

    /// <summary>A proposed case that the scheme puts to a vote.</summary>
    public async Task<Guid> ProposedAsync(string given = "Dean", string family = "Marlow", DateOnly? born = null, string what = "Dean Marlow took gin at 21:40.")
    {
        var (subject, incident) = await Cases.PersonAsync(given, family, born, born is null ? 30 : null, what: what);
        var proposal = Cases.Proposal(subject, incident) with { OtherBecause = "It was the third time.", WeighingUp = born is null ? null : "His mother was told.", ShowToMembers = true };
        if (born is not null)
            proposal = proposal with { Months = 3 };
        return (await Cases.Register(register => register.ProposeAsync(Administrator, proposal))).Value;
    }

    /// <summary>An open vote on a new case.</summary>
    public async Task<(Guid Exclusion, Guid Ballot)> OpenedAsync(string? what = null, DateOnly? born = null)
    {
        var exclusion = what is null ? await ProposedAsync(born: born) : await ProposedAsync(born: born, what: what);
        Assert.Empty((await Desk(desk => desk.PrepareAsync(Administrator, exclusion))).Refusals);
        var ballot = await BallotOf(exclusion);
        Assert.Empty((await Desk(desk => desk.ReleaseAsync(Administrator, exclusion, 1, ballot.Version, looked: true))).Refusals);
        return (exclusion, ballot.Id);
    }

    public Task<T> Desk<T>(Func<BallotRegister, Task<T>> work) => portal.With(tenant, work);

    public Task<T> Votes<T>(Func<VotingRegister, Task<T>> work) => portal.With(tenant, work);

    public Task<T> Interims<T>(Func<InterimRegister, Task<T>> work) => portal.With(tenant, work);

    public Task<int> CloseAsync() => portal.With(tenant, (BallotClosing closing) => closing.CloseDueAsync(CancellationToken.None));

    /// <summary>Votes: the first so many for, the next so many against.</summary>
    public async Task VoteAsync(Guid ballot, int pro, int contra)
    {
        foreach (var (voter, index) in Voters.Take(pro + contra).Select((voter, index) => (voter, index)))
            Assert.Empty((await Votes(votes => votes.VoteAsync(voter, ballot, index < pro ? Choice.For : Choice.Against, null))).Refusals);
    }

    /// <summary>Lets the time of a vote run out, and has it counted.</summary>
    public async Task<Ballot> CountedAsync(Guid exclusion)
    {
        var ballot = await BallotOf(exclusion);
        portal.Clock.SetTo(new DateTimeOffset(ballot.ClosesAt!.Value, TimeSpan.Zero));
        await CloseAsync();
        return await BallotOf(exclusion);
    }

    public Task<Ballot> BallotOf(Guid exclusion) => Cases.Read(db => db.Ballots.AsNoTracking().Where(ballot => ballot.ExclusionId == exclusion).OrderByDescending(ballot => ballot.PreparedAt).FirstAsync());

    public Task<Exclusion> CaseAsync(Guid exclusion) => Cases.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == exclusion));
}
