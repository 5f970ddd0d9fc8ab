using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Members;

/// <summary>The page of everybody who has a way into the partnership.</summary>
public sealed partial class MembersPage
{
    private static readonly (MemberFilter Which, string Words)[] Filters =
    [
        (MemberFilter.Present, "All"), (MemberFilter.NeverSignedIn, "Never signed in"), (MemberFilter.Blocked, "Blocked"), (MemberFilter.Left, "Left"),
    ];

    private Actor actor = null!;
    private MemberFilter filter;
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
    private MembershipRegister Membership { get; set; } = null!;

    /// <summary>Which members to show first: the desk leads to those who were never here.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    private int Pages => list is null ? 1 : (list.Found + MemberRegister.PageSize - 1) / MemberRegister.PageSize;

    protected override Task OnInitializedAsync() => FilterAsync(Show == "never" ? MemberFilter.NeverSignedIn : MemberFilter.Present);

    private Task FilterAsync(MemberFilter which)
    {
        (filter, open) = (which, null);
        return SearchAsync(0);
    }

    private async Task RemindAllAsync()
    {
        var outcome = await Membership.RemindAllAsync(await CurrentActor.GetAsync());
        await SayAsync(outcome.Refusal?.Message ?? outcome.Value switch
        {
            0 => "Everybody got a letter within a day. Nobody was written to again.",
            1 => "One letter is on its way.",
            var count => $"{count} letters are on their way.",
        }, !outcome.Succeeded);
    }

    private async Task SearchAsync(int wanted)
    {
        actor = await CurrentActor.GetAsync();
        page = wanted;
        list = (await Register.ListAsync(actor, words, page, filter)).Value;
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
