using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>
/// What somebody outside needs to decide an appeal, and no more: no name, no face of the record, no date of birth, no address, and nobody who reported or decided. Names of
/// the person are taken out of what was written.
/// </summary>
public sealed record AppealPack
{
    public required string Partnership { get; init; }
    public required string Scheme { get; init; }
    public required string Case { get; init; }
    public required string Appeal { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required DateOnly DecideBy { get; init; }
    public required DateOnly Starts { get; init; }
    public required DateOnly Ends { get; init; }

    /// <summary>Whether the person is, or may be, under 18: it is decided otherwise then.</summary>
    public required bool IsYoung { get; init; }
    public required IReadOnlyList<Incident> Incidents { get; init; }

    /// <summary>Why this length, line by line.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
    public required IReadOnlyList<Event> Events { get; init; }
    public required string Words { get; init; }

    /// <summary>What came with the appeal, as JPEG; not of somebody who may be under 18, who is never printed (rule 5).</summary>
    public IReadOnlyList<byte[]> Pictures { get; init; } = [];

    /// <summary>How many pictures came that are not printed.</summary>
    public int Unprinted { get; init; }

    /// <summary>Puts it together.</summary>
    internal static AppealPack Of(string partnership, string scheme, Exclusion exclusion, Subject subject, Appeal appeal, IReadOnlyList<byte[]> pictures, DateOnly today)
    {
        return new AppealPack
        {
            Partnership = partnership,
            Scheme = scheme,
            Case = exclusion.Reference,
            Appeal = appeal.Reference,
            ReceivedOn = appeal.ReceivedOn,
            DecideBy = appeal.DecideBy,
            Starts = exclusion.StartsOn,
            Ends = exclusion.EndsOn,
            IsYoung = subject.MayBeUnder18On(today),
            Incidents = [.. exclusion.Incidents.OrderBy(incident => incident.HappenedOn).Select(incident => new Incident(incident.HappenedOn, Clean(incident.Words)))],
            Rules = [.. (exclusion.ByRules?.Reasons ?? []).Append(exclusion.ByRules?.OtherBecause).OfType<string>().Select(Clean)],
            Events = [.. exclusion.Steps.Select(step => new Event(London.DayOf(step.At), step.Kind.InWords(), step.Why is { } why ? Clean(why) : null))],
            Words = Clean(appeal.Words),
            Pictures = subject.MayBeUnder18On(today) ? [] : pictures,
            Unprinted = subject.MayBeUnder18On(today) ? pictures.Count : 0,
        };

        string Clean(string text) => NameRemoval.Without(text, subject.AllNames)!;
    }

    /// <summary>Prints it.</summary>
    internal Task<byte[]> PrintAsync(PdfPress press, CancellationToken cancellation) => press.PrintAsync<AppealPackPaper>(
        new Dictionary<string, object?> { [nameof(AppealPackPaper.Pack)] = this },
        new PaperSettings { Title = $"Appeal {Appeal}", FooterName = $"Appeal {Appeal}: for whoever decides it, and nobody else", FooterReference = Case }, cancellation);

    /// <summary>Something that the ban rests on: when and what; not where, which says who reported it.</summary>
    public sealed record Incident(DateOnly On, string What);

    /// <summary>Something that was done, without who did it.</summary>
    public sealed record Event(DateOnly On, string What, string? Why);
}
