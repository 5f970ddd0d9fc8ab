namespace Disc.Portal.Partnerships.Ballots;

/// <summary>Where somebody works.</summary>
/// <param name="Account">Who.</param>
/// <param name="InWords">The premises as their account names them; null when it does not say.</param>
/// <param name="Premises">The recorded premises where they work.</param>
public sealed record Workplace(Guid Account, string? InWords, IReadOnlyCollection<Guid> Premises);

/// <summary>Premises as conflicts of interest look at them.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Line">As a report names it.</param>
/// <param name="Organisation">Whose it is; null for a business that has only this.</param>
public sealed record KnownPremises(Guid Id, string Name, string Line, Guid? Organisation);

/// <summary>Finds who has an interest in a case (rule 15): whoever reported one of its incidents, and whoever works where one was reported, or for the same business. Pure.</summary>
public static class Conflicts
{
    /// <summary>The voters who are barred.</summary>
    /// <param name="voters">Everybody who would vote.</param>
    /// <param name="reporters">Those who reported the incidents.</param>
    /// <param name="places">Where the incidents were, as the reports say it.</param>
    /// <param name="premises">All premises of the partnership.</param>
    public static IReadOnlySet<Guid> Of(
        IEnumerable<Workplace> voters, IReadOnlyCollection<Workplace> reporters, IReadOnlyCollection<string> places, IReadOnlyCollection<KnownPremises> premises)
    {
        var words = places.SelectMany(Names).Concat(reporters.SelectMany(reporter => Names(reporter.InWords))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var at = reporters.SelectMany(reporter => reporter.Premises)
            .Concat(premises.Where(one => words.Contains(one.Name.Trim()) || words.Contains(one.Line.Trim())).Select(one => one.Id)).ToHashSet();
        var owners = premises.Where(one => at.Contains(one.Id) && one.Organisation is not null).Select(one => one.Organisation!.Value).ToHashSet();
        // All shops of the business, and what people who are on no list of premises say where they work.
        var all = premises.Where(one => at.Contains(one.Id) || (one.Organisation is { } owner && owners.Contains(owner))).ToList();
        at.UnionWith(all.Select(one => one.Id));
        words.UnionWith(all.SelectMany(one => new[] { one.Name.Trim(), one.Line.Trim() }));
        var people = reporters.Select(reporter => reporter.Account).ToHashSet();
        return voters.Where(voter => people.Contains(voter.Account) || voter.Premises.Any(at.Contains) || Names(voter.InWords).Any(words.Contains))
            .Select(voter => voter.Account).ToHashSet();
    }

    // "Harbour Books, 12 Quay Street" is also Harbour Books.
    private static IEnumerable<string> Names(string? place)
    {
        if (string.IsNullOrWhiteSpace(place))
            yield break;
        yield return place.Trim();
        var comma = place.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
            yield return place[..comma].Trim();
    }
}
