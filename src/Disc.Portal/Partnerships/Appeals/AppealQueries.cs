using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>What several use cases of appeals look up.</summary>
internal static class AppealQueries
{
    /// <summary>How this partnership deals with appeals.</summary>
    public static async Task<AppealSettings> AppealSettingsAsync(this PartnershipDb db, CancellationToken cancellation) =>
        await db.AppealSettings.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? AppealSettings.Usual();
}
