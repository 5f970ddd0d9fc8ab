using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.RuleDesk;
using Disc.Portal.Partnerships.Schemes;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.RuleDesk;

/// <summary>The versions of the rules: saved, tried and compared, in one partnership and not in the next.</summary>
[Trait("Rule", "14")]
public sealed class RulebookRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    public async Task Each_save_is_a_new_version_and_an_older_one_never_changes()
    {
        var first = await alpha.WithRulesAsync(Presets.Cards);
        var before = await TextOfAsync(first);

        var second = await alpha.WithRulesAsync(Presets.Cards with { Longest = 24 });

        Assert.Equal(first + 1, second);
        Assert.Equal(before, await TextOfAsync(first));
        Assert.NotEqual(before, await TextOfAsync(second));
        var newest = (await alpha.Rules(r => r.VersionsAsync(alpha.Administrator))).Value[0];
        Assert.Equal((second, "alpha Administrator", 24), (newest.Number, newest.SavedBy, newest.Rules.Longest));
        Assert.Contains(
            await alpha.Read(db => db.History.AsNoTracking().Where(row => row.Kind == "scheme-rules").ToListAsync()),
            row => row is { Verb: Verbs.Altered } && row.Fields == $"version {second}" && row.Account == alpha.Administrator.AccountId);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_is_told_and_the_same_again_is_no_version()
    {
        var from = await alpha.WithRulesAsync(Presets.Pubwatch);

        Assert.Equal(RulebookRegister.Unchanged, (await alpha.Rules(r => r.SaveAsync(alpha.Administrator, Presets.Pubwatch, from))).Refusal);
        Assert.Equal(RulebookRegister.Stale, (await alpha.Rules(r => r.SaveAsync(alpha.Administrator, Presets.Cards, from - 1))).Refusal);
        Assert.Equal(from, (await alpha.Rules(r => r.VersionsAsync(alpha.Administrator))).Value[0].Number);
    }

    [Fact]
    public async Task Rules_with_a_gap_are_not_saved()
    {
        var from = await alpha.WithRulesAsync(Presets.Cards);
        var refused = await alpha.Rules(r => r.SaveAsync(alpha.Administrator, Presets.Cards with { AddedUp = [new(3, 3, 1), new(5, 6, 1)] }, from));
        Assert.Equal("AddedUp-1-Points", Assert.Single(refused.Refusals).Field);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task The_rules_of_one_partnership_are_unknown_in_the_next()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        Assert.Empty((await beta.Rules(r => r.VersionsAsync(beta.Administrator))).Value);
        var (subject, _) = await alpha.PersonAsync();
        Assert.False((await beta.Rules(r => r.TryAsync(beta.Administrator, subject, Presets.Cards))).Succeeded);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Police_neither_read_nor_change_nor_try_the_rules_and_the_attempt_is_on_record()
    {
        var officer = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator) with { Permissions = new HashSet<string> { SchemePermissions.Edit } };

        Assert.Equal(SchemeRules.Police, (await alpha.Rules(r => r.VersionsAsync(officer))).Refusal);
        Assert.Equal(SchemeRules.Police, (await alpha.Rules(r => r.SaveAsync(officer, Presets.Cards, 0))).Refusal);
        Assert.Equal(SchemeRules.Police, (await alpha.Rules(r => r.CompareAsync(officer, Presets.Cards))).Refusal);
        Assert.Equal(SchemeRules.Police, (await alpha.Rules(r => r.TryAsync(officer, Guid.NewGuid(), null))).Refusal);
        var rows = await alpha.Read(db => db.History.AsNoTracking().Where(row => row.Account == officer.AccountId && row.Kind == "scheme-rules").Select(row => row.Fields).ToListAsync());
        Assert.Superset(new HashSet<string?> { "read: police", "save: police", "compare: police", "try: police" }, rows.ToHashSet());
    }

    [Fact]
    public async Task Trying_the_rules_on_a_subject_says_what_each_version_gives_and_is_on_record()
    {
        var older = await alpha.WithRulesAsync(Presets.Cards);
        var newer = await alpha.WithRulesAsync(Presets.Pubwatch);
        var (subject, _) = await alpha.PersonAsync();

        var tried = (await alpha.Rules(r => r.TryAsync(alpha.Administrator, subject, Presets.Points))).Value;

        // One theft: a warning by points and by cards, six months by pubwatch.
        Assert.Equal("Dean Marlow", tried.Name);
        Assert.Equal((null, RulingKind.Warning), (tried.Tried[0].Version, tried.Tried[0].Ruling.Kind));
        Assert.Equal((newer, 6), tried.Tried.Single(one => one.Version == newer) is var now ? (now.Version!.Value, now.Ruling.Months) : default);
        Assert.Equal(RulingKind.Warning, tried.Tried.Single(one => one.Version == older).Ruling.Kind);
        Assert.All(tried.Tried, one => Assert.NotEmpty(one.Ruling.Reasons));
        Assert.Contains(await alpha.HistoryOf(subject), row => row is { Verb: Verbs.Consulted, Fields: "scheme rules tried" });
    }

    [Fact]
    public async Task A_change_shows_which_live_cases_it_would_alter_and_alters_none()
    {
        await alpha.WithAddressAsync();
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var abuse = await alpha.IncidentAsync(subject, IncidentType.Abuse);
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, theft, abuse) with { Months = 6 }))).Value;
        var (other, one) = await alpha.PersonAsync();
        var warning = (await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(other, one)))).Value;
        var before = await alpha.OpenAsync(id);

        var same = (await alpha.Rules(r => r.CompareAsync(alpha.Administrator, Presets.Cards))).Value;
        var shorter = (await alpha.Rules(r => r.CompareAsync(alpha.Administrator, Presets.Cards with { AddedUp = [new(3, 3, 1), new(4, 3, 1)] }))).Value;
        var pubwatch = (await alpha.Rules(r => r.CompareAsync(alpha.Administrator, Presets.Pubwatch))).Value;

        Assert.True(same.Live >= 2);
        Assert.DoesNotContain(same.Altered, altered => altered.Address == $"exclusions/{id}" || altered.Address == $"warnings/{warning}");
        Assert.Equal(
            new AlteredCase(before.Reference, $"exclusions/{id}", "an exclusion of 6 months (red card)", "an exclusion of 3 months (red card)"),
            shorter.Altered.Single(altered => altered.Address == $"exclusions/{id}"));
        Assert.Equal("an exclusion of 6 months (red card)", pubwatch.Altered.Single(altered => altered.Address == $"warnings/{warning}").WouldHave);
        var after = await alpha.OpenAsync(id);
        Assert.Equal((before.Version, before.Months, before.EndsOn, before.ByRules!.Rulebook), (after.Version, after.Months, after.EndsOn, after.ByRules!.Rulebook));
    }

    [Fact]
    public void What_is_written_is_what_is_saved_and_a_new_offence_has_a_code_of_its_own()
    {
        foreach (var preset in Enum.GetValues<RulePreset>())
            Assert.Equal(RuleSetText.Of(Presets.Of(preset)), RuleSetText.Of(RuleDraft.Of(Presets.Of(preset)).ToRules()));

        var draft = RuleDraft.Of(Presets.Cards);
        draft.Offences.Add(OffenceDraft.New());
        draft.Offences.Add(OffenceDraft.New());
        RuleDraft.AddStep(draft.RedCard);
        var rules = draft.ToRules();
        Assert.Equal(rules.Offences.Count, rules.Offences.Select(offence => offence.Code).Distinct().Count());
        Assert.Equal(6, rules.RedCard[^1].Points);
    }

    [Theory]
    [InlineData(TestRole.Member)]
    [InlineData(TestRole.Board)]
    [InlineData(TestRole.PoliceAdministrator)]
    public async Task Only_an_administrator_opens_the_page(TestRole role)
    {
        using var client = await portal.SignedInAsync(portal.Alpha, role);
        using var response = await client.GetAsync(new Uri("/alpha/settings/scheme-rules", UriKind.Relative));
        Assert.Contains("refused", response.Headers.Location!.ToString());
    }

    private Task<string> TextOfAsync(int number) => alpha.Read(async db => RuleSetText.Of((await db.Rulebooks.AsNoTracking().SingleAsync(book => book.Number == number)).Rules));
}
