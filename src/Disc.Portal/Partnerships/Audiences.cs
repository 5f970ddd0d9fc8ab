using System.Linq.Expressions;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships;

/// <summary>Who is in which group and area, and who may see what is addressed to them: asked in this one place by every feature.</summary>
public static class Audiences
{
    private static readonly string[] WhatTheySee = [SignalTopics.Galleries, SignalTopics.Alerts, SignalTopics.Sightings, SignalTopics.Incidents];

    /// <summary>The groups and areas of a person, and with that what they may see.</summary>
    public static async Task<OwnGroups> GroupsOfAsync(this PartnershipDb db, Actor actor, CancellationToken cancellation = default) =>
        new(await db.GroupsOf(actor.AccountId).ToHashSetAsync(cancellation), actor.May(GroupPermissions.SeeAll));

    /// <summary>The groups and areas that an account is in.</summary>
    public static IQueryable<Guid> GroupsOf(this PartnershipDb db, Guid account) => db.GroupMembers
        .Where(member => member.AccountId == account).Select(member => member.GroupId)
        .Union(db.Premises.Where(premises => premises.ClosedAt == null && premises.AreaId != null && premises.People.Any(person => person.AccountId == account))
            .Select(premises => premises.AreaId!.Value));

    /// <summary>Those things whose audience somebody is in.</summary>
    /// <param name="things">Such as alerts.</param>
    /// <param name="audience">Where their audience stands.</param>
    /// <param name="own">What <see cref="GroupsOfAsync"/> said.</param>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> things, Expression<Func<T, Audience>> audience, OwnGroups own)
    {
        if (own.SeesAll)
            return things;
        var ids = own.Ids.Select(Audience.Text).ToArray();
        // Read as the text that is stored: whether one of the ids stands in it is a question that a database can answer.
        Expression<Func<Audience, bool>> isSeen = one => (string)(object)one == "" || ids.Any(id => ((string)(object)one).Contains(id));
        var asked = new Instead(isSeen.Parameters[0], audience.Body).Visit(isSeen.Body);
        return things.Where(Expression.Lambda<Func<T, bool>>(asked, audience.Parameters));
    }

    /// <summary>The people of an audience who have a way in: whom a letter or a signal about it goes to.</summary>
    public static IQueryable<Account> AccountsIn(this PartnershipDb db, Audience audience)
    {
        var accounts = db.Accounts.Where(account => account.BlockedAt == null);
        if (audience.IsEverybody)
            return accounts;
        var groups = audience.Groups;
        return accounts.Where(account => db.GroupMembers.Any(member => member.AccountId == account.Id && groups.Contains(member.GroupId))
            || db.Premises.Any(premises => premises.ClosedAt == null && groups.Contains(premises.AreaId!.Value)
                && premises.People.Any(person => person.AccountId == account.Id)));
    }

    /// <summary>All groups and areas, in the order of a form; the retired ones last.</summary>
    public static Task<List<GroupChoice>> GroupChoicesAsync(this PartnershipDb db, CancellationToken cancellation = default) => db.Groups.AsNoTracking()
        .OrderBy(group => group.RetiredAt != null).ThenBy(group => group.Kind == GroupKind.Area).ThenBy(group => group.Name)
        .Select(group => new GroupChoice(group.Id, group.Kind, group.Name, group.RetiredAt != null)).ToListAsync(cancellation);

    /// <summary>The names of all groups and areas, for <see cref="Audience.InWords"/>.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> GroupNamesAsync(this PartnershipDb db, CancellationToken cancellation = default) =>
        await db.Groups.AsNoTracking().ToDictionaryAsync(group => group.Id, group => group.Name, cancellation);

    /// <summary>Why something may not be addressed to an audience; null when it may.</summary>
    public static async Task<Refusal?> WhyNotAddressAsync(
        this PartnershipDb db, Audience wanted, Audience before = default, CancellationToken cancellation = default) =>
        wanted.IsEverybody ? null : GroupRules.WhyNotAddress(wanted, before, await db.GroupChoicesAsync(cancellation));

    /// <summary>Somebody's groups or areas changed, and with that what they may see: their pages look again.</summary>
    public static void AudienceChanged(this Work<PartnershipDb> work, Guid account)
    {
        foreach (var topic in WhatTheySee)
            work.Tell(new Signal(topic, Audience: account));
    }

    private sealed class Instead(ParameterExpression of, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == of ? by : base.VisitParameter(node);
    }
}
