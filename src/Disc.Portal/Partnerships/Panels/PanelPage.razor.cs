using System.Globalization;
using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Files;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Ui;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>An appeal: what the person says, who decides, what they think, what came of it. It works without scripts, on a phone.</summary>
public sealed partial class PanelPage(
    PanelRegister panels, AppealRegister appeals, CurrentActor current, PictureWorkshop workshop, NavigationManager navigation) : ComponentBase
{
    private PanelCase? shown;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "done")]
    private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "late")]
    private string? Why { get; set; }

    [SupplyParameterFromForm(FormName = "words")]
    private string? Words { get; set; }

    [SupplyParameterFromForm(FormName = "say")]
    private AppealOutcome? Outcome { get; set; }

    [SupplyParameterFromForm(FormName = "say")]
    private DateOnly? EndsOn { get; set; }

    [SupplyParameterFromForm(FormName = "say")]
    private string? Reasons { get; set; }

    [SupplyParameterFromForm(FormName = "outside")]
    private OutsideDecision? Outside { get; set; }

    private IEnumerable<AppealOutcome> Choices => Enum.GetValues<AppealOutcome>().Where(one => one != AppealOutcome.Varied || shown!.CanEndSooner);

    private string DoneWords => Done switch
    {
        "convened" => "The panel is convened. Each of them finds it on the home page.",
        "said" => "What you think is on record",
        "left" => "You left the panel",
        "heard" => "It is heard",
        "not-heard" => "It is not heard",
        _ => "Decided",
    };

    private bool IsOpen => shown?.Appeal?.State == AppealState.Open;

    private bool AsksLate => shown is { Appeal.State: AppealState.Late, MayRun: true };

    private bool AsksWords => IsOpen && shown!.Found is not null;

    private bool AsksSeat => IsOpen && shown!.IsSeated;

    private bool AsksPanel => IsOpen && shown!.MayRun;

    private string? Posted => Context.Typed("_handler");

    // The version that whoever posts looked at.
    private int Version => Context.TypedNumber("Version");

    protected override async Task OnInitializedAsync()
    {
        if (!(await panels.OpenAsync(await current.GetAsync(), Id)).TryGet(out shown))
            navigation.NotFound();
    }

    private bool Asks(string form) => form switch
    {
        "late" => AsksLate,
        "words" => AsksWords,
        "say" or "leave" => AsksSeat,
        "convene" => AsksPanel && shown!.SeatsWanted > 0,
        "outside" => AsksPanel && shown!.SeatsWanted == 0,
        _ => true,
    };

    private string Says(SeatShown seat) =>
        seat.LeftBecause is { } left ? $"left: {(shown!.MayRun || shown.IsSeated ? left : "a conflict of interest")}"
        : IsOpen && seat.WhyNotAnyMore is { } not ? $"cannot sit any more: {not.Message}"
        : seat.Finding is { } finding && shown!.IsSeated ? $"{Small(finding)}. “{seat.Reasons}”"
        : seat.HasSaid ? "has said what they think"
        : "has not said yet";

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Small(AppealFinding found) => found.InWords() is var words ? $"{char.ToLowerInvariant(words[0])}{words[1..]}" : "";

    private string File(Guid file) => $"exclusions/{Id}/appeal/files/{file}";

    private async Task LateAsync()
    {
        var heard = Context.Request.Form["Heard"] == "true";
        Finish(await appeals.DecideLateAsync(await current.GetAsync(), Id, Version, heard, Why), heard ? "heard" : "not-heard");
    }

    private async Task ConveneAsync()
    {
        var members = Context.Request.Form["Members"].Select(value => Guid.TryParseExact(value, "N", out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        Finish(await panels.ConveneAsync(await current.GetAsync(), Id, Version, members), "convened");
    }

    private async Task SayAsync() => Finish(Outcome is { } outcome
        ? await panels.SayAsync(await current.GetAsync(), Id, Version, new AppealFinding(outcome, EndsOn), Reasons)
        : new Refusal("Say what you would decide.", nameof(Outcome)), "said");

    private async Task LeaveAsync() => Finish(await panels.LeaveAsync(await current.GetAsync(), Id, Version, Context.Request.Form["Conflict"]), "left");

    private async Task DecideAsync() => Finish(await panels.DecideAsync(await current.GetAsync(), Id, Version, Words), "decided");

    private async Task OutsideAsync()
    {
        var file = Context.Request.Form.Files.GetFile("Letter");
        var letter = await PdfCheck.ReadAsync(file, Context.RequestAborted);
        var isPdf = PdfCheck.WhyNot(letter, "Letter") is null;
        if (!isPdf && letter.Length > 0)
        {
            // A photo of a letter is as untrusted as any other: only what the workshop made of it is kept.
            var taken = await workshop.TakeInAsync(letter, Context.RequestAborted);
            if (taken.Picture is null)
            {
                Finish(new Refusal($"This is no PDF, and no picture that can be read. {taken.Refusal}", "Letter"), "");
                return;
            }

            letter = taken.Picture.Large;
        }

        Finish(await panels.DecideOutsideAsync(await current.GetAsync(), Id, Outside!, letter, isPdf), "decided");
    }

    private void TooLate() => Finish(ExclusionRules.Stale, "");

    private void Finish(Outcome<Done> done, string what)
    {
        if (done.Succeeded)
        {
            navigation.NavigateTo($"exclusions/{Id}/appeal?done={what}");
            return;
        }

        refusals = done.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
