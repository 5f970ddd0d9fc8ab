using System.Net;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Shell.SignIn;

public class SignInTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_form_sent_to_an_address_that_is_not_there_is_told_so_and_not_that_its_form_is_wrong()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var form = await TestForm.OfAsync(client, "/alpha/me/password", "change-password");
        var answer = await client.PostAsync(new Uri($"/alpha/gallery/{Guid.NewGuid():N}/seen", UriKind.Relative), form.With(("_handler", "seen"), ("Place", "Quay Street")));

        Assert.Equal("/alpha/not-found", answer.Headers.Location?.ToString());
        Assert.Contains("There is nothing here", await (await client.GetAsync(answer.Headers.Location)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_session_of_one_partnership_is_nobody_in_the_next()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);

        var own = await client.GetAsync("/alpha/");
        var others = await client.GetAsync("/beta/");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, others.StatusCode);
        Assert.Contains("/beta/sign-in", others.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var answers = new List<string>();
        foreach (var (email, password) in new[] { ("member@alpha.example", "wrong"), ("nobody@alpha.example", "wrong") })
        {
            var client = portal.Anonymous();
            var form = await TestForm.OfAsync(client, "/alpha/sign-in", "sign-in");
            var response = await client.PostAsync("/alpha/sign-in", form.With(("Email", email), ("Password", password)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            answers.Add(System.Text.RegularExpressions.Regex.Match(await response.Content.ReadAsStringAsync(), "error-summary.*?</div>", System.Text.RegularExpressions.RegexOptions.Singleline).Value);
        }

        Assert.NotEmpty(answers[0]);
        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task An_address_of_no_tenant_is_not_found()
    {
        var response = await portal.Anonymous().GetAsync("/nowhere/gallery");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is nothing here", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
