using System.Globalization;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Statements;

/// <summary>A witness writes a statement about a report of their own, reads it once more and signs it.</summary>
public sealed partial class StatementPage
{
    private StatementsOfReport? shown;
    private IReadOnlyList<Refusal> refusals = [];
    private Guid id = Guid.CreateVersion7();
    private int version;
    private string? text, occupation;

    [Inject]
    private StatementRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "sign")]
    private bool Signs { get; set; }

    private IFormCollection Form => Context.Request.Form;

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (shown is null)
            Navigation.NotFound();
        else if (shown.Unsigned is { } unsigned)
            (id, version, text, occupation) = (unsigned.Id, unsigned.Version, unsigned.Text, unsigned.Occupation);
        else
            text = shown.Statements.Count == 0 ? shown.What : null;
        if (!Context.Request.HasFormContentType)
            return;
        if (Guid.TryParseExact(Form["Statement"], "N", out var posted))
            id = posted;
        version = int.TryParse(Form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : version;
        if (Form.ContainsKey("Text"))
            (text, occupation) = (Form["Text"], Form["Occupation"]);
    }

    private async Task LoadAsync()
    {
        var outcome = await Register.MineAsync(await CurrentActor.GetAsync(), Id);
        shown = outcome.Succeeded ? outcome.Value : null;
    }

    private async Task WriteAsync()
    {
        var actor = await CurrentActor.GetAsync();
        if (Form["Do"] == "discard")
        {
            await Register.DiscardAsync(actor, id);
            Navigation.NavigateTo($"reports/{Id:N}");
            return;
        }

        var outcome = await Register.WriteAsync(actor, Id, id, version, occupation, text);
        if (outcome.Succeeded)
            Navigation.NavigateTo(Form["Do"] == "save" ? $"reports/{Id:N}" : $"reports/{Id:N}/statement?sign=true");
        else
            await ShowAsync(outcome.Refusals);
    }

    private async Task SignAsync()
    {
        try
        {
            var outcome = await Register.SignAsync(await CurrentActor.GetAsync(), id, version, Form["Name"], Form["IsAdult"] == "true", Context.RequestAborted);
            if (outcome.Succeeded || outcome.Refusal == StatementRules.Signed)
                Navigation.NavigateTo($"reports/{Id:N}/statement");
            else
                await ShowAsync(outcome.Refusals);
        }
        catch (PressUnavailable busy)
        {
            await ShowAsync([new Refusal(busy.Message)]);
        }
    }

    private async Task ShowAsync(IReadOnlyList<Refusal> why)
    {
        refusals = why;
        await LoadAsync();
        // Saved from another window meanwhile: what is typed here can be kept by saving again.
        version = shown?.Unsigned?.Version ?? version;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
