using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>A subject that is being made, with what its partnership has on it so far.</summary>
internal sealed class SubjectRecord(InventedSubject invented, Subject subject, DateOnly today)
{
    public InventedSubject Invented => invented;

    public Subject Subject => subject;

    /// <summary>The days on which evidence against the person was triaged; in order once the record is kept.</summary>
    public List<DateOnly> Evidence { get; } = [];

    public bool WasViolent { get; set; }

    /// <summary>Whether a second person could have approved showing the person to members (rule 5).</summary>
    public bool CanBeListed => Evidence.Count > 0 && !subject.IsRestricted && !subject.MayBeUnder18On(today);

    /// <summary>Whether the person can be listed once somebody weighed it up: known, with evidence, and under 18 or perhaps.</summary>
    public bool CanBeWeighedUp => Evidence.Count > 0 && !subject.IsRestricted && subject.Kind == SubjectKind.Known && subject.MayBeUnder18On(today);

    public bool IsListed { get; set; }

    /// <summary>Whether the person is under 18, or may be.</summary>
    public bool IsYoung => subject.MayBeUnder18On(today);

    /// <summary>Puts the evidence in order, and keeps the record for two years from the last thing recorded, one for somebody who may be under 18.</summary>
    public void Keep()
    {
        Evidence.Sort();
        var last = Evidence.Count > 0 ? Evidence[^1] : London.DayOf(subject.RecordedAt);
        var months = IsYoung ? 12 : 24;
        subject.KeepUntil(last.AddMonths(months), $"nothing new was recorded for {months} months");
        subject.ChangedOn(London.StartOf(last).AddHours(11));
    }
}
