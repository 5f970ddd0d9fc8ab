using System.Globalization;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Files;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Documents;

/// <summary>The page on which a document is written, published and taken back.</summary>
public sealed partial class ManageDocumentPage(DocumentRegister register, CurrentActor current, NavigationManager navigation)
{
    private const string DayFormat = "yyyy-MM-dd";

    private DocumentToEdit? shown;
    private DocumentDraft draft = new();
    private DocumentDraft? stored;
    private int revision;
    private string suggested = "";
    private string words = "";
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<AskedWords> asked = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Saved { get; set; }

    [SupplyParameterFromForm(FormName = "draft")]
    private DocumentDraft? Draft { get; set; }

    [SupplyParameterFromForm(FormName = "attach")]
    private IFormFile? File { get; set; }

    [SupplyParameterFromForm(FormName = "publish")]
    private int Revision { get; set; }

    [SupplyParameterFromForm(FormName = "publish")]
    private string? TakesEffectOn { get; set; }

    [SupplyParameterFromForm(FormName = "publish")]
    private string? GraceDays { get; set; }

    [SupplyParameterFromForm(FormName = "withdraw")]
    private bool Withdrawn { get; set; }

    private string Heading => shown switch
    {
        null => "Document",
        { IsNew: true } => "New document",
        { HasDraft: true, Versions.Count: 0 } => "Draft",
        { HasDraft: true } => $"Draft of version {shown.Versions[0].Number + 1}",
        _ => shown.Versions[0].Title,
    };

    private string SavedWords => Saved switch
    {
        "published" => "Published. Members can read it now.",
        "withdrawn" => "Taken back. Members no longer see it.",
        "back" => "Members see it again.",
        "file" => "The PDF of the draft is changed.",
        _ => "Saved. Only administrators see the draft.",
    };

    protected override async Task OnInitializedAsync()
    {
        var actor = await current.GetAsync();
        await ShowAsync(actor);
        if (Draft is not null)
            (draft, revision) = (Draft, Draft.Revision);
        suggested = London.DayOf(actor.At).AddDays(7).ToString(DayFormat, CultureInfo.InvariantCulture);
    }

    private async Task ShowAsync(Actor actor)
    {
        var found = await register.EditAsync(actor, Id);
        refusals = found.Refusals;
        shown = found.TryGet(out var edited) ? edited : null;
        draft = shown?.Draft ?? draft;
        revision = draft.Revision;
    }

    private async Task SaveAsync()
    {
        draft.Id = Id;
        var done = await register.SaveAsync(await current.GetAsync(), draft);
        asked = DocumentRules.Asks(draft);
        words = WordList.Key(asked);
        if (done.Refusal == DocumentRules.Stale)
        {
            // Both are shown; the next save is of what this form says.
            stored = shown!.Draft;
            revision = stored.Revision;
        }

        Answer(done, "draft");
    }

    private async Task AttachAsync() =>
        Answer(await register.AttachAsync(await current.GetAsync(), Id, await PdfCheck.ReadAsync(File, Context.RequestAborted)), "file");

    private async Task DetachAsync() => Answer(await register.DetachAsync(await current.GetAsync(), Id), "file");

    private async Task PublishAsync()
    {
        DateOnly? day = DateOnly.TryParseExact(TakesEffectOn, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : null;
        var grace = int.TryParse(GraceDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : -1;
        Answer(await register.PublishAsync(await current.GetAsync(), Id, Revision, day, grace), "published");
    }

    private async Task DiscardAsync()
    {
        var done = await register.DiscardAsync(await current.GetAsync(), Id);
        if (done.Succeeded)
            navigation.NavigateTo("documents/manage");
        else
            Answer(done, "");
    }

    private async Task WithdrawAsync() => Answer(await register.WithdrawAsync(await current.GetAsync(), Id, Withdrawn), Withdrawn ? "withdrawn" : "back");

    private void Answer<T>(Outcome<T> done, string saved)
    {
        if (done.Succeeded)
        {
            navigation.NavigateTo($"documents/manage/{Id:N}?Saved={saved}");
            return;
        }

        refusals = done.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
