using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Subjects;

/// <summary>Where somebody is usually met, in words: the partnership's areas first, then what was written besides.</summary>
internal static class AreaWords
{
    /// <summary>"Old Town, Station quarter: outside the arcade"; null when nothing is known.</summary>
    public static string? Of(IEnumerable<string> areas, string? text) => (string.Join(", ", areas), text) switch
    {
        ("", var written) => written,
        (var chosen, null) => chosen,
        var (chosen, written) => $"{chosen}: {written}",
    };

    /// <summary>The names of the areas of some subjects, in order.</summary>
    public static async Task<ILookup<Guid, string>> AreaNamesAsync(this PartnershipDb db, IQueryable<Subject> of, CancellationToken cancellation = default) =>
        (await of.SelectMany(subject => subject.Areas, (subject, area) => new { subject.Id, area.AreaId })
            .Join(db.Groups, area => area.AreaId, group => group.Id, (area, group) => new { area.Id, group.Name })
            .OrderBy(area => area.Name).ToListAsync(cancellation)).ToLookup(area => area.Id, area => area.Name);
}
