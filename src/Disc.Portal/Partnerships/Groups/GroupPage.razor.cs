using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Groups;

/// <summary>One group or area: who is in it, who looks after it, its name.</summary>
public sealed partial class GroupPage(GroupRegister register, CurrentActor current, NavigationManager navigation)
{
    private GroupDetails? group;
    private IReadOnlyList<GroupPerson>? found;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "put-in")]
    private string? Find { get; set; }

    [SupplyParameterFromForm(FormName = "rename")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "rename")]
    private string? Purpose { get; set; }

    [SupplyParameterFromForm(FormName = "rename")]
    private int Version { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if ((await register.OpenAsync(await current.GetAsync(), Id)).TryGet(out var opened))
            group = opened;
        else
            navigation.NotFound();
    }

    private async Task PutInAsync()
    {
        var form = Context.Request.Form;
        if (form["Do"] == "put-in")
            await DoAsync(actor => register.PutInAsync(actor, Id, [.. form["In"].Select(IdOf).OfType<Guid>()]));
        else
            found = await register.FindAsync(await current.GetAsync(), Id, Find);
    }

    private Task RenameAsync() => DoAsync(actor => register.RenameAsync(actor, Id, Name, Purpose, Version));

    private Task RetireAsync() => DoAsync(actor => register.RetireAsync(actor, Id, !group!.IsRetired));

    private async Task PeopleAsync()
    {
        var form = Context.Request.Form;
        if (IdOf(form["Out"]) is { } leaves)
            await DoAsync(actor => register.TakeOutAsync(actor, Id, leaves));
        else if (IdOf(form["Manager"]) is { } manager)
            await DoAsync(actor => register.LookAfterAsync(actor, Id, manager, true));
        else if (IdOf(form["NotManager"]) is { } former)
            await DoAsync(actor => register.LookAfterAsync(actor, Id, former, false));
    }

    private async Task DoAsync(Func<Actor, Task<Outcome<Done>>> useCase)
    {
        var done = await useCase(await current.GetAsync());
        if (done.Succeeded)
        {
            navigation.NavigateTo($"settings/groups/{Id:N}");
            return;
        }

        refusals = done.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private static Guid? IdOf(string? posted) => Guid.TryParseExact(posted, "N", out var id) ? id : null;
}
