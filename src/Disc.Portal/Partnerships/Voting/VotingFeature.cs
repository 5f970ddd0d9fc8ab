using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Voting;

/// <summary>The front door of voting: what voters see of a vote, and how they vote.</summary>
public sealed class VotingFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(VotesToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<VotingRegister>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/votes/{id:guid}/{number}.jpg", (Guid id, string number, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
            BallotPictureAnswer.OfAsync(context, current, actors, (actor, stop) => services.GetRequiredService<VotingRegister>().PictureAsync(actor, id, BallotPictureAnswer.NumberOf(number), stop)))
            .RequireAuthorization(BallotPermissions.Vote);
}
