using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Disc.Portal.Partnerships.Images;

/// <summary>Takes in a photo by fetch, as js/upload.js sends it: answers with its id, or with a refusal in the sender's words.</summary>
internal static class UploadEndpoint
{
    // The workshop's own limit is 20 MB; the rest is the envelope of the form.
    private const long LargestRequest = 21_000_000;

    public static void MapUploads(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/uploads", TakeInAsync).RequireAuthorization(ImagePermissions.Upload)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest));

    private static async Task<IResult> TakeInAsync(
        HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors, IAntiforgery antiforgery, PictureWorkshop workshop)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership)
            return Results.NotFound();
        if (!await antiforgery.IsRequestValidAsync(context))
            return Refused("This page is too old to send photos. Load it again, then choose the photo again.", StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile("file") is not { } file)
            return Refused(PictureRefusals.Nothing, StatusCodes.Status400BadRequest);
        await using var upload = file.OpenReadStream();
        var taken = await workshop.TakeInAsync(upload, context.RequestAborted);
        if (taken.Picture is null)
            return Refused(taken.Refusal!, StatusCodes.Status422UnprocessableEntity);
        var stored = await services.GetRequiredService<ImageRegister>().StoreAsync(actors.Of(context.User), taken.Picture, "Photo of a report", context.RequestAborted);
        return stored.Succeeded
            ? Results.Json(new { id = stored.Value.ToString("N") })
            : Refused(stored.Refusal!.Message, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Refused(string words, int status) => Results.Json(new { refusal = words }, statusCode: status);
}
