using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Groups;

/// <summary>The front door of the groups and areas of a partnership.</summary>
public sealed class GroupsFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("Groups and areas", "Who belongs together, and which parts of town there are: galleries, alerts and sightings can be for some of them only.", "settings/groups", GroupPermissions.Edit)];

    public override IEnumerable<Permission> Permissions =>
    [
        new(GroupPermissions.Edit, Roles.Administrator),
        new(GroupPermissions.Choose, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator),
        new(GroupPermissions.SeeAll, Roles.Administrator),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<GroupRegister>();
}
