using Disc.Portal.Shared;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Pictures;

namespace Disc.Portal.Partnerships.Notices;

/// <summary>The front door of notices: the paper that tells a person of their ban, made from stored facts. Who may print one is asked in Cases.</summary>
public sealed class NoticesFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPdfPress(configuration);
        services.AddPictureWorkshop(configuration);
        services.AddScoped<NoticeDesk>();
    }
}
