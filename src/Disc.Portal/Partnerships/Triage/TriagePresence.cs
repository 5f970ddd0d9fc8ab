using System.Collections.Concurrent;
using Disc.Portal.Shared;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Partnerships.Triage;

/// <summary>Who has which report open in triage now, in this partnership: so that two people on the same report see each other.</summary>
public sealed class TriagePresence(TenantCache cache, TenantSignals signals)
{
    // Longer than a shift; whoever still looks after that is noted again by the next signal.
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>A page has a report open, or none; the others are told when that is new.</summary>
    /// <param name="page">The page: one person may have several.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="report">The report; null when the page shows none.</param>
    public void LookAt(Guid page, Actor actor, Guid? report)
    {
        var looks = new Look(actor.AccountId, actor.Name, report);
        if (Looks.TryGetValue(page, out var before) && before == looks)
            return;
        Looks[page] = looks;
        Tell();
    }

    /// <summary>The page is gone.</summary>
    public void Leave(Guid page)
    {
        if (Looks.TryRemove(page, out _))
            Tell();
    }

    /// <summary>The names of the other people who have the report open.</summary>
    public IReadOnlyList<string> OthersAt(Guid report, Guid account) =>
        [.. Looks.Values.Where(look => look.Report == report && look.Account != account).Select(look => look.Name).Distinct().Order(StringComparer.CurrentCulture)];

    private ConcurrentDictionary<Guid, Look> Looks => cache.Get("triage-presence", Life, () => new ConcurrentDictionary<Guid, Look>());

    // To pages of triage alone: they listen on their circuits; no screen of a member has to look again.
    private void Tell() => signals.Send(new Signal(SignalTopics.Triage, Audience: Guid.Empty));

    private sealed record Look(Guid Account, string Name, Guid? Report);
}
