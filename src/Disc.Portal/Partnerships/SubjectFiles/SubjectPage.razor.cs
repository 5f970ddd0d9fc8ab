using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>The work page of one subject: what is held, who sees it, and what may be done next.</summary>
public sealed partial class SubjectPage(
    SubjectFileRegister files, SubjectRegister subjects, ListingRegister listings, ImageRegister images, MergeRegister merges, CurrentActor current, NavigationManager navigation)
{
    private Actor? actor;
    private SubjectFile? file;
    private IReadOnlyList<Refusal> refusals = [];
    private Question? question;
    private Guid? about;
    private string reason = "";
    private string? kept;
    private DateOnly? day;

    private enum Question
    {
        Restrict,
        Lift,
        Withdraw,
        Keep,
    }

    [Parameter]
    public Guid SubjectId { get; set; }

    private IEnumerable<(string Words, string? Value)> Facts
    {
        get
        {
            var (draft, description) = (file!.Draft, file.Draft.Description);
            return
            [
                ("Other names", string.Join(", ", draft.Aliases)),
                ("Nicknames", string.Join(", ", draft.Nicknames)),
                ("Date of birth", description.DateOfBirth?.InWords()),
                ("Age", file.MayBeUnder18 && file.Age is null ? "Not recorded" : file.MayBeUnder18 ? $"{file.Age}, may be under 18" : file.Age),
                ("Sex", description.Sex.InWords()),
                ("Build", description.Build),
                ("Height", description.HeightCm is { } cm ? $"{cm} cm" : null),
                ("Hair", description.Hair),
                ("Marks", description.Marks),
                ("Usual method", description.UsualMethod),
                ("Usually met", file.Area),
            ];
        }
    }

    private string QuestionWords => question switch
    {
        Question.Restrict => file!.IsRestricted ? "Keep it restricted" : "Restrict this record",
        Question.Lift => "Lift the restriction",
        Question.Keep => "Keep it longer",
        _ => "Take the listing off",
    };

    // By the parameter: a link to an associate leads from one file to another without leaving the page.
    protected override async Task OnParametersSetAsync()
    {
        if (file?.Id == SubjectId)
            return;
        (file, question) = (null, null);
        await LoadAsync();
    }

    private static string StatePill(SubjectListing listing) => listing.State switch
    {
        ListingState.Approved when listing.IsShown => "pill pill--done",
        ListingState.Proposed => "pill pill--warn",
        ListingState.Refused => "pill pill--danger",
        _ => "pill",
    };

    private static string StateWords(SubjectListing listing) => listing.State switch
    {
        ListingState.Proposed => "Waits for a second person",
        ListingState.Approved => listing.IsShown ? "Shown to members" : "Not shown",
        ListingState.Refused => "Refused",
        ListingState.Withdrawn => "Taken off",
        _ => "Over",
    };

    private async Task LoadAsync()
    {
        actor = await current.GetAsync();
        file = await files.OpenAsync(actor, SubjectId);
        if (file is not null)
            return;
        // Whoever kept the address of a record that was merged gets to the one that stayed.
        if (await merges.WhereIsAsync(actor, SubjectId) is { } kept)
            navigation.NavigateTo($"subjects/{kept:N}");
        else
            navigation.NotFound();
    }

    private void Ask(Question? asked, Guid? listing)
    {
        (question, about, reason, refusals, kept) = (asked, listing, "", [], null);
        day = asked == Question.Keep ? file!.EraseOn.AddMonths(6) : SubjectRules.UsualReview(London.DayOf(actor!.At));
    }

    private async Task AnswerAsync() => await DoAsync(who => question switch
    {
        Question.Restrict => subjects.RestrictAsync(who, SubjectId, reason, day),
        Question.Keep => subjects.KeepAsync(who, SubjectId, day ?? default, reason, kept),
        Question.Lift => subjects.LiftRestrictionAsync(who, SubjectId, reason),
        _ => listings.WithdrawAsync(who, about!.Value, reason),
    });

    private Task HoldBackAsync() => DoAsync(who => subjects.HoldBackAsync(who, SubjectId, !file!.IsHeldBack));

    private Task ChooseAsync(Guid picture) => DoAsync(who => images.ChoosePrimaryAsync(who, SubjectId, picture));

    private async Task DoAsync(Func<Actor, Task<Outcome<Done>>> use)
    {
        var done = await use(await current.GetAsync());
        refusals = done.Refusals;
        kept = refusals.Any(refusal => refusal.Field == WordList.KeptField) ? WordList.Key(WordList.About(reason.Trim().TrimEnd('.'))) : null;
        if (!done.Succeeded)
            return;
        Ask(null, null);
        await LoadAsync();
    }
}
