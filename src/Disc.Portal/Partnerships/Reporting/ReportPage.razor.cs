using System.Globalization;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.ReportTypes;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Text;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Reporting;

/// <summary>The form of a report, one thing at a time, without scripts; every button keeps what was typed on the server before it does anything else.</summary>
public sealed partial class ReportPage
{
    private ReportDraft? draft;
    private int version;
    private string? missing, find;
    private bool more;
    private IReadOnlyList<TypeChoice> types = [];
    private IReadOnlyList<FaceToPick> faces = [];
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<string> other = [];
    private IReadOnlyDictionary<string, IReadOnlyList<AskedWords>> asks = new Dictionary<string, IReadOnlyList<AskedWords>>();

    [Inject]
    private ReportRegister Register { get; set; } = null!;

    [Inject]
    private BegunReportRegister Begun { get; set; } = null!;

    [Inject]
    private PictureWorkshop Workshop { get; set; } = null!;

    [Inject]
    private ImageRegister Images { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    /// <summary>The report that was begun; null for a new form.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    private string? StepAddress { get; set; }

    /// <summary>The subject from whose card somebody came.</summary>
    [SupplyParameterFromQuery(Name = "subject")]
    private Guid? Subject { get; set; }

    // A new form begins at the beginning.
    private ReportStep Step => Id is null ? ReportStep.What : ReportSteps.Read(StepAddress);

    private IReadOnlyList<Refusal> Here => [.. refusals.Where(refusal => refusal.Field is null || ReportSteps.Of(refusal.Field) == Step)];

    private IReadOnlyList<Refusal> Elsewhere => [.. refusals.Except(Here)];

    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.GetAsync();
        types = await Register.TypesAsync(actor);
        var form = Context.Request.HasFormContentType ? Context.Request.Form : null;
        var typed = form is null ? null : ReportForm.Read(form);
        if (typed is not null && (Id is null || Id == typed.Id))
        {
            (draft, find) = (typed, form!["Find"].ToString() is { Length: > 0 } words ? words : null);
            version = int.TryParse(form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
            return;
        }

        if (Id is not { } id)
        {
            draft = await Register.NewAsync(actor, Subject);
            return;
        }

        var opened = await Begun.OpenAsync(actor, id);
        if (opened.TryGet(out var begun))
            (draft, version) = (begun.Draft, begun.Version);
        else if (await Begun.IsSentAsync(actor, id))
            Navigation.NavigateTo($"reports/{id:N}");
        else
            Navigation.NotFound();
        missing = opened.Refusal?.Message;
        await FacesAsync(actor);
    }

    private async Task PostAsync()
    {
        var actor = await CurrentActor.GetAsync();
        var wanted = Context.Request.Form["Do"].ToString();
        var photo = await TakePhotosAsync(actor);
        if (wanted == "discard")
        {
            await Begun.DiscardAsync(actor, draft!.Id);
            Navigation.NavigateTo("report");
            return;
        }

        var kept = await Begun.SaveAsync(actor, Step, draft!, version);
        if (!kept.TryGet(out var saved))
        {
            // Pressed twice: the first press sent it.
            if (await Begun.IsSentAsync(actor, draft!.Id))
                Navigation.NavigateTo($"reports/{draft.Id:N}?sent=true");
            else
                await ShowAsync(actor, kept.Refusals);
            return;
        }

        (draft, version, other) = (saved.Draft, saved.Version, saved.Other);
        if (other.Count > 0 || photo is not null)
            await ShowAsync(actor, photo is null ? [] : [photo]);
        else if (wanted is "send" or ReportForm.LogDo)
            await SendAsync(actor);
        else if (wanted is "find" or "line")
            await ShowAgainAsync(actor, wanted);
        else if (wanted == "back")
            Go(Step.Before(draft));
        else if (wanted != "next")
            Go(ReportSteps.Read(wanted));
        else if (ReportRules.WhyNotGoOn(Step, draft, types, actor.At) is { Count: > 0 } wrong)
            await ShowAsync(actor, wrong);
        else
            Go(Step.Next(draft));
    }

    private void Go(ReportStep step) => Navigation.NavigateTo($"report/{draft!.Id:N}?step={step.Address()}");

    private async Task SendAsync(Actor actor)
    {
        var outcome = await Register.SendAsync(actor, draft!);
        if (outcome.Succeeded)
        {
            Navigation.NavigateTo($"reports/{outcome.Value:N}?sent=true");
            return;
        }

        asks = ReportRules.Asks(draft!);
        await ShowAsync(actor, outcome.Refusals);
    }

    // "Find" and "Another line" only show the form again: no name comes into an address (rule 8).
    private async Task ShowAgainAsync(Actor actor, string wanted)
    {
        more = wanted == "line";
        await FacesAsync(actor);
    }

    private async Task ShowAsync(Actor actor, IReadOnlyList<Refusal> why)
    {
        refusals = why;
        await FacesAsync(actor);
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task FacesAsync(Actor actor)
    {
        if (Step == ReportStep.Who && draft is not null)
            faces = await Register.FacesAsync(actor, find, draft.Subjects);
    }

    /// <summary>Without scripts the photos come with the form instead of ahead of it; the form then carries their ids.</summary>
    private async Task<Refusal?> TakePhotosAsync(Actor actor)
    {
        foreach (var file in Context.Request.Form.Files.Where(file => file.Name == "Photo" && file.Length > 0))
        {
            await using var upload = file.OpenReadStream();
            var taken = await Workshop.TakeInAsync(upload, Context.RequestAborted);
            if (taken.Picture is null)
                return new Refusal(taken.Refusal!, "Photos");
            var stored = await Images.StoreAsync(actor, taken.Picture, "Photo of a report", Context.RequestAborted);
            if (!stored.Succeeded)
                return stored.Refusal! with { Field = "Photos" };
            draft = draft! with { Photos = [.. draft.Photos, stored.Value] };
        }

        return null;
    }
}
