using System.Globalization;
using Disc.Portal.Force.Purposes;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Force.Dataview;

/// <summary>The page of the Dataview: a reason, a query, and people.</summary>
public sealed partial class DataviewPage
{
    // A look-up is the query as it stood for so long, or when Enter was pressed (rule 13).
    private static readonly TimeSpan Stands = TimeSpan.FromMilliseconds(800);

    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? typing;
    private DeclaredPurpose? purpose;
    private DataviewScope? scope;
    private DataviewQuery query = new();
    private SearchAnswer? answer;
    private IReadOnlyList<string> areas = [];
    private IReadOnlyList<Refusal> refusals = [];
    private bool isSearching;

    [Inject]
    private DataviewRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>An earlier look-up of one's own, to ask again.</summary>
    [SupplyParameterFromQuery(Name = "again")]
    private string? Again { get; set; }

    private string Found => answer!.People.Count == PeopleSearch.MostPeople
        ? $"The first {PeopleSearch.MostPeople} people"
        : answer.People.Count == 1 ? "1 person" : $"{answer.People.Count} people";

    private bool HasFilters => query with { Text = "" } != new DataviewQuery();

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        typing?.Dispose();
    }

    private static string Counted(int number, string noun) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    private static string Value(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    private static string? Choice(ChangeEventArgs change) => Value(change) is { Length: > 0 } text ? text : null;

    private static int? Number(ChangeEventArgs change) =>
        int.TryParse(Value(change), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task TakePurposeAsync(DeclaredPurpose? given)
    {
        (purpose, answer) = (given, null);
        if (given is null)
            return;
        var actor = await CurrentActor.GetAsync();
        await ReadScopeAsync(actor);
        // Once: another reason later is no wish to see the earlier list again.
        var earlier = Again;
        Again = null;
        if (Guid.TryParseExact(earlier, "N", out var lookUp) && await Register.QueryAsync(actor, lookUp) is { } asked)
        {
            query = asked;
            await SearchNowAsync();
        }
    }

    /// <summary>Takes off what is no longer shared.</summary>
    private async Task LookAgainAsync(TimeSpan within)
    {
        if (answer is not { } shown)
            return;
        var still = await Register.StillSharedAsync(await CurrentActor.GetAsync(), shown, within);
        if (ReferenceEquals(answer, shown))
            answer = still;
    }

    private async Task ReadScopeAsync(Actor actor)
    {
        if ((await Register.ScopeAsync(actor)).TryGet(out var reached))
            (scope, areas) = (reached, reached.Areas);
    }

    private async Task Ask(DataviewQuery changed)
    {
        query = changed;
        typing?.Cancel();
        typing?.Dispose();
        typing = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        try
        {
            await Task.Delay(Stands, Clock, typing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (!query.IsEmpty)
            await SearchAsync(query);
    }

    private async Task SearchNowAsync()
    {
        typing?.Cancel();
        await SearchAsync(query);
    }

    private async Task SearchAsync(DataviewQuery asked)
    {
        isSearching = true;
        StateHasChanged();
        var found = await Register.SearchAsync(await CurrentActor.GetAsync(), asked, leaving.Token);
        isSearching = false;
        refusals = found.Refusals;
        answer = found.TryGet(out var people) ? people : null;
        StateHasChanged();
    }
}
