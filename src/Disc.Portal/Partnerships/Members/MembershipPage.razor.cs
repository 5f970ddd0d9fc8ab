using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.SiteDesk;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Members;

/// <summary>One member: where they work, their groups, their way in, and their leaving.</summary>
public sealed partial class MembershipPage(MembershipRegister register, SiteRegister sites, GroupRegister groups, CurrentActor current, NavigationManager navigation)
{
    private MemberDetails? details;
    private IReadOnlyList<GroupChoice> choices = [];
    private IReadOnlyList<string> names = [];
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "said")]
    private string? Said { get; set; }

    [SupplyParameterFromForm(FormName = "correct")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "correct")]
    private string? Email { get; set; }

    private MemberRow Member => details!.Member;

    private string? Words => Said switch
    {
        "saved" => "Saved",
        "reminded" => "A letter is on its way",
        "second-step" => "The second step is taken away, and they are signed out everywhere",
        "left" => "They have left, and are signed out everywhere",
        "back" => "An invitation is on its way",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var actor = await current.GetAsync();
        if (!(await register.OpenAsync(actor, Id)).TryGet(out details))
        {
            navigation.NotFound();
            return;
        }

        choices = [.. (await groups.ChoicesAsync(actor)).Where(choice => !choice.IsRetired)];
        names = await sites.NamesAsync(actor);
    }

    private async Task WayInAsync()
    {
        var actor = await current.GetAsync();
        switch (Context.Request.Form["Do"].ToString())
        {
            case "remind":
                Finish(await register.RemindAsync(actor, Id), "reminded");
                break;
            case "back":
                Finish(await register.ComeBackAsync(actor, Id), "back");
                break;
            case "withdraw":
                var withdrawn = await register.WithdrawAsync(actor, Id);
                if (withdrawn.Succeeded)
                    navigation.NavigateTo("members");
                else
                    Refuse(withdrawn.Refusals);
                break;
        }
    }

    private async Task PlaceAsync()
    {
        var form = Context.Request.Form;
        // The usual one first; unticked it is not among them.
        var usual = form["Usual"].ToString();
        Finish(await sites.PlaceAsync(await current.GetAsync(), Id, [.. form["Where"].OrderByDescending(id => id == usual).Select(IdOf).OfType<Guid>()], form["Also"]), "saved");
    }

    private async Task GroupsAsync() =>
        Finish(await groups.SetAsync(await current.GetAsync(), Id, [.. Context.Request.Form["Groups"].Select(IdOf).OfType<Guid>()]), "saved");

    private async Task CorrectAsync() => Finish(await register.CorrectAsync(await current.GetAsync(), Id, Name, Email), "saved");

    private async Task TakeSecondStepAsync() => Finish(await register.TakeSecondStepAsync(await current.GetAsync(), Id), "second-step");

    private async Task LeaveAsync() => Finish(await register.LeaveAsync(await current.GetAsync(), Id), "left");

    private void Finish(Outcome<Done> outcome, string said)
    {
        if (outcome.Succeeded)
            navigation.NavigateTo($"members/{Id:N}?said={said}");
        else
            Refuse(outcome.Refusals);
    }

    private void Refuse(IReadOnlyList<Refusal> why)
    {
        refusals = why;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private static Guid? IdOf(string? posted) => Guid.TryParseExact(posted, "N", out var id) ? id : null;
}
