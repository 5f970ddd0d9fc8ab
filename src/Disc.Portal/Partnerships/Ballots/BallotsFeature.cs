using Disc.Portal.Partnerships.Masking;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>The front door of ballots: what a secret vote on an exclusion is, who is on its register, and how its papers are sealed.</summary>
public sealed class BallotsFeature : Feature
{
    public override IEnumerable<Permission> Permissions =>
    [
        new(BallotPermissions.Vote, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator, NotPolice: true),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<BallotBox>();
        services.AddScoped<BallotPictures>();
        services.AddScoped<MaskedPicture>();
    }
}
