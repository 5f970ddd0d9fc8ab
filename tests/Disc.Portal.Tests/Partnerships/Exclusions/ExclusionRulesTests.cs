using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Schemes;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>The rules as questions, without a database.</summary>
public sealed class ExclusionRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly Guid Proposer = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();
    private static readonly Guid Incident = Guid.NewGuid();
    private static readonly DateTime Noon = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Rule", "4")]
    public void Whatever_roles_and_permissions_somebody_marked_as_police_has_they_never_take_part() => Prop.ForAll(
        (from roles in Gen.Choose(0, 1023)
         from affiliation in Gen.Elements(Enum.GetValues<Affiliation>())
         from kind in Gen.Elements(TenantKind.Partnership, TenantKind.Force)
         select (roles: (Roles)roles, affiliation, kind)).ToArbitrary(),
        who =>
        {
            var scheme = new ExclusionsFeature().Permissions.Concat(new SchemesFeature().Permissions).ToList();
            var actor = new Actor(
                Guid.NewGuid(), "Somebody", null, who.kind, who.roles, who.affiliation, scheme.Select(permission => permission.Name).ToHashSet(), Noon, null);
            return actor.IsPolice == (ExclusionRules.WhyNotPolice(actor) is not null)
                && actor.IsPolice == (who.kind == TenantKind.Force || who.affiliation is Affiliation.PoliceOfficer or Affiliation.PoliceStaff or Affiliation.CsasOfficer)
                && scheme.All(permission => permission.NotPolice && !permission.IsHeldBy(who.roles, isPolice: true));
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Trait("Rule", "5")]
    public void A_ban_needs_a_published_incident_of_this_person()
    {
        Assert.Contains("No published incident", ExclusionRules.WhyNotIncidents([], new HashSet<Guid>())!.Message);
        Assert.Contains("at least one", ExclusionRules.WhyNotIncidents([], new HashSet<Guid> { Incident })!.Message);
        Assert.NotNull(ExclusionRules.WhyNotIncidents([new(Guid.NewGuid(), "x")], new HashSet<Guid> { Incident }));
        Assert.NotNull(ExclusionRules.WhyNotIncidents([new(Incident, " ")], new HashSet<Guid> { Incident }));
        Assert.NotNull(ExclusionRules.WhyNotIncidents([new(Incident, new string('a', ExclusionIncident.WordsLength + 1))], new HashSet<Guid> { Incident }));
        Assert.Null(ExclusionRules.WhyNotIncidents([new(Incident, "Took gin.")], new HashSet<Guid> { Incident }));
    }

    [Theory]
    [Trait("Rule", "5")]
    [InlineData(2017, false, "never excluded")]
    [InlineData(2010, false, "weighed up")]
    [InlineData(2010, true, null)]
    [InlineData(1990, false, null)]
    public void Under_18_needs_a_weighing_up_and_under_10_is_refused(int bornIn, bool weighed, string? says)
    {
        var subject = Person(born: new DateOnly(bornIn, 1, 1));

        var refusal = ExclusionRules.WhyNotSubject(subject, Today) ?? ExclusionRules.WhyNotYoung(subject, weighed ? "The mother was told." : " ", Today);

        Assert.Equal(says is not null, refusal is not null);
        Assert.Contains(says ?? "", refusal?.Message ?? "");
    }

    [Fact]
    [Trait("Rule", "5")]
    public void A_person_who_may_be_under_18_counts_as_young_by_the_lowest_age_and_one_of_unknown_age_is_not_excluded()
    {
        Assert.NotNull(ExclusionRules.WhyNotYoung(Person(ageFrom: 16), null, Today));
        Assert.Contains("how old the person looks", ExclusionRules.WhyNotSubject(Person(ageFrom: null), Today)!.Message);
    }

    [Theory]
    [Trait("Rule", "5")]
    [InlineData(16, "  ", false)]
    [InlineData(16, null, false)]
    [InlineData(16, "I spoke to the school.", true)]
    [InlineData(18, null, true)]
    public void The_second_person_weighs_up_somebody_under_18_in_their_own_words(int age, string? words, bool enough) =>
        Assert.Equal(enough, ExclusionRules.WhyNotSecondWeighingUp(Person(ageFrom: age), words, Today) is null);

    [Fact]
    [Trait("Rule", "5")]
    public void A_child_under_10_is_refused_at_every_step_whatever_was_weighed_up()
    {
        var (child, proposed, approved) = (Person(born: Today.AddYears(-10).AddDays(1)), Case(), Case());
        approved.Approve(Second, Noon, "Weighed.");
        var profile = new Profile("Alpha", PartnershipKind.Pubwatch, "Coast") { PostalAddress = "4 Quay Street", ContactEmail = "a@b.example" };

        Assert.All(
            [ExclusionRules.WhyNotSubject(child, Today), ExclusionRules.WhyNotApprove(proposed, Second, child, profile, Today), ExclusionRules.WhyNotServe(approved, child, Today)],
            refusal => Assert.Contains("under 10 is never excluded", refusal!.Message));
    }

    [Fact]
    [Trait("Rule", "5")]
    public void Somebody_who_turns_out_to_be_younger_is_neither_approved_nor_served_on_what_was_thought_before()
    {
        var (proposed, approved) = (Case(), Case());
        approved.Approve(Second, Noon);
        var profile = new Profile("Alpha", PartnershipKind.Pubwatch, "Coast") { PostalAddress = "4 Quay Street", ContactEmail = "a@b.example" };

        Assert.Equal(ExclusionRules.YoungerThanThought, ExclusionRules.WhyNotApprove(proposed, Second, Person(ageFrom: 16), profile, Today));
        Assert.Equal(ExclusionRules.YoungerThanThought, ExclusionRules.WhyNotServe(approved, Person(ageFrom: 16), Today));
        Assert.Null(ExclusionRules.WhyNotServe(approved, Person(), Today));
    }

    [Fact]
    public void Nobody_is_excluded_whose_name_is_not_known_or_whose_record_is_restricted()
    {
        var restricted = Person();
        restricted.Restrict("disputed", Noon);

        Assert.Contains("restricted", ExclusionRules.WhyNotSubject(restricted, Today)!.Message);
        Assert.Contains("Name the person", ExclusionRules.WhyNotSubject(Person(named: false), Today)!.Message);
    }

    [Theory]
    [InlineData(-7, true)]
    [InlineData(-8, false)]
    [InlineData(92, true)]
    [InlineData(93, false)]
    public void A_ban_starts_at_most_a_week_back_and_three_months_ahead(int days, bool allowed) =>
        Assert.Equal(allowed, ExclusionRules.WhyNotStart(Today.AddDays(days), Today) is null);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(36, true)]
    [InlineData(37, false)]
    [InlineData(int.MaxValue, false)]
    public void A_ban_lasts_1_to_36_months(int months, bool allowed) =>
        Assert.Equal(allowed, ExclusionRules.WhyNotLength(Today, months, Today) is null);

    [Fact]
    [Trait("Rule", "16")]
    public void Without_an_address_to_write_to_nothing_is_proposed_or_approved()
    {
        var profile = new Profile("Alpha", PartnershipKind.Pubwatch, "Coast") { PostalAddress = " \n ", ContactEmail = "a@b.example" };
        Assert.NotNull(ExclusionRules.WhyNotScheme(profile));
        Assert.NotNull(ExclusionRules.WhyNotApprove(Case(), Second, Person(), profile, Today));
        profile.PostalAddress = "4 Quay Street";
        Assert.Null(ExclusionRules.WhyNotScheme(profile));
    }

    [Fact]
    [Trait("Rule", "16")]
    public void A_notice_names_the_premises_or_the_address_of_their_list()
    {
        var profile = new Profile("Alpha", PartnershipKind.Pubwatch, "Coast");
        Assert.NotNull(ExclusionRules.WhyNotPremises(" \n", profile));
        Assert.Null(ExclusionRules.WhyNotPremises("The Fleece", profile));
        profile.PremisesAddress = "https://example.org/premises";
        Assert.Null(ExclusionRules.WhyNotPremises("", profile));
    }

    [Fact]
    [Trait("Rule", "5")]
    public void The_second_person_is_never_the_proposer()
    {
        Assert.Contains("somebody else", ExclusionRules.WhyNotDecide(Case(), Proposer, Today)!.Message);
        Assert.Null(ExclusionRules.WhyNotDecide(Case(), Second, Today));
        Assert.Contains("Appoint a board member", ExclusionRules.WhomToAppoint(0)!.Message);
        Assert.Null(ExclusionRules.WhomToAppoint(1));
    }

    [Fact]
    public void Each_state_allows_its_own_steps_and_no_other()
    {
        var allowed = States().ToDictionary(pair => pair.State, pair => new[]
        {
            ExclusionRules.WhyNotDecide(pair.Exclusion, Second, Today) is null ? "decide" : "",
            ExclusionRules.WhyNotServe(pair.Exclusion, Person(), Today) is null ? "serve" : "",
            ExclusionRules.WhyNotWithdraw(pair.Exclusion, Today) is null ? "withdraw" : "",
        }.Where(step => step.Length > 0));

        Assert.Equal(["decide", "withdraw"], allowed[ExclusionState.Proposed]);
        Assert.Equal(["serve", "withdraw"], allowed[ExclusionState.Approved]);
        Assert.Equal(["withdraw"], allowed[ExclusionState.InForce]);
        Assert.Empty(allowed[ExclusionState.Refused]);
        Assert.Empty(allowed[ExclusionState.Withdrawn]);
        Assert.Empty(allowed[ExclusionState.Expired]);
    }

    [Fact]
    public void A_step_that_the_rules_do_not_allow_is_an_error_of_the_thing_itself()
    {
        foreach (var (state, exclusion) in States())
        {
            if (state != ExclusionState.Proposed)
                Assert.Throws<InvalidOperationException>(() => exclusion.Approve(Second, Noon));
            if (state != ExclusionState.Approved)
                Assert.Throws<InvalidOperationException>(() => exclusion.Serve(new(ServiceMethod.ByHand, Noon, "x"), Proposer, Noon));
        }
    }

    [Fact]
    [Trait("Rule", "16")]
    public void A_notice_is_served_between_its_approval_and_now_and_leaves_time_to_appeal()
    {
        var exclusion = Case();
        exclusion.Approve(Second, Noon.AddSeconds(40));
        ServiceOfNotice At(DateTime at) => new(ServiceMethod.ByPost, at, "Royal Mail");

        Assert.Empty(ExclusionRules.WhyNotService(exclusion, At(Noon), Noon.AddMinutes(5)));
        Assert.Contains(ExclusionRules.WhyNotService(exclusion, At(Noon.AddMinutes(-1)), Noon.AddMinutes(5)), r => r.Message.Contains("approved"));
        Assert.Contains(ExclusionRules.WhyNotService(exclusion, At(Noon.AddMinutes(6)), Noon.AddMinutes(5)), r => r.Message.Contains("future"));
        Assert.Empty(ExclusionRules.WhyNotService(exclusion, At(Noon.AddDays(14)), Noon.AddDays(30)));
        Assert.Contains(ExclusionRules.WhyNotService(exclusion, At(Noon.AddDays(15)), Noon.AddDays(30)), r => r.Message.Contains("Date the notice anew"));
        Assert.Contains(ExclusionRules.WhyNotService(exclusion, At(Noon) with { By = " " }, Noon.AddMinutes(5)), r => r.Field == "By");
    }

    private static IEnumerable<(ExclusionState State, Exclusion Exclusion)> States()
    {
        var approved = Case();
        approved.Approve(Second, Noon);
        var refused = Case();
        refused.Refuse(Second, Noon, "Too long.");
        var served = Case();
        served.Approve(Second, Noon);
        served.Serve(new(ServiceMethod.ByHand, Noon, "x"), Proposer, Noon);
        var withdrawn = Case();
        withdrawn.Withdraw(Proposer, Noon, "Mistaken identity.");
        var expired = Case(start: Today.AddMonths(-13));
        expired.Approve(Second, Noon);
        return [(ExclusionState.Proposed, Case()), (ExclusionState.Approved, approved), (ExclusionState.Refused, refused),
            (ExclusionState.InForce, served), (ExclusionState.Withdrawn, withdrawn), (ExclusionState.Expired, expired)];
    }

    private static Exclusion Case(DateOnly? start = null) => new(
        1, new ExclusionProposal { SubjectId = Guid.NewGuid(), Incidents = [], StartsOn = start ?? Today, Months = 12 }, [], true, Proposer, Noon);

    private static Subject Person(DateOnly? born = null, int? ageFrom = 30, bool named = true)
    {
        var subject = new Subject(Guid.NewGuid(), SubjectKind.IdSought, [1], Proposer, Noon, Today.AddYears(2));
        if (named)
            subject.Name("Dean", "Marlow", []);
        subject.Describe(new Description { DateOfBirth = born, AgeFrom = ageFrom });
        return subject;
    }
}
