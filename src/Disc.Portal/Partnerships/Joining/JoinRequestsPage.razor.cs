using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>Who asks to join, and the switch of the page where they do.</summary>
public sealed partial class JoinRequestsPage(JoinRegister register, GroupRegister groups, CurrentActor current, NavigationManager navigation)
{
    private JoinDoorSetting? door;
    private IReadOnlyList<WaitingJoin> waiting = [];
    private IReadOnlyList<GroupChoice> choices = [];
    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    /// <summary>Whose decision is open.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    private Guid? Open { get; set; }

    [SupplyParameterFromQuery(Name = "done")]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await current.GetAsync();
        door = (await register.DoorAsync(actor)).TryGet(out var found) ? found : null;
        waiting = await register.WaitingAsync(actor);
        choices = [.. (await groups.ChoicesAsync(actor)).Where(choice => !choice.IsRetired)];
        // One request needs no click to open it.
        Open ??= waiting.Count == 1 ? waiting[0].Id : null;
    }

    private async Task DecideAsync()
    {
        var (actor, form) = (await current.GetAsync(), Context.Request.Form);
        var id = IdOf(form["Id"]) ?? Guid.Empty;
        if (form["Do"] == "refuse")
        {
            Finish((await register.RefuseAsync(actor, id, form["Reason"])).Refusals, "refused");
            return;
        }

        Affiliation? affiliation = Enum.TryParse<Affiliation>(form["Affiliation"], out var one) && Enum.IsDefined(one) ? one : null;
        Finish((await register.ApproveAsync(actor, id, new JoinApproval(form["Premises"], affiliation, [.. form["Groups"].Select(IdOf).OfType<Guid>()]))).Refusals, "approved");
    }

    private async Task SetDoorAsync()
    {
        var form = Context.Request.Form;
        Finish((await register.SetDoorAsync(
            await current.GetAsync(), form["Open"] == "true", form["Words"], int.TryParse(form["Version"], out var version) ? version : 0)).Refusals, "saved");
    }

    private void Finish(IReadOnlyList<Refusal> why, string done)
    {
        if (why.Count == 0)
        {
            navigation.NavigateTo($"join-requests?done={done}");
            return;
        }

        refusals = why;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string? Posted(string field) => Context.Request.HasFormContentType && Context.Request.Form.TryGetValue(field, out var value) ? value.ToString() : null;

    private bool Ticked(Guid group) => Context.Request.HasFormContentType && Context.Request.Form["Groups"].Contains(group.ToString("N"));

    private static Guid? IdOf(string? posted) => Guid.TryParseExact(posted, "N", out var id) ? id : null;
}
