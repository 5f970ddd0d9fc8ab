using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Desk;

namespace Disc.Portal.Partnerships.Members;

/// <summary>What a second administrator has to decide about members (rule 4).</summary>
public sealed class AffiliationsToDo(MemberRegister members) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> WaitingAsync(Actor actor) => actor.May(MemberPermissions.Manage)
        ? [.. (await members.ProposalsAsync(actor)).Where(change => MemberRules.WhyNotDecide(actor, change.Account, change.By) is null)
            .Select(change => new ToDo(
                $"Works for {change.To.InWords()}? A second administrator is needed", "members", ToDoHarm.SomebodyWaits, change.At,
                Hint: $"proposed by {change.ByName},", IsWork: true))]
        : [];
}
