using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Pictures;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>The front door of exclusions: bans from the premises of every member, and their notices.</summary>
public sealed class ExclusionsFeature : Feature
{
    private const Roles Decides = Roles.Administrator | Roles.BoardMember;

    public override IEnumerable<MenuEntry> Menu => [new("Exclusions", "exclusions", "notice", ExclusionPermissions.Read)];

    public override IEnumerable<Permission> Permissions =>
    [
        new(ExclusionPermissions.Read, Decides, NotPolice: true),
        new(ExclusionPermissions.Run, Roles.Administrator, NotPolice: true),
        new(ExclusionPermissions.Decide, Decides, NotPolice: true),
    ];

    public override IEnumerable<HomeCard> HomeCards => [new(typeof(ExclusionsCard), ExclusionPermissions.Read, 12)];

    public override IEnumerable<Type> Jobs => [typeof(ExclusionExpiryJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPdfPress(configuration);
        services.AddPictureWorkshop(configuration);
        services.AddScoped<ExclusionBar>();
        services.AddScoped<NoticeDesk>();
        services.AddScoped<ExclusionCases>();
        services.AddScoped<ExclusionRegister>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapNotices();
}
