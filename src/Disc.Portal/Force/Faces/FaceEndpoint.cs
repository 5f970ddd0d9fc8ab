using Disc.Portal.Force.Purposes;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Force.Faces;

/// <summary>Serves the Dataview's pictures: marked, kept nowhere, and not found for everybody who may not see them.</summary>
internal static class FaceEndpoint
{
    public static void MapFaces(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/dataview/pictures/{record:guid}/{picture:guid}", ServeAsync).RequireAuthorization(PurposePermissions.LookUp);

    private static async Task<IResult> ServeAsync(
        Guid record, Guid picture, string? size, HttpContext context, FaceDoor faces, Actors actors)
    {
        var shown = await faces.ReadAsync(actors.Of(context.User), record, picture, size == "large", context.RequestAborted);
        if (shown is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown, "image/jpeg");
    }
}
