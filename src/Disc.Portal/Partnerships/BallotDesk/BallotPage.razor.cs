using System.Globalization;
using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Masking;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Time;
using Disc.Portal.Shared.Ui;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.BallotDesk;

/// <summary>The page on which a vote is prepared, looked at as voters will see it, and opened; and where its result stands.</summary>
public sealed partial class BallotPage(IServiceProvider services, CurrentActor current, NavigationManager navigation)
{
    private BallotPreparation? found;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    // Asked for only where it is used: a force has no such register.
    private BallotRegister Register => services.GetRequiredService<BallotRegister>();

    private bool IsBefore => found!.Ballot is null or { State: BallotState.Preparing } || (found.Ballot.State == BallotState.Closed && found.WhyNotPrepare is null && found.WhyNotPanel is null);

    private string Heading => found!.Ballot?.State switch
    {
        BallotState.Open => "The vote is open",
        BallotState.Closed => "The vote is over",
        _ => "Put it to a vote",
    };

    private string Lede => found!.Ballot switch
    {
        { State: BallotState.Open } open => $"{found.Voters.Count(voter => voter.HasVoted)} of {found.Eligible} have voted; it takes {found.Quorum}. It closes by itself at the end of {open.LastDay!.Value.InWords()}, not sooner.",
        { State: BallotState.Closed } closed => BallotWords.Of(closed),
        { } => "Look at it as voters will. Nobody is asked before you open the vote.",
        null => "Voters read what happened without names and places. The system takes them out; you look at it, and open the vote.",
    };

    protected override async Task OnInitializedAsync() => await LookAsync();

    private static string Lower(string words) => char.ToLower(words[0], CultureInfo.CurrentCulture) + words[1..];

    private static string Said(BallotPicture picture) => picture.Handling switch
    {
        PictureHandling.Blurred => "blurred as a whole",
        PictureHandling.Covered => $"{PictureEdits.Read(picture.Edits).Covered.Count} covered",
        _ => "left out",
    };

    private async Task LookAsync()
    {
        var opened = await Register.OpenAsync(await current.GetAsync(), Id);
        if (opened.TryGet(out found))
            return;
        refusals = opened.Refusals;
        if (opened.Refusal == ExclusionRules.NotFound)
            navigation.NotFound();
    }

    private async Task PrepareAsync() => Show(await Register.PrepareAsync(await current.GetAsync(), Id));

    private async Task WriteAsync(int number) => Show(await Register.WriteAsync(await current.GetAsync(), Id, Context.TypedNumber("Version"), number, Context.Typed("Text") ?? ""));

    private async Task ShowAsync(int number) => Show(await Register.ShowAsync(
        await current.GetAsync(), Id, Context.TypedNumber("Version"), number, Context.Typed("Handling") == "LeftOut" ? PictureHandling.LeftOut : PictureHandling.Blurred, null));

    private async Task ReleaseAsync() => Show(await Register.ReleaseAsync(await current.GetAsync(), Id, Context.TypedNumber("Case"), Context.TypedNumber("Version"), Context.Typed("Looked") == "true"));

    private async Task LeaveAsync() => Show(await Register.LeaveToPanelAsync(await current.GetAsync(), Id, Context.TypedNumber("Case")), $"exclusions/{Id}");

    private void Show(Outcome<Done> done, string? next = null)
    {
        if (done.Succeeded)
        {
            navigation.NavigateTo(next ?? $"exclusions/{Id}/ballot");
            return;
        }

        refusals = done.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
