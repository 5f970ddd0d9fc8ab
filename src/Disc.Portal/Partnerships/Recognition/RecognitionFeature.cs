using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Recognition;

/// <summary>The front door of recognition: members say who an ID-sought subject is.</summary>
public sealed class RecognitionFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Recognised", "recognised", "eye", RecognitionPermissions.Decide) { Group = MenuGroup.People }];

    public override IEnumerable<Permission> Permissions =>
    [
        new(RecognitionPermissions.Say, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator),
        new(RecognitionPermissions.Decide, Roles.Administrator),
    ];

    public override IEnumerable<Type> ToDos => [typeof(RecognitionsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<RecognitionRegister>();
}
