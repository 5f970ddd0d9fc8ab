using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Redaction;

/// <summary>The page on which a picture is turned, cut, and bystanders covered.</summary>
public sealed partial class RedactionPage(RedactionRegister register, ImageAddresses addresses, CurrentActor current, NavigationManager navigation)
{
    private Actor? actor;
    private EditablePicture? picture;
    private PictureEdits edits = PictureEdits.None;
    private IReadOnlyList<Refusal> refusals = [];

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Parameter]
    public Guid SubjectId { get; set; }

    [Parameter]
    public Guid ImageId { get; set; }

    private string Original => addresses.Large(actor!, picture!.Id).Replace("images/", "originals/", StringComparison.Ordinal);

    private string Said => edits.IsNothing ? "Nothing is covered or cut."
        : $"{edits.Covered.Count} covered{(edits.Crop is null ? "" : ", cut to a part")}{(edits.Turns == 0 ? "" : ", turned")}.";

    protected override async Task OnInitializedAsync()
    {
        actor = await current.GetAsync();
        picture = await register.OpenAsync(actor, ImageId);
        if (picture is null || picture.SubjectId != SubjectId)
        {
            picture = null;
            navigation.NotFound();
            return;
        }

        edits = picture.Edits;
    }

    private async Task SaveAsync()
    {
        var form = Context.Request.Form;
        var typed = PictureEdits.Read(form["Turns"], form["Crop"], form["Covered"]);
        var wanted = form["Do"].ToString() switch
        {
            "turn" => typed?.TurnedRight(),
            "undo" => PictureEdits.None,
            _ => typed,
        };
        var changed = await register.ChangeAsync(actor!, ImageId, wanted);
        if (changed.Succeeded)
        {
            navigation.NavigateTo(form["Do"] == "save" ? $"subjects/{SubjectId:N}" : $"subjects/{SubjectId:N}/pictures/{changed.Value:N}");
            return;
        }

        refusals = changed.Refusals;
        edits = typed ?? edits;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
