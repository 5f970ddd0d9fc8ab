using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Panels;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Makes a partnership's appeals: one that was dismissed some weeks ago, and one that came last week and waits for the second administrator, the only one who took no part in the ban.</summary>
internal sealed class AppealsMaker(IReadOnlyList<Exclusion> exclusions, IReadOnlyDictionary<string, Account> roles, DateTime now)
{
    /// <summary>The seats of their panels.</summary>
    public List<PanelSeat> Seats { get; } = [];

    public IReadOnlyList<Appeal> Make()
    {
        var (made, free) = (new List<Appeal>(), roles["admin2"].Id);
        var running = exclusions.Where(exclusion => exclusion.State == ExclusionState.InForce).OrderBy(exclusion => exclusion.StartsOn).ToList();
        if (running.FirstOrDefault(exclusion => exclusion.ServedAt < now.AddDays(-40)) is { } earlier)
        {
            var decided = earlier.ServedAt!.Value.AddDays(24);
            var appeal = Receive(made, earlier, earlier.ServedAt.Value.AddDays(9), AppealWay.ByPost, new AppealWords(
                ContactWay.Post, "14 Chandler's Row\nWessex WX1 4AA", "I was only there with my brother. I did not take anything and nobody asked me."));
            Seat(appeal, free, decided).Say(new AppealFinding(AppealOutcome.Dismissed), "The pictures show who took the goods.", decided);
            earlier.DismissAppeal(free, decided, "We looked at the pictures of both days. They show you with the goods, and your brother is not on them. The ban stands.");
            appeal.Decide(new AppealFinding(AppealOutcome.Dismissed), earlier.Steps[^1].Why!, free, decided);
        }

        var lately = now.AddDays(-6);
        if (running.LastOrDefault(exclusion => exclusion.State == ExclusionState.InForce && exclusion.ServedAt < lately && exclusion.AppealUntil > London.DayOf(lately)) is { } newer)
        {
            var appeal = Receive(made, newer, lately, AppealWay.Online, new AppealWords(
                ContactWay.Email, "appeals.demo@home.example", "I was at work on that day and can show my time sheet. Somebody must have mistaken me for another person.\nPlease look at the pictures again."));
            Seat(appeal, free, lately.AddDays(2));
        }

        return made;
    }

    private static Appeal Receive(List<Appeal> made, Exclusion exclusion, DateTime at, AppealWay way, AppealWords words)
    {
        var appeal = new Appeal(made.Count + 1, exclusion, words, way, London.DayOf(at), AppealSettings.UsualDays, Guid.Empty, at);
        exclusion.Appeal(Guid.Empty, at, $"{appeal.Reference}, received on {appeal.ReceivedOn.InWords()}.");
        made.Add(appeal);
        return appeal;
    }

    private PanelSeat Seat(Appeal appeal, Guid who, DateTime at)
    {
        var seat = new PanelSeat(appeal.Id, who, roles["admin"].Id, at);
        Seats.Add(seat);
        return seat;
    }
}
