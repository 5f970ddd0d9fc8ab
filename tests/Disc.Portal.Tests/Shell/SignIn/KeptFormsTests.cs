using Disc.Portal.Shell.SignIn;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Shell.SignIn;

public class KeptFormsTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly KeptForm Typed = new("/alpha/report", [KeyValuePair.Create("What", "A man in a grey coat took two bottles of gin.")]);

    [Fact]
    public async Task What_was_typed_is_kept_for_the_same_person_and_nobody_else()
    {
        var writer = portal.Account(portal.Alpha, TestRole.Member).Id;
        var id = await portal.With<KeptForms, Guid>(portal.Alpha, forms => forms.KeepAsync(writer, Typed));

        var own = await portal.With<KeptForms, KeptForm?>(portal.Alpha, forms => forms.FindAsync(writer, id));
        var others = await portal.With<KeptForms, KeptForm?>(portal.Alpha, forms => forms.FindAsync(Guid.NewGuid(), id));
        var elsewhere = await portal.With<KeptForms, KeptForm?>(portal.Beta, forms => forms.FindAsync(writer, id));

        Assert.Equal(Typed.Fields, own!.Fields);
        Assert.Null(others);
        Assert.Null(elsewhere);
    }

    [Fact]
    public async Task A_form_posted_after_the_session_ended_waits_behind_the_sign_in_page()
    {
        var client = await portal.SignedInAsync(portal.Beta, TestRole.Member);
        var form = await TestForm.OfAsync(await client.GetAsync("/beta/sign-out"), "sign-out");
        await portal.EndSessionsAsync(portal.Beta, TestRole.Member);

        var posted = await client.PostAsync("/beta/sign-out", form.With(("Everywhere", "true")));

        // The sign-out page is open to all; a page that is not sends to the sign-in page with what was typed behind it.
        Assert.True((int)posted.StatusCode < 500);
        var closed = await client.PostAsync("/beta/kept/" + Guid.NewGuid(), form.With(("What", "typed before the session ended")));
        var next = closed.Headers.Location!.ToString();
        Assert.Contains("/beta/sign-in?next=%2Fbeta%2Fkept%2F", next, StringComparison.Ordinal);

        var again = await portal.SignedInAsync(portal.Beta, TestRole.Member);
        var page = await again.GetStringAsync(Uri.UnescapeDataString(next.Split("next=")[1]));
        Assert.Contains("typed before the session ended", page, StringComparison.Ordinal);

        var other = await portal.SignedInAsync(portal.Beta, TestRole.OtherMember);
        Assert.DoesNotContain("typed before", await other.GetStringAsync(Uri.UnescapeDataString(next.Split("next=")[1])), StringComparison.Ordinal);
    }
}
