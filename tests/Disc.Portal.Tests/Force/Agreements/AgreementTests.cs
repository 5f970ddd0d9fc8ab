using Disc.Portal.Force.Agreements;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Force.Agreements;

public class AgreementTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    [Trait("Rule", "11")]
    public void A_certification_counts_for_the_whole_of_its_last_day_and_not_a_day_longer()
    {
        Assert.Null(AgreementRules.WhyNotDelivered(Today, Today));
        Assert.StartsWith("Its agreement lapsed on 3 March 2026.", AgreementRules.WhyNotDelivered(Today, Today.AddDays(1))!.Message, StringComparison.Ordinal);
        Assert.StartsWith("It has no information sharing agreement.", AgreementRules.WhyNotDelivered(null, Today)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "11")]
    public void A_certification_lasts_two_years_at_most() =>
        Assert.Equal(
            [nameof(AgreementTerms.CertifiedUntil)],
            AgreementRules.WhyNotRecorded(new("2026.1", "The chair", Today, Today.AddYears(2).AddDays(1)), Today).Select(refusal => refusal.Field!));

    [Fact]
    public void Terms_that_cannot_be_true_are_refused_field_by_field() =>
        Assert.Equal(
            ["TextVersion", "SignedBy", "SignedOn", "CertifiedUntil"],
            AgreementRules.WhyNotRecorded(new(" ", "", Today.AddDays(1), Today), Today).Select(refusal => refusal.Field!));

    [Theory]
    [InlineData(TestRole.Author)]
    [InlineData(TestRole.Officer)]
    [InlineData(TestRole.Analyst)]
    [InlineData(TestRole.Coordinator)]
    public async Task Only_the_information_manager_records_agreements(TestRole role)
    {
        var outcome = await portal.With<AgreementRegister, Outcome<Done>>(portal.Force, register => register.RecordAsync(
            portal.ActorOf(portal.Force, role), portal.Alpha.Id, new("2026.1", "The chair", Today, Today.AddYears(1))));

        Assert.False(outcome.Succeeded);
    }
}
