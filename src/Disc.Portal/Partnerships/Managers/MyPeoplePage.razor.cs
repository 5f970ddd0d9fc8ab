using Disc.Portal.Partnerships.Members;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Managers;

/// <summary>The people of the groups in one's care.</summary>
public sealed partial class MyPeoplePage(ManagerRegister register, CurrentActor current, NavigationManager navigation)
{
    private IReadOnlyList<ManagedGroup>? groups;
    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "said")]
    private string? Said { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    private string? Premises { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    private Guid Group { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    private string? Affiliation { get; set; }

    protected override async Task OnInitializedAsync() => groups = await register.ListAsync(await current.GetAsync());

    private async Task InviteAsync()
    {
        Shared.Accounts.Affiliation? affiliation = Enum.TryParse<Affiliation>(Affiliation, out var one) && Enum.IsDefined(one) ? one : null;
        Finish((await register.InviteAsync(await current.GetAsync(), Group, new NewMember(Name, Email, Premises, Roles.Member, affiliation))).Refusals, "invited");
    }

    private async Task RemindAsync() =>
        Finish((await register.RemindAsync(await current.GetAsync(), Guid.TryParseExact(Context.Request.Form["Account"], "N", out var id) ? id : Guid.Empty)).Refusals, "reminded");

    private void Finish(IReadOnlyList<Refusal> why, string said)
    {
        if (why.Count == 0)
        {
            navigation.NavigateTo($"my-people?said={said}");
            return;
        }

        refusals = why;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
