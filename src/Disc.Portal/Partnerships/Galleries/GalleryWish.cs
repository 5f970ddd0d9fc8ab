using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>What somebody wants to see of the galleries, as the address says it.</summary>
/// <param name="GalleryId">One gallery; null for all.</param>
/// <param name="Caption">One caption by its name in <see cref="CaptionWords"/>, or <see cref="ExcludedName"/>; null for all.</param>
/// <param name="MostActive">Most active first; else newest first.</param>
/// <param name="Search">A search text: held on the server, never in the address (rule 8).</param>
/// <param name="Page">1, 2, 3 …</param>
/// <param name="AreaId">One area of the partnership; null for all.</param>
public sealed record GalleryWish(Guid? GalleryId = null, string? Caption = null, bool MostActive = false, string? Search = null, int Page = 1, Guid? AreaId = null)
{
    /// <summary>How many faces one page shows.</summary>
    public const int PageSize = 60;

    /// <summary>The name of the caption "Excluded" in addresses.</summary>
    public const string ExcludedName = "excluded";
}
