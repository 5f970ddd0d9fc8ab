using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Members;

/// <summary>The page of everybody who has a way into the partnership.</summary>
public sealed partial class MembersPage
{
    private Actor actor = null!;
    private MemberPage? list;
    private string? words;
    private int page;
    private bool inviting;
    private Guid? open;
    private string? said;
    private bool saidRefused;

    [Inject]
    private MemberRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    private int Pages => list is null ? 1 : (list.Found + MemberRegister.PageSize - 1) / MemberRegister.PageSize;

    protected override Task OnInitializedAsync() => SearchAsync(0);

    private async Task SearchAsync(int wanted)
    {
        actor = await CurrentActor.GetAsync();
        page = wanted;
        list = (await Register.ListAsync(actor, words, page)).Value;
    }

    private async Task InvitedAsync(string email)
    {
        inviting = false;
        await SayAsync($"Invited. A letter goes to {email}; its link works for seven days.", refused: false);
    }

    private Task DidAsync(MemberChange change) => SayAsync(change.Words, change.Refused);

    private async Task SayAsync(string words, bool refused)
    {
        said = words;
        saidRefused = refused;
        if (!refused)
            open = null;
        await SearchAsync(page);
    }
}
