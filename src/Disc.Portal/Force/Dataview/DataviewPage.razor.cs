using System.Globalization;
using Disc.Portal.Force.Oversight;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
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
    private PurposeRegister Purposes { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TenantSignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>An earlier look-up of one's own, to ask again.</summary>
    [SupplyParameterFromQuery(Name = "again")]
    private string? Again { get; set; }

    private string Found => answer!.People.Count == PeopleNow.MostPeople
        ? $"The first {PeopleNow.MostPeople} people"
        : answer.People.Count == 1 ? "1 person" : $"{answer.People.Count} people";

    private bool HasFilters => query with { Text = "" } != new DataviewQuery();

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        typing?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.GetAsync();
        purpose = await Purposes.HeldAsync(actor);
        await ReadScopeAsync(actor);
        _ = WatchAsync(leaving.Token);
        if (purpose is not null && Guid.TryParseExact(Again, "N", out var earlier) && await Register.QueryAsync(actor, earlier) is { } asked)
        {
            query = asked;
            await SearchNowAsync();
        }
    }

    private static string Counted(int number, string noun) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    private static string Value(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    private static string? Choice(ChangeEventArgs change) => Value(change) is { Length: > 0 } text ? text : null;

    private static int? Number(ChangeEventArgs change) =>
        int.TryParse(Value(change), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task TakePurposeAsync(DeclaredPurpose? given)
    {
        purpose = given;
        answer = null;
        if (given is not null)
            await ReadScopeAsync(await CurrentActor.GetAsync());
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

    /// <summary>Takes off what is no longer shared, and ends with the purpose: when a partnership says that something changed, and every few seconds.</summary>
    private async Task WatchAsync(CancellationToken left)
    {
        using var subscription = Signals.Listen();
        while (await Watch.NextAsync(subscription, Clock, left) is { } within)
        {
            await InvokeAsync(async () =>
            {
                var actor = await CurrentActor.GetAsync();
                if (purpose is not null && !purpose.HoldsAt(Clock.Now()))
                    (purpose, answer) = (null, null);
                if (answer is { } shown)
                {
                    var still = await Register.StillSharedAsync(actor, shown, within, left);
                    if (ReferenceEquals(answer, shown))
                        answer = still;
                }

                StateHasChanged();
            });
        }
    }
}
