using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>The front door of exclusions: bans from the premises of every member, their rules and their steps.</summary>
public sealed class ExclusionsFeature : Feature
{
    private const Roles Decides = Roles.Administrator | Roles.BoardMember;

    public override IEnumerable<Permission> Permissions =>
    [
        new(ExclusionPermissions.Read, Decides, NotPolice: true),
        new(ExclusionPermissions.Run, Roles.Administrator, NotPolice: true),
        new(ExclusionPermissions.Decide, Decides, NotPolice: true),
    ];

    public override IEnumerable<Type> Jobs => [typeof(ExclusionExpiryJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ExclusionBar>();
        services.AddScoped<ExclusionWork>();
        services.AddScoped<ExclusionRegister>();
    }
}
