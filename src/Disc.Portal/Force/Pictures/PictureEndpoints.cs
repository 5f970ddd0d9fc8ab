using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Disc.Portal.Force.Pictures;

/// <summary>Takes in an author's picture as js/upload.js sends it, and shows it to authors: marked, kept nowhere.</summary>
internal static class PictureEndpoints
{
    // The workshop's own limit is 20 MB; the rest is the envelope of the form.
    private const long LargestRequest = 21_000_000;

    public static void MapAuthoredPictures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/publications/pictures", TakeInAsync).RequireAuthorization(PicturePermissions.Author)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
        endpoints.MapGet("/publications/pictures/{id:guid}", ShowAsync).RequireAuthorization(PicturePermissions.Author);
    }

    private static async Task<IResult> TakeInAsync(
        HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors, IAntiforgery antiforgery, PictureWorkshop workshop)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Force)
            return Results.NotFound();
        if (!await antiforgery.IsRequestValidAsync(context))
            return Refused("This page is too old to send pictures. Load it again, then choose the picture again.", StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile("file") is not { } file)
            return Refused(PictureRefusals.Nothing, StatusCodes.Status400BadRequest);
        await using var upload = file.OpenReadStream();
        var taken = await workshop.TakeInAsync(upload, context.RequestAborted);
        if (taken.Picture is null)
            return Refused(taken.Refusal!, StatusCodes.Status422UnprocessableEntity);
        var stored = await services.GetRequiredService<PictureRegister>().StoreAsync(actors.Of(context.User), taken.Picture, context.RequestAborted);
        return stored.Succeeded
            ? Results.Json(new { id = stored.Value.ToString("N") })
            : Refused(stored.Refusal!.Message, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Force)
            return Results.NotFound();
        var shown = await services.GetRequiredService<PictureRegister>().ShowAsync(actors.Of(context.User), id, context.RequestAborted);
        if (shown is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown, "image/jpeg");
    }

    private static IResult Refused(string words, int status) => Results.Json(new { refusal = words }, statusCode: status);
}
