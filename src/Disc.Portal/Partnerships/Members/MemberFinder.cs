using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;

namespace Disc.Portal.Partnerships.Members;

/// <summary>Finds members by name, premises or e-mail address, for whoever looks after them.</summary>
public sealed class MemberFinder(MemberRegister members) : IFinder
{
    public string Heading => "Members";

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation) =>
        actor.May(MemberPermissions.Manage) && (await members.ListAsync(actor, words, 0)).TryGet(out var page)
            ? [.. page.Rows.Where(row => Has(row.Name, words) || Has(row.Premises, words) || Has(row.Email.Split('@')[0], words) || words.Contains('@', StringComparison.Ordinal)).Take(most)
                .Select(row => new Found(row.Name, $"members/{row.Id:N}", row.Premises ?? row.Email))]
            : [];

    // Everybody of a partnership may have the same word behind the @: that alone finds nobody.
    private static bool Has(string? text, string words) => text?.Contains(words, StringComparison.CurrentCultureIgnoreCase) == true;
}
