using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shell.SecondStep;

/// <summary>The use cases of a place's rule of signing in.</summary>
public sealed class SignInRuleRegister(PlaceRecords records)
{
    /// <summary>The rule, and who would have to act under it.</summary>
    public async Task<SignInRuleView?> ViewAsync(Actor actor)
    {
        await using var db = records.Open();
        if (actor.WhyNot(SecondStepPermissions.Rule) is not null)
            return null;
        var accounts = await db.Accounts.Where(account => account.BlockedAt == null && account.PasswordHash != null)
            .OrderBy(account => account.Name).Select(account => new { account.Id, account.Name, account.Roles }).ToListAsync();
        var with = (await db.WithSecondStep().ToListAsync()).ToHashSet();
        return new SignInRuleView(
            await db.SecondStepRuleAsync() ?? SecondStepFor.WhoWants, accounts.Count, accounts.Count(account => with.Contains(account.Id)),
            [.. accounts.Where(account => !with.Contains(account.Id) && SignInRule.Needs(SecondStepFor.Staff, account.Roles)).Select(account => account.Name)],
            with.Contains(actor.AccountId));
    }

    /// <summary>Says who must have a second step. Whoever must and has none is signed out, and sets one up at the next sign-in.</summary>
    public async Task<Outcome<Done>> ChooseAsync(Actor actor, SecondStepFor secondStep)
    {
        await using var work = await records.BeginAsync(actor);
        if (actor.WhyNot(SecondStepPermissions.Rule) is { } why)
            return why;
        if (!Enum.IsDefined(secondStep))
            return new Refusal("Choose one of the three.", "SecondStep");
        if (SignInRule.Needs(secondStep, actor.Roles) && !await work.Place.HasSecondStepAsync(actor.AccountId))
            return new Refusal("Set up your own second step first, under “Me”: then you know how it goes for the others.", "SecondStep");

        var rule = await work.Place.SignInRules.SingleOrDefaultAsync();
        if (rule is null)
            work.Place.SignInRules.Add(new SignInRule(secondStep));
        else
            rule.Ask(secondStep);

        var with = (await work.Place.WithSecondStep().ToListAsync()).ToHashSet();
        foreach (var account in (await work.Place.Accounts.ToListAsync()).Where(account => SignInRule.Needs(secondStep, account.Roles) && !with.Contains(account.Id)))
        {
            account.EndSessions();
            work.Tell(new Signal(SignalTopics.Session, Audience: account.Id, Withdrawn: true));
        }

        work.Record(new HistoryEntry(Verbs.Altered, "sign-in-rule", null, $"second step: {secondStep}"));
        await work.CommitAsync();
        return Done.Yes;
    }
}
