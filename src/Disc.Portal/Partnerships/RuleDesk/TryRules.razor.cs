using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.RuleDesk;

/// <summary>Tries versions of the rules on a subject or on a history that is typed.</summary>
public sealed partial class TryRules(RulebookRegister register, SubjectFileRegister subjects, CurrentActor currentActor, TimeProvider clock) : ComponentBase
{
    private const int MostFound = 8;

    private readonly List<Line> lines = [];
    private string words = "";
    private int? age = 30;
    private IReadOnlyList<SubjectRow>? found;
    private IReadOnlyList<TriedRules>? tried;
    private string heading = "";
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public IReadOnlyList<RulebookVersion> Versions { get; set; } = [];

    /// <summary>Rules that are being written; null when they are those that hold.</summary>
    [Parameter, EditorRequired]
    public RuleSet? Unsaved { get; set; }

    // Of every version that is tried: a history may hold what only an older one knew.
    private IEnumerable<Offence> Offences => (Unsaved is null ? [] : Unsaved.Offences).Concat(Versions.SelectMany(version => version.Rules.Offences)).DistinctBy(offence => offence.Code);

    private async Task FindAsync() => found = [.. (await subjects.FindAsync(await currentActor.GetAsync(), words)).Take(MostFound)];

    private async Task TryAsync(Guid subject)
    {
        var done = await register.TryAsync(await currentActor.GetAsync(), subject, Unsaved);
        refusal = done.Refusal;
        if (done.TryGet(out var person))
            (tried, heading) = (person.Tried, $"{person.Name}, today");
    }

    private void TryTyped()
    {
        var offences = lines.Where(line => line.What is not (Line.Warning or Line.Exclusion)).Select(line => new PastOffence(line.On, line.What));
        var warnings = lines.Where(line => line.What == Line.Warning).Select(line => new PastWarning(line.On));
        var exclusions = lines.Where(line => line.What == Line.Exclusion).Select(line => (line, months: Math.Clamp(line.Months, 1, RuleSet.LongestMonths)))
            .Select(one => new PastExclusion(one.line.On, SchemeCalendar.LastDay(one.line.On, one.months), one.months));
        (refusal, heading) = (null, "This history, today");
        tried = RulebookRegister.Try(Versions, Unsaved, new SchemeHistory([.. offences], [.. warnings], [.. exclusions]), age, clock.Today());
    }

    private void Add() => lines.Add(new Line(lines.Count + 1) { What = Offences.First().Code, On = clock.Today() });

    /// <summary>A line of a typed history.</summary>
    private sealed class Line(int id)
    {
        public const string Warning = "warning", Exclusion = "exclusion";

        public int Id { get; } = id;

        public string What { get; set; } = "";

        public DateOnly On { get; set; }

        public int Months { get; set; } = 6;
    }
}
