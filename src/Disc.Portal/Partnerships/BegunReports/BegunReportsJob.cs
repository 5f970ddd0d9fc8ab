using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>Sends what somebody had begun whose access has ended since, and erases what nobody went on with.</summary>
public sealed class BegunReportsJob(BegunReportRegister begun) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await begun.SendOrphansAsync(cancellation);
        await begun.EraseOldAsync(cancellation);
    }
}
