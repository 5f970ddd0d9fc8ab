using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Documents;

/// <summary>The front door of the partnership's documents.</summary>
public sealed class DocumentsFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Documents", "documents", "document", DocumentPermissions.Read) { Group = MenuGroup.News }];

    public override IEnumerable<Permission> Permissions =>
    [
        new(DocumentPermissions.Read, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator),
        new(DocumentPermissions.Manage, Roles.Administrator, EvenWhenLapsed: true),
    ];

    public override IEnumerable<Type> Finders => [typeof(DocumentFinder)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<DocumentRegister>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapDocumentFiles();
}
