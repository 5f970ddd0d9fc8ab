using System.Text;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.MemberImport;

/// <summary>The page of an import: the list stays in its field until it is right, and nothing happens before somebody looked at it.</summary>
public sealed partial class ImportPage(ImportRegister register, CurrentActor current, NavigationManager navigation)
{
    private const int Shown = 200;

    private ImportList? list;
    private IReadOnlyList<Refusal> refusals = [];
    private string? text;
    private Affiliation? usual;
    private bool leaveOut;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "invited")]
    private int? Invited { get; set; }

    private int Wrong => list!.Wrong;

    private int Right => list!.Invited.Count;

    private string Summary
    {
        get
        {
            var members = list!.Rows.Count(row => row.IsMember);
            return $"{Right} would be invited as members{(members == 0 ? "" : $", {members} are members already and left out")}{(Wrong == 0 ? "" : $", {Wrong} have something to put right")}."
                + (list.Rows.Count > Shown ? $" The first {Shown} rows are shown." : "");
        }
    }

    private static string Happens(ImportRow row) => row.IsMember ? "A member already: left out"
        : row.Refusals.Count > 0 ? string.Join(" ", row.Refusals.Select(refusal => refusal.Message))
        : "Invited";

    private async Task PostAsync()
    {
        var actor = await current.GetAsync();
        var form = Context.Request.Form;
        text = form["Text"];
        usual = Enum.TryParse<Affiliation>(form["Affiliation"], out var one) && Enum.IsDefined(one) ? one : null;
        leaveOut = form["LeaveOut"] == "true";
        var file = form.Files.GetFile("File");
        if (file is { Length: > 0 } && await ReadAsync(file) is { } wrong)
        {
            Refuse([wrong]);
            return;
        }

        List<ImportColumn> columns = file is { Length: > 0 } ? [] : [.. form["Columns"].Select(name => Enum.TryParse<ImportColumn>(name, out var column) ? column : ImportColumn.LeaveOut)];
        if (form["Do"] == "invite")
        {
            var invited = await register.InviteAsync(actor, text, columns, usual, leaveOut);
            if (invited.Succeeded)
            {
                navigation.NavigateTo($"members/import?invited={invited.Value}");
                return;
            }

            Refuse(invited.Refusals);
        }

        var check = await register.CheckAsync(actor, text, columns, usual);
        if (check.Succeeded)
            list = check.Value;
        else
            Refuse(check.Refusals);
    }

    private void Refuse(IReadOnlyList<Refusal> why)
    {
        refusals = why;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task<Refusal?> ReadAsync(IFormFile file)
    {
        if (file.Length > ImportList.LongestText * 2)
            return new Refusal("This file is too large for a list of members. Save only the list, as CSV.", "File");
        await using var stream = file.OpenReadStream();
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        try
        {
            text = await reader.ReadToEndAsync(Context.RequestAborted);
        }
        catch (DecoderFallbackException)
        {
            // Excel's own "CSV" is in the Windows code page of Western Europe; Latin-1 has the same letters.
            stream.Position = 0;
            using var western = new StreamReader(stream, Encoding.Latin1);
            text = await western.ReadToEndAsync(Context.RequestAborted);
        }

        return text.Contains('\0', StringComparison.Ordinal) ? new Refusal("This is not a text file. In the spreadsheet choose “Save as”, then CSV.", "File") : null;
    }
}
