using Disc.Portal.Force.Purposes;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Force.Dataview;

/// <summary>The page of one person of the Dataview.</summary>
public sealed partial class PersonPage
{
    private DeclaredPurpose? purpose;
    private OpenedPerson? opened;
    private Refusal? refusal;
    private string young = "";
    private bool asksYoung;

    /// <summary>The person's address.</summary>
    [Parameter]
    public string Person { get; set; } = "";

    [Inject]
    private DataviewRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    /// <summary>The look-up that led here, to go back to.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    private async Task TakePurposeAsync(DeclaredPurpose? given)
    {
        (purpose, opened, refusal, asksYoung, young) = (given, null, null, false, "");
        if (given is not null)
            await OpenAsync();
    }

    private async Task OpenAsync()
    {
        if (!Guid.TryParseExact(Person, "N", out var id))
        {
            refusal = DataviewRules.NotShared;
            return;
        }

        var wasAsked = asksYoung;
        var found = await Register.OpenAsync(await CurrentActor.GetAsync(), id, young);
        opened = found.TryGet(out var person) ? person : null;
        asksYoung = found.Refusal?.Field == DataviewRules.Young;
        // Asked for the first time it is a question, and no mistake of theirs.
        refusal = asksYoung && !wasAsked ? null : found.Refusal;
    }

    /// <summary>Takes off what is no longer shared.</summary>
    private async Task LookAgainAsync(TimeSpan within)
    {
        if (opened is not { } shown)
            return;
        opened = await Register.StillSharedAsync(await CurrentActor.GetAsync(), shown, within);
        refusal = opened is null ? DataviewRules.NotShared : null;
    }
}
