using System.Globalization;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>Serves the letters as PDF. No cache keeps them, and their addresses and names carry no person (rule 8).</summary>
internal static class LetterEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/exclusions/{id:guid}/letters/{letter}/{step}", OfCaseAsync).RequireAuthorization(ExclusionPermissions.Run);
        endpoints.MapGet("/warnings/{id:guid}/letters/{letter}", OfWarningAsync).RequireAuthorization(ExclusionPermissions.Run);
    }

    private static Task<IResult> OfCaseAsync(Guid id, string letter, string step, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        AnswerAsync(context, current, services, letters => letters.PrintAsync(
            actors.Of(context.User), id, letter, int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1, context.RequestAborted));

    private static Task<IResult> OfWarningAsync(Guid id, string letter, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        AnswerAsync(context, current, services, letters => letters.PrintForWarningAsync(actors.Of(context.User), id, letter, context.RequestAborted));

    private static Task<IResult> AnswerAsync(
        HttpContext context, CurrentTenant current, IServiceProvider services, Func<LetterRegister, Task<Outcome<PrintedPaper>>> print) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PaperAnswer.OfAsync(
                context, () => print(services.GetRequiredService<LetterRegister>()),
                why => why == LetterQueries.NotFound ? Results.NotFound() : Results.Text(why.Message, statusCode: StatusCodes.Status422UnprocessableEntity))
            : Task.FromResult(Results.NotFound());
}
