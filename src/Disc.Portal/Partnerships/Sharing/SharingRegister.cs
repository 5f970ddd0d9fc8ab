using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Sharing;

/// <summary>The use cases of the switches: what is shared with the force, and turning it on and off.</summary>
public sealed class SharingRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>Every switch as it stands.</summary>
    public async Task<Outcome<List<SwitchPosition>>> ReadAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SharingPermissions.Turn) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        return SharingSwitches.Offered
            .Select(which => new SwitchPosition(which, SharingRules.Since(profile, which), SharingRules.WhyNotOn(profile, which)))
            .ToList();
    }

    /// <summary>Turns one switch. Turning what stands so already changes nothing and writes no row.</summary>
    public async Task<Outcome<Done>> TurnAsync(Actor actor, SharingSwitch which, bool on, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SharingPermissions.Turn) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var profile = await work.Db.Profiles.SingleAsync(cancellation);
        if (on && SharingRules.WhyNotOn(profile, which) is { } reason)
            return reason;
        var before = Positions(profile);
        profile.Share(
            Wanted(SharingSwitch.Dataview), Wanted(SharingSwitch.Expired), Wanted(SharingSwitch.Intelligence),
            Wanted(SharingSwitch.DirectAuthoring), Wanted(SharingSwitch.Referrals), actor.At);
        // Nothing waits for the administrator where nothing comes.
        profile.TakeAdministratorFirst(profile.AllowsDirectAuthoring && Wanted(SharingSwitch.AdministratorFirst), actor.At);
        profile.TakeFromNeighbours(Wanted(SharingSwitch.Neighbours), actor.At);
        // Switching the Dataview off takes with it what adds to it: each gets a row of its own.
        var turned = Positions(profile).Where(now => before[now.Key] != now.Value).ToList();
        if (turned.Count == 0)
            return Done.Yes;
        foreach (var (name, isOn) in turned)
            work.Record(Verbs.Altered, "sharing", fields: $"{name} {(isOn ? "on" : "off")}");
        work.SubjectChanged(null);
        await work.CommitAsync(cancellation);
        return Done.Yes;

        bool Wanted(SharingSwitch one) => one == which ? on : SharingRules.Since(profile, one) is not null;
    }

    private static Dictionary<SharingSwitch, bool> Positions(Profile profile) =>
        Enum.GetValues<SharingSwitch>().ToDictionary(which => which, which => SharingRules.Since(profile, which) is not null);
}

/// <summary>How one switch stands.</summary>
/// <param name="Switch">Which.</param>
/// <param name="Since">Since when it is on (UTC); null while it is off.</param>
/// <param name="WhyNotOn">Why it cannot be turned on now; null when it can.</param>
public sealed record SwitchPosition(SharingSwitch Switch, DateTime? Since, Refusal? WhyNotOn)
{
    public bool IsOn => Since is not null;
}
