using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Associates;

/// <summary>The associates of a subject on its file: who is linked, and a search for one more.</summary>
public sealed partial class AssociatesCard(AssociateRegister associates, CurrentActor current)
{
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<AssociateChoice>? found;
    private Guid? chosen;
    private AssociateKind kind;
    private string search = "";
    private string? because;

    [Parameter, EditorRequired]
    public Guid SubjectId { get; set; }

    [Parameter, EditorRequired]
    public Actor Viewer { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<KnownAssociate> Associates { get; set; } = [];

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private async Task FindAsync()
    {
        found = await associates.FindAsync(await current.GetAsync(), SubjectId, search);
        chosen = found.Count == 1 ? found[0].Id : null;
    }

    private async Task LinkAsync()
    {
        refusals = chosen is { } other
            ? (await associates.LinkAsync(await current.GetAsync(), SubjectId, other, kind, because)).Refusals
            : [new Refusal("Choose somebody.", nameof(AssociateLink.OtherId))];
        if (refusals.Count > 0)
            return;
        (found, chosen, search, because) = (null, null, "", null);
        await OnChanged.InvokeAsync();
    }

    private async Task UnlinkAsync(Guid link)
    {
        refusals = (await associates.UnlinkAsync(await current.GetAsync(), link)).Refusals;
        await OnChanged.InvokeAsync();
    }
}
