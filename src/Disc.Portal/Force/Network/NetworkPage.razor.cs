using Disc.Portal.Force.Agreements;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Force.Network;

/// <summary>The table of the force's partnerships, with accreditation, agreement and switches.</summary>
public sealed partial class NetworkPage
{
    private IReadOnlyList<NetworkRow>? rows;
    private Refusal? refusal;
    private Actor? actor;

    [Inject]
    private NetworkRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private DateOnly Today => Clock.Today();

    private bool MayAccredit => actor!.May(NetworkPermissions.Accredit);

    private bool MayRecord => actor!.May(AgreementPermissions.Record);

    private string Lede => rows is null
        ? "Their accreditation, agreements and switches."
        : rows.Count(row => NetworkRules.Urgency(row, Today) == 0) switch
        {
            0 => "Every agreement is in force.",
            1 => "One partnership gets nothing until its agreement is put right.",
            var some => $"{some} partnerships get nothing until their agreements are put right.",
        };

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.GetAsync();
        var outcome = await Register.ListAsync(actor);
        refusal = outcome.Refusal;
        rows = outcome.Succeeded ? outcome.Value : null;
    }

    private string? RowClass(NetworkRow row) => NetworkRules.Urgency(row, Today) switch
    {
        0 => "row--danger",
        1 => "row--warn",
        _ => null,
    };

    private int DaysLeft(AgreementRecord agreement) => agreement.CertifiedUntil.DayNumber - Today.DayNumber + 1;

    private string Left(AgreementRecord agreement) => DaysLeft(agreement) switch
    {
        <= 0 => $"Lapsed on {agreement.CertifiedUntil.InWords()}",
        1 => "Certified until today",
        var days and < 60 => $"{days} days left, until {agreement.CertifiedUntil.InWords()}",
        _ => $"Certified until {agreement.CertifiedUntil.InWords()}",
    };

    private int Part(AgreementRecord agreement) =>
        Math.Clamp(100 * DaysLeft(agreement) / Math.Max(1, agreement.CertifiedUntil.DayNumber - agreement.SignedOn.DayNumber), 0, 100);

    private string BarClass(AgreementRecord agreement) => DaysLeft(agreement) switch
    {
        <= 0 => "bar bar--danger",
        < 30 => "bar bar--warn",
        _ => "bar",
    };

    private static IEnumerable<string> Switches(NetworkRow row)
    {
        if (row.Says is not { } says)
            yield break;
        if (!says.AllowsDirectAuthoring && !says.SharesWithDataview && !says.TakesReferrals)
            yield return "Nothing";
        if (says.AllowsDirectAuthoring)
            yield return "Messages to members";
        if (says.SharesWithDataview)
            yield return "Dataview";
        if (says.TakesReferrals)
            yield return "Referrals";
    }
}
