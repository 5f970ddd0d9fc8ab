using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>Proposing an exclusion by the scheme's rules: what they give, why something else, and the version that stays.</summary>
[Trait("Rule", "14")]
public sealed class ExclusionByRulesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    public async Task What_the_rules_give_is_proposed_without_a_word_and_keeps_its_version_and_its_reasons()
    {
        var (version, subject, incidents) = await TwoTheftsAsync();

        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incidents) with { Months = 6 }))).Value;
        await alpha.WithRulesAsync(Presets.Pubwatch);

        var kept = (await alpha.OpenAsync(id)).ByRules!;
        Assert.Equal((version, RulingKind.Exclusion, 6, null), (kept.Rulebook, kept.Gave, kept.GaveMonths, kept.OtherBecause));
        Assert.Contains("The yellow cards add up to 4 points: 6 months.", kept.Reasons);
        Assert.Equal(["theft", "abuse"], await alpha.Read(db => db.Exclusions.Where(x => x.Id == id).SelectMany(x => x.Incidents).Select(i => i.Offence!).OrderByDescending(code => code).ToListAsync()));
        Assert.Contains(await alpha.HistoryOf(id), row => row is { Verb: Verbs.Collected } && row.Fields == $"proposed, 2 incidents, rules {version}");
    }

    [Fact]
    public async Task Another_length_than_the_rules_give_needs_a_reason_which_is_sealed_with_the_subjects_key()
    {
        var (_, subject, incidents) = await TwoTheftsAsync();
        var proposal = alpha.Proposal(subject, incidents) with { Months = 9 };

        var silent = await alpha.Register(r => r.ProposeAsync(alpha.Administrator, proposal with { OtherBecause = " " }));
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, proposal with { OtherBecause = " The gin was taken by force. " }))).Value;

        Assert.Contains("The rules give an exclusion of 6 months", Assert.Single(silent.Refusals, r => r.Field == nameof(ExclusionProposal.OtherBecause)).Message);
        var kept = await alpha.OpenAsync(id);
        Assert.Equal((9, 6, "The gin was taken by force."), (kept.Months, kept.ByRules!.GaveMonths, kept.ByRules.OtherBecause));
        var row = Assert.Single(await alpha.HistoryOf(id), row => row.Fields == "other than the rules give");
        Assert.NotNull(row.Sealed);
        // Under the subject's own key: erasing that destroys it.
        Assert.Null(row.RowKey);
    }

    [Fact]
    public async Task Nothing_is_longer_than_the_schemes_longest_whatever_the_reason()
    {
        var (_, subject, incidents) = await TwoTheftsAsync();
        await alpha.WithRulesAsync(Presets.Cards with { Longest = 24 });

        var refused = await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incidents) with { Months = 25, OtherBecause = "It was bad." }));

        Assert.Contains("longest exclusion is 24 months", Assert.Single(refused.Refusals).Message);
    }

    [Fact]
    public async Task Where_the_rules_give_a_warning_an_exclusion_needs_a_reason()
    {
        await alpha.WithAddressAsync();
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();

        var refused = await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, theft) with { Months = 3 }));

        Assert.Contains("The rules give a warning", refused.Refusal!.Message);
    }

    [Fact]
    public async Task An_offence_that_an_exclusion_rested_on_does_not_count_again()
    {
        var (_, subject, incidents) = await TwoTheftsAsync();
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incidents) with { Months = 6 }))).Value;
        Assert.Empty((await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1))).Refusals);
        Assert.Empty((await alpha.Register(r => r.ServeAsync(alpha.Administrator, id, 2, alpha.Service()))).Refusals);

        var form = (await alpha.Cases(c => c.StartAsync(alpha.Administrator, subject))).Value;

        Assert.All(form.Incidents, incident => Assert.False(incident.Counts));
        Assert.All(form.Incidents, incident => Assert.StartsWith("EX-", incident.SpentBy, StringComparison.Ordinal));
        Assert.Equal(RulingKind.Nothing, form.RulingOf(form.Incidents.Select(incident => (incident.Id, (string?)null)))!.Kind);
    }

    [Fact]
    public async Task The_form_works_out_the_same_as_the_register()
    {
        var (_, subject, incidents) = await TwoTheftsAsync();
        var form = (await alpha.Cases(c => c.StartAsync(alpha.Administrator, subject))).Value;

        Assert.Equal(incidents.Order(), form.Incidents.Where(incident => incident.Counts).Select(incident => incident.Id).Order());
        Assert.Equal(6, form.RulingOf(incidents.Select(id => (id, (string?)null)))!.Months);
        // Said to be something else, on record: a red card of 4.
        Assert.Equal(12, form.RulingOf([(incidents[0], "weapon")])!.Months);
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, new ExclusionProposal
        {
            SubjectId = subject,
            Incidents = [new(incidents[0], "You held a knife.", "weapon")],
            StartsOn = alpha.Today,
            Months = 12,
            Premises = "Harbour Stores",
        }))).Value;
        Assert.Equal("weapon", await alpha.Read(db => db.Exclusions.Where(x => x.Id == id).SelectMany(x => x.Incidents).Select(i => i.Offence).SingleAsync()));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task What_the_rules_leave_to_the_board_is_approved_by_a_board_member_only()
    {
        await alpha.WithAddressAsync();
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var assault = await alpha.IncidentAsync(subject, IncidentType.AssaultOfRetailWorker);
        // 2 and 5 points: the board, on any length up to 36 months, without a further reason.
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, theft, assault) with { Months = 24 }))).Value;
        var second = portal.ActorOf(portal.Alpha, TestRole.SecondAdministrator);

        var refused = await alpha.Register(r => r.ApproveAsync(second, id, 1));

        Assert.Contains("the board decides", refused.Refusal!.Message);
        Assert.Equal(refused.Refusal, (await alpha.Cases(c => c.OpenAsync(second, id))).Value.WhyNotApprove);
        Assert.True((await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1))).Succeeded);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task The_rules_of_one_partnership_decide_nothing_in_the_next()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        await beta.WithAddressAsync();
        var (subject, incident) = await beta.PersonAsync();

        var form = (await beta.Cases(c => c.StartAsync(beta.Administrator, subject))).Value;
        var id = (await beta.Register(r => r.ProposeAsync(beta.Administrator, beta.Proposal(subject, incident)))).Value;

        Assert.Null(form.Rulebook);
        Assert.Null((await beta.OpenAsync(id)).ByRules);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Young_people_have_lengths_of_their_own()
    {
        await alpha.WithAddressAsync();
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync(born: alpha.Today.AddYears(-16));
        var fraud = await alpha.IncidentAsync(subject, IncidentType.Fraud);
        var proposal = alpha.Proposal(subject, theft, fraud) with { WeighingUp = "The school was told.", Months = 9 };

        Assert.Contains("an exclusion of 3 months", (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, proposal))).Refusal!.Message);
        Assert.True((await alpha.Register(r => r.ProposeAsync(alpha.Administrator, proposal with { Months = 3 }))).Succeeded);
    }

    // 2 and 2 points of yellow cards: 6 months.
    private async Task<(int Version, Guid Subject, Guid[] Incidents)> TwoTheftsAsync()
    {
        await alpha.WithAddressAsync();
        var version = await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        return (version, subject, [theft, await alpha.IncidentAsync(subject, IncidentType.Abuse)]);
    }
}
