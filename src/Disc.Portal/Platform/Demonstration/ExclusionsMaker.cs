using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>
/// Makes a partnership's warnings and exclusions, by its rules: some in force, one proposed, one approved and not served, one that is over. Each rests on published
/// incidents and has a proposer, a second person and, where it is in force, a record of its service.
/// </summary>
internal sealed class ExclusionsMaker(
    IReadOnlyList<SubjectRecord> records, IReadOnlyList<Incident> incidents, Gallery excluded, Rulebook rulebook, IReadOnlyDictionary<string, Account> roles, DateTime now)
{
    private readonly DateOnly today = London.DayOf(now);

    /// <summary>The listings that follow from exclusions in force.</summary>
    public List<Listing> Listings { get; } = [];

    /// <summary>What happened in cases after their service.</summary>
    public CaseStepsMaker Steps { get; } = new(rulebook.Rules, roles, now);

    public IReadOnlyList<Exclusion> Make()
    {
        var made = new List<Exclusion>();
        var people = new Queue<SubjectRecord>(records.Where(record => record.CanBeListed && record.Subject.Kind == SubjectKind.Known).Take(40));
        Next(300, 6, ExclusionState.Expired);
        Next(70, 12, ExclusionState.InForce);
        Next(35, 9, ExclusionState.InForce);
        Next(12, 6, ExclusionState.InForce);
        Next(60, 6, ExclusionState.Breached);
        Next(120, 12, ExclusionState.UnderReview);
        Next(28, 9, ExclusionState.Diverted);
        Next(3, 12, ExclusionState.Approved);
        Next(-2, 6, ExclusionState.Proposed);
        return made;

        // Whoever did enough before the day of the proposal: by the rules, else for a reason of somebody's own.
        void Next(int startedDaysAgo, int months, ExclusionState state)
        {
            foreach (var onlyByRules in new[] { true, false })
            {
                for (var left = people.Count; left > 0; left--)
                {
                    var record = people.Dequeue();
                    if (Make(made.Count + 1, record, today.AddDays(-startedDaysAgo), months, state, onlyByRules) is { } exclusion)
                    {
                        made.Add(exclusion);
                        return;
                    }

                    people.Enqueue(record);
                }
            }
        }
    }

    /// <summary>Two cases that the scheme's newer rules put to a vote: one proposed some days ago, one yesterday.</summary>
    /// <param name="exclusions">The other cases.</param>
    /// <param name="voting">The newer rules.</param>
    public IReadOnlyList<Exclusion> ForVoters(IReadOnlyList<Exclusion> exclusions, Rulebook voting)
    {
        var made = new List<Exclusion>();
        var taken = exclusions.Select(exclusion => exclusion.SubjectId).ToHashSet();
        var own = roles.Values.Select(account => account.Id).ToHashSet();
        var where = roles.Values.Select(account => account.Premises).OfType<string>().ToList();
        foreach (var record in records.Where(record => record.CanBeListed && record.Subject.Kind == SubjectKind.Known && record.Subject.YoungestAgeOn(today) is not null && !taken.Contains(record.Subject.Id)).Take(60))
        {
            if (made.Count == 2)
                break;
            var proposedAt = now.AddDays(made.Count == 0 ? -12 : -2);
            // Not what the accounts of the demonstration have an interest in: they are the ones that somebody tries voting with.
            var relied = ReliedOn(record, proposedAt).Where(incident => !own.Contains(incident.ReportedBy) && !where.Any(place => incident.Place.StartsWith(place, StringComparison.Ordinal))).TakeLast(2).ToList();
            if (relied.Count == 0)
                continue;
            var ruling = RulingOf(record, relied, proposedAt);
            var months = ruling.Kind == RulingKind.Exclusion ? ruling.Months : 6;
            made.Add(new Exclusion(
                exclusions.Count + made.Count + 1, new ExclusionProposal
                {
                    SubjectId = record.Subject.Id,
                    Incidents = [.. relied.Select(incident => new ExclusionProposal.ReliedOn(incident.Id, incident.Type.InWords()))],
                    StartsOn = today.AddDays(3),
                    Months = months,
                },
                relied.Select(incident => new ExclusionIncident(incident.Id, London.DayOf(incident.HappenedAt), $"{incident.Type.InWords()}.", incident.Place, voting.Rules.OffenceOf(incident.Type)?.Code)),
                shown: true, roles["admin"].Id, proposedAt,
                new ByRules(voting.Number, ruling, ByRules.IsExclusion(ruling, months) ? null : "He went on after two warnings by word of mouth."), goesToBallot: true));
        }

        return made;
    }

    /// <summary>One warning that the person has, and one that was decided today; of people who are not excluded.</summary>
    public IReadOnlyList<Warning> Warn(IReadOnlyList<Exclusion> exclusions)
    {
        var made = new List<Warning>();
        var taken = exclusions.Select(exclusion => exclusion.SubjectId).ToHashSet();
        foreach (var record in records.Where(record => record.CanBeListed && record.Subject.Kind == SubjectKind.Known && !taken.Contains(record.Subject.Id)))
        {
            if (made.Count == 2)
                break;
            var decided = made.Count == 0 ? now.AddDays(-20) : now.AddHours(-3);
            var relied = ReliedOn(record, decided).TakeLast(1).ToList();
            if (relied.Count == 0 || RulingOf(record, relied, decided) is not { Kind: RulingKind.Warning } ruling)
                continue;
            var warning = new Warning(
                made.Count + 1, record.Subject.Id,
                relied.Select(incident => new WarningIncident(
                    incident.Id, London.DayOf(incident.HappenedAt), $"{incident.Type.InWords()}.", incident.Place, rulebook.Rules.OffenceOf(incident.Type)?.Code)),
                new ByRules(rulebook.Number, ruling, null), rulebook.Rules.WarningCountsMonths, null, roles["admin"].Id, decided);
            if (made.Count == 0)
                warning.Give(decided.AddHours(50), "Priya Shah");
            made.Add(warning);
        }

        return made;
    }

    private IEnumerable<Incident> ReliedOn(SubjectRecord record, DateTime before) => incidents.Where(incident => incident.IsEvidence && incident.TriagedAt < before
        && incident.Subjects.Any(link => link.SubjectId == record.Subject.Id));

    private Ruling RulingOf(SubjectRecord record, IEnumerable<Incident> relied, DateTime at)
    {
        var offences = relied.Select(incident => new PastOffence(
            London.DayOf(incident.HappenedAt), rulebook.Rules.OffenceOf(incident.Type)?.Code, incident.Type.InWords(), incident.Reference));
        return Rulings.Of(rulebook.Rules, new SchemeHistory([.. offences], [], []), record.Subject.YoungestAgeOn(London.DayOf(at)), London.DayOf(at));
    }

    private Exclusion? Make(int number, SubjectRecord record, DateOnly startsOn, int months, ExclusionState state, bool onlyByRules)
    {
        var proposedAt = London.StartOf(startsOn.AddDays(-4)).AddHours(10);
        var relied = ReliedOn(record, proposedAt).TakeLast(3).ToList();
        if (relied.Count == 0 || proposedAt > now)
            return null;
        var ruling = RulingOf(record, relied, proposedAt);
        if (onlyByRules && !ByRules.IsExclusion(ruling, months))
        {
            // The length that the rules give, as long as the case is then where it is wanted: over, or still running.
            if (ruling.Kind != RulingKind.Exclusion || (Exclusion.LastDay(startsOn, ruling.Months) < today) != (state == ExclusionState.Expired))
                return null;
            months = ruling.Months;
        }

        var exclusion = new Exclusion(
            number, new ExclusionProposal
            {
                SubjectId = record.Subject.Id,
                Incidents = [.. relied.Select(incident => new ExclusionProposal.ReliedOn(incident.Id, incident.Type.InWords()))],
                StartsOn = startsOn,
                Months = months,
            },
            relied.Select(incident => new ExclusionIncident(incident.Id, London.DayOf(incident.HappenedAt), $"{incident.Type.InWords()}.", incident.Place, rulebook.Rules.OffenceOf(incident.Type)?.Code)),
            shown: true, roles["admin"].Id, proposedAt,
            new ByRules(rulebook.Number, ruling, ByRules.IsExclusion(ruling, months) ? null : "Staff of three shops were threatened on the same day, and two of them gave notice because of it."));
        if (state == ExclusionState.Proposed)
            return exclusion;

        exclusion.Approve(roles["board"].Id, proposedAt.AddHours(30));
        if (state == ExclusionState.Approved)
            return exclusion;

        var (how, result) = number % 2 == 0 ? (ServiceMethod.ByHand, ServiceResult.SignedFor) : (ServiceMethod.ByPost, ServiceResult.Left);
        exclusion.Serve(new ServiceOfNotice(how, proposedAt.AddHours(54), "Priya Shah", result), roles["admin"].Id, proposedAt.AddHours(55));
        Steps.Take(exclusion, state);
        var erasedOn = Exclusion.ErasedOn(record.Subject.EraseOn, exclusion.EndsOn);
        if (erasedOn != record.Subject.EraseOn)
            record.Subject.KeepUntil(erasedOn, $"exclusion {exclusion.Reference} is kept for {Exclusion.KeptMonths} months after its last day");
        var listing = new Listing(
            Guid.CreateVersion7(), record.Subject.Id, excluded.Id, startsOn, exclusion.EndsOn, $"Exclusion {exclusion.Reference} is in force.", exclusion.ProposedBy, proposedAt);
        listing.FollowsFrom(exclusion.Id);
        listing.Decide(true, exclusion.DecidedBy!.Value, proposedAt.AddHours(55));
        Listings.Add(listing);
        if (state == ExclusionState.Expired)
            exclusion.End(London.StartOf(exclusion.EndsOn.AddDays(1)));
        else if (state == ExclusionState.Diverted)
            listing.Withdraw(exclusion.Steps[^1].At);
        else
            record.IsListed = true;
        return exclusion;
    }
}
