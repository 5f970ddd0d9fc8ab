using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>Two records side by side, chosen field by field, and made one.</summary>
public sealed partial class MergePage(MergeRegister merges, AlikeRegister alike, CurrentActor current, NavigationManager navigation)
{
    private Actor? actor;
    private SideBySide? side;
    private IReadOnlyList<AlikeSubject>? found;
    private IReadOnlyList<Refusal> refusals = [];
    private Dictionary<MergeField, MergeSide> sides = [];
    private string search = "";

    [Parameter]
    public Guid SubjectId { get; set; }

    [Parameter]
    public Guid? OtherId { get; set; }

    private MergingSide[] Sides => [side!.Kept, side.Gone];

    private IEnumerable<(MergeField Field, string Words, string? Kept, string? Gone)> Rows
    {
        get
        {
            var (kept, gone) = (side!.Kept.Draft, side.Gone.Draft);
            var (one, other) = (kept.Description, gone.Description);
            return
            [
                (MergeField.Name, "Name", kept.HasName ? side.Kept.Name : null, gone.HasName ? side.Gone.Name : null),
                (MergeField.Age, "Age", AgeOf(one), AgeOf(other)),
                (MergeField.Sex, "Sex", one.Sex.InWords(), other.Sex.InWords()),
                (MergeField.Build, "Build", one.Build, other.Build),
                (MergeField.Height, "Height", one.HeightCm is { } cm ? $"{cm} cm" : null, other.HeightCm is { } cms ? $"{cms} cm" : null),
                (MergeField.Hair, "Hair", one.Hair, other.Hair),
                (MergeField.Marks, "Marks", one.Marks, other.Marks),
                (MergeField.UsualMethod, "Usual method", one.UsualMethod, other.UsualMethod),
                (MergeField.Area, "Usually met, in words", one.Area, other.Area),
            ];
        }
    }

    private IEnumerable<string> Consequences
    {
        get
        {
            if (side!.IsYoung)
                yield return "One of the two says that the person is, or may be, under 18: that age stands, and a listing that nobody weighed up ends. Correct the age afterwards, if you know better.";
            if (side.Kept.IsRestricted || side.Gone.IsRestricted)
                yield return "One of the two is restricted: the merged record is restricted too.";
            if (side.Kept.IsHeldBack || side.Gone.IsHeldBack)
                yield return "One of the two is held back from the force: the merged record is held back too.";
            if (side.Gone.Draft.Description.Areas.Except(side.Kept.Draft.Description.Areas).Any())
                yield return "The merged record has the areas of both.";
            if (side.Kept.Listings > 0 && side.Gone.Listings > 0)
                yield return "Listed twice in one gallery, the person leaves it on the earlier day.";
        }
    }

    // The addresses differ by their parameters alone, so one page object serves several pairs.
    protected override async Task OnParametersSetAsync()
    {
        actor = await current.GetAsync();
        refusals = [];
        if (OtherId is { } other)
            await OpenAsync(other);
    }

    private static string StateOf(MergingSide one) => string.Join(", ", new[]
    {
        one.IsRestricted ? "restricted" : null, one.IsHeldBack ? "held back from the force" : null, $"erased on {one.EraseOn.InWords()}",
    }.OfType<string>());

    private string? AgeOf(Description description) => description.DateOfBirth is { } born
        ? $"born {born.InWords()}"
        : AgeWords.Of(null, description.AgeFrom, description.AgeTo, actor!.At);

    private async Task OpenAsync(Guid other)
    {
        side = await merges.CompareAsync(actor!, SubjectId, other);
        if (side is null)
        {
            navigation.NotFound();
            return;
        }

        // What one record leaves open comes from the other.
        sides = Rows.ToDictionary(row => row.Field, row => row.Kept is null && row.Gone is not null ? MergeSide.Gone : MergeSide.Kept);
    }

    private async Task FindAsync() => found = await alike.FindAsync(await current.GetAsync(), SubjectId, search);

    private async Task NotTheSameAsync()
    {
        refusals = (await alike.NotTheSameAsync(await current.GetAsync(), SubjectId, OtherId!.Value)).Refusals;
        if (refusals.Count == 0)
            navigation.NavigateTo("subjects/alike");
    }

    private async Task MergeAsync()
    {
        var choice = new MergeChoice(side!.Kept.Id, side.Gone.Id, side.Kept.Version, side.Gone.Version, sides);
        var merged = await merges.MergeAsync(await current.GetAsync(), choice);
        if (merged.Succeeded)
        {
            navigation.NavigateTo($"subjects/{side.Kept.Id:N}");
            return;
        }

        if (merged.Refusals.Contains(MergeRules.Changed))
            await OpenAsync(OtherId!.Value);
        refusals = merged.Refusals;
    }
}
