using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;

namespace Disc.Portal.Partnerships.Members;

/// <summary>Finds members by name, premises or e-mail address, for whoever looks after them.</summary>
public sealed class MemberFinder(MemberRegister members) : IFinder
{
    public string Heading => "Members";

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation) =>
        [.. (await members.FindAsync(actor, words, most, cancellation)).Select(row => new Found(row.Name, $"members/{row.Id:N}", row.Premises ?? row.Email))];
}
