using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Triage;

namespace Disc.Portal.Tests.Partnerships.Triage;

public class TriageRulesTests
{
    [Theory]
    [InlineData(IncidentState.Returned, null)]
    [InlineData(IncidentState.Returned, " \u0000 ")]
    [InlineData(IncidentState.Waiting, "why")]
    public void A_decision_that_says_nothing_is_refused(IncidentState decision, string? question) =>
        Assert.NotNull(TriageRules.WhyNotDecision(decision, question));
}
