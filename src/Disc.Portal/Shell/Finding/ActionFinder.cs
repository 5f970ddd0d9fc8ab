using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Finding;

namespace Disc.Portal.Shell.Finding;

/// <summary>Finds what can be done: the lines of the menu and of the settings.</summary>
public sealed class ActionFinder(IReadOnlyList<Feature> features) : IFinder
{
    public string Heading => "Go to";

    public Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation)
    {
        var menu = features.SelectMany(feature => feature.Menu).Where(entry => entry.Permission == PermissionPolicies.SignedIn || actor.May(entry.Permission))
            .Select(entry => new Found(entry.Text, entry.Address, null, entry.IsWork));
        var settings = features.SelectMany(feature => feature.Settings).Where(line => actor.May(line.Permission))
            .Select(line => new Found(line.Title, line.Address, line.Sentence, line.IsWork));
        return Task.FromResult<IReadOnlyList<Found>>(
            [.. menu.Concat(settings).Where(one => Matches(one.Title, words) || Matches(one.Hint, words)).OrderBy(one => Matches(one.Title, words) ? 0 : 1).Take(most)]);
    }

    private static bool Matches(string? text, string words) => text?.Contains(words, StringComparison.CurrentCultureIgnoreCase) == true;
}
