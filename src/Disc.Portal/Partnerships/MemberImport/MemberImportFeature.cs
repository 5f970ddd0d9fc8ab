using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.MemberImport;

/// <summary>The front door of bringing many members in at once, from a spreadsheet or a list of addresses.</summary>
public sealed class MemberImportFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<ImportRegister>();
}
