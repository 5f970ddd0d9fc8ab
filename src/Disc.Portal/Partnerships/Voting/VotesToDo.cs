using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Voting;

/// <summary>The votes that somebody is asked for.</summary>
public sealed class VotesToDo(VotingRegister votes) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor)
    {
        if (!actor.May(BallotPermissions.Vote) || !(await votes.ListAsync(actor)).TryGet(out var lines))
            return [];
        return [.. lines.Where(line => line.IsAsked).Select(line => new ToDo(
            "Your vote is asked", BallotQueries.AddressOf(line.Id), ToDoHarm.SomebodyWaits, line.OpenedAt, line.LastDay, "it takes a minute, and nobody is told what you vote"))];
    }
}
