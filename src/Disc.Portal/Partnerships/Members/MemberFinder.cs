using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;

namespace Disc.Portal.Partnerships.Members;

/// <summary>Finds members by name, premises or e-mail address, for whoever looks after them.</summary>
public sealed class MemberFinder(MemberRegister members) : IFinder
{
    public string Heading => "Members";

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation) =>
        actor.May(MemberPermissions.Manage) && (await members.ListAsync(actor, words, 0)).TryGet(out var page)
            ? [.. page.Rows.Take(most).Select(row => new Found(row.Name, "members", row.Premises ?? row.Email, IsWork: true))]
            : [];
}
