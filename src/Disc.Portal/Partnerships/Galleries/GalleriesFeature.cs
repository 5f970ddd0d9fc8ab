using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>The front door of galleries: what members see, and how somebody comes to be seen.</summary>
public sealed class GalleriesFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Gallery", "gallery", "gallery", GalleryPermissions.View, OnPhone: true),
        new("To approve", "listings", "vote", GalleryPermissions.Decide) { Group = MenuGroup.People },
    ];

    public override IEnumerable<Permission> Permissions =>
    [
        new(GalleryPermissions.View, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator),
        new(GalleryPermissions.Propose, Roles.Administrator),
        new(GalleryPermissions.Decide, Roles.BoardMember | Roles.Administrator),
    ];

    public override IEnumerable<Type> ToDos => [typeof(ListingsToDo)];

    public override IEnumerable<Type> Finders => [typeof(FaceFinder)];

    public override IEnumerable<HomeCard> HomeCards =>
    [
        new(typeof(NewFacesCard), GalleryPermissions.View, 20),
    ];

    public override IEnumerable<Type> Jobs => [typeof(ListingExpiryJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<GalleryRegister>();
        services.AddScoped<ListingRegister>();
        services.AddScoped<SeenFaces>();
    }
}
