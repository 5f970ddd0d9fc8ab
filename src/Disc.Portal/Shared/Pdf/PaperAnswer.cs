namespace Disc.Portal.Shared.Pdf;

/// <summary>A paper that was printed for whoever asks, as it is handed out: opened in the browser or saved, and kept by no cache on the way.</summary>
public static class PaperAnswer
{
    /// <summary>Prints and answers; a press that is busy, and a paper that is too long, are said in words.</summary>
    /// <param name="context">The request.</param>
    /// <param name="print">Prints it, or says why not.</param>
    /// <param name="refused">The answer to a refusal.</param>
    /// <param name="saved">Whether the browser saves it instead of opening it.</param>
    public static async Task<IResult> OfAsync(
        HttpContext context, Func<Task<Outcome<PrintedPaper>>> print, Func<Refusal, IResult> refused, bool saved = false)
    {
        try
        {
            var printed = await print();
            if (!printed.TryGet(out var paper))
                return refused(printed.Refusal!);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.ContentDisposition = $"{(saved ? "attachment" : "inline")}; filename=\"{paper.FileName}\"";
            return Results.Bytes(paper.Pdf, "application/pdf");
        }
        catch (PressUnavailable busy)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.Text(busy.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (PaperTooLong tooLong)
        {
            return Results.Text(tooLong.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
