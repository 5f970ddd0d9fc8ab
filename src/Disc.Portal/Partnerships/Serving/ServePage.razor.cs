using System.Globalization;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Portal.Shared.Ui;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>Records a service on a phone at the door: how, when, by whom, what became of it, and a photo if there is one.</summary>
public sealed partial class ServePage(ServingRegister serving, CurrentActor currentActor, NavigationManager navigation, TimeProvider clock) : ComponentBase
{
    private ServingForm? form;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private TimeProvider Clock => clock;

    private int Version => Context.TypedNumber("Version");

    private IReadOnlyList<Guid> Photos => Context.Request.HasFormContentType
        ? [.. Context.Request.Form["PhotoIds"].Select(id => Guid.TryParse(id, out var photo) ? photo : (Guid?)null).OfType<Guid>()] : [];

    protected override async Task OnInitializedAsync()
    {
        var started = await serving.StartAsync(await currentActor.GetAsync(), Id);
        refusals = started.Refusals;
        if (!started.TryGet(out form) && started.Refusal == ExclusionRules.NotFound)
            navigation.NotFound();
    }

    private async Task ServeAsync()
    {
        var at = DateTime.TryParseExact(Context.Typed("At"), "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reading)
            ? London.ToPastInstant(reading, clock.Now()) : DateTime.MaxValue;
        var method = Enum.TryParse<ServiceMethod>(Context.Typed("Method"), out var way) && Enum.IsDefined(way) ? way : ServiceMethod.ByHand;
        var result = Enum.TryParse<ServiceResult>(Context.Typed("Result"), out var became) && Enum.IsDefined(became) ? became : (ServiceResult?)null;
        Show(await serving.ServeAsync(await currentActor.GetAsync(), Id, Version, new ServiceOfNotice(method, at, Context.Typed("By") ?? "", result), Photos), $"exclusions/{Id}");
    }

    private async Task AddPhotosAsync() => Show(await serving.AddPhotosAsync(await currentActor.GetAsync(), Id, Version, Photos), $"exclusions/{Id}/serve");

    private void Show(Outcome<Done> done, string next)
    {
        if (done.Succeeded)
        {
            navigation.NavigateTo(next);
            return;
        }

        refusals = done.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
