using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>Finds subjects for whoever looks after them.</summary>
public sealed class SubjectFinder(SubjectFileRegister files) : IFinder
{
    public string Heading => "Subjects";

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation) =>
        [.. (await files.FindAsync(actor, words, cancellation)).Take(most).Select(row => new Found(
            row.Name, $"subjects/{row.Id:N}", row.IsRestricted ? "restricted" : row.ListedUntil is { } until ? $"listed until {until.InWords()}" : "not listed", IsWork: true))];
}
