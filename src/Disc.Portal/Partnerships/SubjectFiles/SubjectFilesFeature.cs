using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>The front door of subject files: everything that the partnership holds of one person, on one page for administrators.</summary>
public sealed class SubjectFilesFeature : Feature
{
    public override IEnumerable<Type> Finders => [typeof(SubjectFinder)];

    public override IEnumerable<MenuEntry> Menu => [new("Subjects", "subjects", "people", SubjectPermissions.Manage, IsWork: true) { Group = MenuGroup.People }];

    public override IEnumerable<Type> ToDos => [typeof(RestrictionsToDo)];

    public override IEnumerable<Type> Jobs => [typeof(ErasureJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SubjectFileRegister>();
        services.AddScoped<SubjectErasure>();
        services.AddScoped<IErasure>(provider => provider.GetRequiredService<SubjectErasure>());
    }
}
