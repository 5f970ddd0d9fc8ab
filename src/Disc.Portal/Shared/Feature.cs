namespace Disc.Portal.Shared;

/// <summary>The front door of a feature: what it adds to the menu, to the permissions, to the services, to the addresses and to the timetable.</summary>
public abstract class Feature
{
    /// <summary>Its lines of the menu, in order.</summary>
    public virtual IEnumerable<MenuEntry> Menu => [];

    /// <summary>Its lines on the page of settings.</summary>
    public virtual IEnumerable<SettingLine> Settings => [];

    /// <summary>What it lets whom do.</summary>
    public virtual IEnumerable<Permission> Permissions => [];

    /// <summary>What waits for people: classes that are an <see cref="Desk.IToDoSource"/>.</summary>
    public virtual IEnumerable<Type> ToDos => [];

    /// <summary>What can be found from anywhere: classes that are an <see cref="Finding.IFinder"/>.</summary>
    public virtual IEnumerable<Type> Finders => [];

    /// <summary>What it puts on the home page.</summary>
    public virtual IEnumerable<HomeCard> HomeCards => [];

    /// <summary>Its jobs: classes that are an <see cref="IPartnershipJob"/>, an <see cref="IForceJob"/> or an <see cref="IPlatformJob"/>.</summary>
    public virtual IEnumerable<Type> Jobs => [];

    /// <summary>Registers its services.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Maps its addresses that are not pages (pictures, uploads, PDF).</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
