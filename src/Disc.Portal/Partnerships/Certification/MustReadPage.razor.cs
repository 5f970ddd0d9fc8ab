using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>The page that a lapse leaves: the documents to certify, and the word that they were read.</summary>
public sealed partial class MustReadPage(CertificationRegister register, CurrentActor current, NavigationManager navigation)
{
    private OwnCertifications? own;
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayManage;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "next")]
    private string? Wanted { get; set; }

    [SupplyParameterFromForm(FormName = "certify", Name = "Next")]
    private string? Posted { get; set; }

    [SupplyParameterFromForm(FormName = "certify")]
    private Guid[]? Versions { get; set; }

    private string? Next => Onward.Within(navigation, Posted ?? Wanted);

    private string Query => Next is null ? "" : $"?next={Uri.EscapeDataString(Next)}";

    private string Home => new Uri(navigation.BaseUri).AbsolutePath;

    private string Lede => own switch
    {
        { Standing: Standing.Lapsed } => "Everything else opens when you have certified what stands here.",
        { Standing: Standing.WithoutPolice, DueOn: { } due } => $"Until {due.InWords()} at the latest. Until you have done so, nothing that comes from the police is shown to you.",
        { DueOn: { } due } when own.Waiting.Any() => $"Until {due.InWords()} at the latest.",
        _ => "Your word that you know what the partnership has agreed.",
    };

    protected override async Task OnInitializedAsync()
    {
        var actor = await current.GetAsync();
        mayManage = actor.May(DocumentPermissions.Manage);
        var found = await register.OwnAsync(actor);
        refusals = found.Refusals;
        found.TryGet(out own);
    }

    private async Task CertifyAsync()
    {
        var done = await register.CertifyAsync(await current.GetAsync(), Versions ?? []);
        if (done.TryGet(out var standing))
        {
            navigation.NavigateTo(standing == Standing.Lapsed ? $"must-read{Query}" : Next ?? "must-read");
            return;
        }

        refusals = done.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private static string When(DocumentToCertify document) => document switch
    {
        { CertifiedAt: null } => $"Version {document.Document.Number}, counts from {document.Document.TakesEffectOn.InWords()}{(document.IsOpened ? "" : ". You have not opened it yet")}.",
        { GoodUntil: { } until, CertifiedAt: { } at } => $"Certified on {London.DayOf(at).InWords()}, good until {until.InWords()}.",
        { CertifiedAt: { } at } => $"Certified on {London.DayOf(at).InWords()}.",
    };
}
