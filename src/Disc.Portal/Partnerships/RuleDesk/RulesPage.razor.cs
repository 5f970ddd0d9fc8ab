using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.RuleDesk;

/// <summary>The editor of the scheme's rules: start from a preset, change it, see what it would give and alter, save it as the next version.</summary>
public sealed partial class RulesPage(RulebookRegister register, CurrentActor currentActor) : ComponentBase
{
    private IReadOnlyList<RulebookVersion>? versions;
    private RuleDraft? draft;
    private ComparedCases? compared;
    private IReadOnlyList<Refusal> refusals = [];
    private string? said;

    private int From => versions is [var newest, ..] ? newest.Number : 0;

    // What holds now is among the versions already.
    private RuleSet? Unsaved
    {
        get
        {
            var rules = draft!.ToRules();
            return versions is [var newest, ..] && RuleSetText.Of(newest.Rules) == RuleSetText.Of(rules) ? null : rules;
        }
    }

    private string VersionWords => versions switch
    {
        [var newest, ..] => $"Version {newest.Number} holds, saved by {newest.SavedBy} on {London.InWords(newest.SavedAt)}.",
        [] => "There are none yet: until then nothing is worked out, and each length is chosen by hand.",
        null => "",
    };

    private string ComparedWords => compared switch
    {
        { Live: 0 } => "There is no open case.",
        { Altered.Count: 0 } => $"All {compared.Live} open cases would be as they are.",
        _ => $"{compared!.Altered.Count} of {compared.Live} open cases would differ",
    };

    protected override async Task OnInitializedAsync() => await LookAsync();

    private static string Id(string table, int index, string column) => RuleSetRules.Field(table, index, column);

    private bool Wrong(string table, int index) => refusals.Any(refusal => refusal.Field?.StartsWith($"{table}-{index}-", StringComparison.Ordinal) == true);

    private async Task LookAsync()
    {
        var found = await register.VersionsAsync(await currentActor.GetAsync());
        refusals = found.Refusals;
        if (!found.TryGet(out versions))
            return;
        draft = versions is [var newest, ..] ? RuleDraft.Of(newest.Rules) : null;
    }

    private void StartFrom(RulePreset preset) => (draft, compared, refusals, said) = (RuleDraft.Of(Presets.Of(preset)), null, [], null);

    private async Task CompareAsync()
    {
        var done = await register.CompareAsync(await currentActor.GetAsync(), draft!.ToRules());
        (refusals, said) = (done.Refusals, null);
        compared = done.TryGet(out var found) ? found : null;
    }

    private async Task SaveAsync()
    {
        var done = await register.SaveAsync(await currentActor.GetAsync(), draft!.ToRules(), From);
        (refusals, said, compared) = (done.Refusals, null, null);
        if (!done.TryGet(out var number))
            return;
        await LookAsync();
        said = $"Version {number} holds from now on";
    }
}
