using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Subjects;

/// <summary>The front door of subjects: the people whom this partnership has recorded.</summary>
public sealed class SubjectsFeature : Feature
{
    public override IEnumerable<Permission> Permissions => [new(SubjectPermissions.Manage, Roles.Administrator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<SubjectRegister>();
}
