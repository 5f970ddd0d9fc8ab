using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.CertificationOversight;

/// <summary>Reminds people of documents that they have to certify: two weeks, a week and a day before the last day, and when it is over.</summary>
public sealed class CertificationReminderJob(OversightRegister register) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation) => await register.RemindOfTheDayAsync(cancellation);
}
