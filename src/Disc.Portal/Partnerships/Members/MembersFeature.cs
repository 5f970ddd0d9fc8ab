using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Members;

/// <summary>The front door of the members of a partnership.</summary>
public sealed class MembersFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Members", "members", "people", MemberPermissions.Manage, IsWork: true) { Group = MenuGroup.Partnership }];

    public override IEnumerable<Permission> Permissions => [new(MemberPermissions.Manage, Roles.Administrator)];

    public override IEnumerable<Type> ToDos => [typeof(AffiliationsToDo), typeof(NeverHereToDo)];

    public override IEnumerable<Type> Finders => [typeof(MemberFinder)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<MemberRegister>().AddScoped<MembershipRegister>().AddScoped<Invitations>();
}
