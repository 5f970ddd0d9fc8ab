using Disc.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Disc.Portal.Shared.Pictures;

/// <summary>Takes in one picture by fetch, as js/upload.js sends it: answers with its id, or with a refusal in the sender's words.</summary>
public static class PictureUpload
{
    // The workshop's own limit is 20 MB; the rest is the envelope of the form.
    private const long LargestRequest = 21_000_000;

    /// <summary>Maps an address that takes pictures in one kind of place.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="address">The address within the place.</param>
    /// <param name="kind">The kind of place; in another it is not found.</param>
    /// <param name="permission">Who may send.</param>
    /// <param name="store">What becomes of the picture: its id, or why not.</param>
    public static void MapPictureUpload(
        this IEndpointRouteBuilder endpoints, string address, TenantKind kind, string permission, Func<HttpContext, TakenPicture, Task<Outcome<Guid>>> store) =>
        endpoints.MapPost(address, (HttpContext context, CurrentTenant current, IAntiforgery antiforgery, PictureWorkshop workshop) =>
                current.IsEntered && current.Tenant.Kind == kind ? TakeInAsync(context, antiforgery, workshop, store) : Task.FromResult(Results.NotFound()))
            .RequireAuthorization(permission)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest));

    private static async Task<IResult> TakeInAsync(
        HttpContext context, IAntiforgery antiforgery, PictureWorkshop workshop, Func<HttpContext, TakenPicture, Task<Outcome<Guid>>> store)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Refused("This page is too old to send pictures. Load it again, then choose the picture again.", StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile("file") is not { } file)
            return Refused(PictureRefusals.Nothing, StatusCodes.Status400BadRequest);
        await using var upload = file.OpenReadStream();
        var taken = await workshop.TakeInAsync(upload, context.RequestAborted);
        if (taken.Picture is null)
            return Refused(taken.Refusal!, StatusCodes.Status422UnprocessableEntity);
        var stored = await store(context, taken.Picture);
        return stored.Succeeded
            ? Results.Json(new { id = stored.Value.ToString("N") })
            : Refused(stored.Refusal!.Message, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Refused(string words, int status) => Results.Json(new { refusal = words }, statusCode: status);
}
