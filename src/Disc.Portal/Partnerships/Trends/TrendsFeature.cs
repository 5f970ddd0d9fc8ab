using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Trends;

/// <summary>The front door of the trend: a small chart on the desk of those who look after the partnership.</summary>
public sealed class TrendsFeature : Feature
{
    public override IEnumerable<Permission> Permissions => [new(TrendPermissions.See, Roles.Administrator | Roles.BoardMember)];

    public override IEnumerable<HomeCard> HomeCards => [new(typeof(TrendCard), TrendPermissions.See, 40)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<TrendRegister>();
}
