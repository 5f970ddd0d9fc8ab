using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;

namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>Finds premises by name, street, organisation or area, for whoever records them.</summary>
public sealed class PremisesFinder(SiteRegister sites) : IFinder
{
    public string Heading => "Premises";

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation) =>
        actor.May(SitePermissions.Edit) && (await sites.ListAsync(actor, cancellation)).TryGet(out var list)
            ? [.. list.Premises.Where(one => !one.IsClosed && (Has(one.Line, words) || Has(one.Organisation, words) || Has(one.Area, words))).Take(most)
                .Select(one => new Found(one.Line, $"premises/{one.Id:N}", one.Organisation ?? one.Area))]
            : [];

    private static bool Has(string? text, string words) => text?.Contains(words, StringComparison.CurrentCultureIgnoreCase) == true;
}
