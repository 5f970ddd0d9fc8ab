using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.BallotDesk;

/// <summary>Serves the pictures of a vote that is prepared: as voters get them, and as they were taken in, for putting boxes over faces. No cache keeps them.</summary>
internal static class BallotEndpoints
{
    public static void MapBallots(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/exclusions/{id:guid}/ballot/{number}.jpg", (Guid id, string number, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
            BallotPictureAnswer.OfAsync(context, current, actors, (actor, stop) => services.GetRequiredService<BallotRegister>().PreviewAsync(actor, id, BallotPictureAnswer.NumberOf(number), stop))).RequireAuthorization(ExclusionPermissions.Run);
        endpoints.MapGet("/exclusions/{id:guid}/ballot/{number}/original.jpg", (Guid id, string number, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
            BallotPictureAnswer.OfAsync(context, current, actors, (actor, stop) => services.GetRequiredService<BallotRegister>().OriginalAsync(actor, id, BallotPictureAnswer.NumberOf(number), stop))).RequireAuthorization(ExclusionPermissions.Run);
    }
}
