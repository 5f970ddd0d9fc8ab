using Disc.Portal.Force.Dataview;
using Disc.Portal.Force.Purposes;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Force.Dataview;

/// <summary>An analyst of the test force at work.</summary>
internal sealed class Analyst(TestPortal portal)
{
    /// <summary>Words that no partnership may ever hold.</summary>
    public const string Reason = "Operation Heron, crime number TS/4411/26";

    public Task<Outcome<DeclaredPurpose>> DeclareAsync(TestRole role = TestRole.Analyst) =>
        portal.With<PurposeRegister, Outcome<DeclaredPurpose>>(portal.Force, register =>
            register.DeclareAsync(portal.ActorOf(portal.Force, role), ViewingPurpose.Investigation, Reason));

    /// <summary>Searches, past the time for which the projection counts as fresh.</summary>
    public Task<Outcome<SearchAnswer>> SearchAsync(DataviewQuery query)
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        return portal.With<DataviewRegister, Outcome<SearchAnswer>>(portal.Force, register =>
            register.SearchAsync(portal.ActorOf(portal.Force, TestRole.Analyst), query));
    }

    /// <summary>Gives a reason and searches for words.</summary>
    public async Task<SearchAnswer> FindAsync(string text)
    {
        await DeclareAsync();
        return (await SearchAsync(new DataviewQuery { Text = text })).Value;
    }

    public Task<Outcome<OpenedPerson>> OpenAsync(Guid person, string? young = null) => portal.With<DataviewRegister, Outcome<OpenedPerson>>(portal.Force, register =>
        register.OpenAsync(portal.ActorOf(portal.Force, TestRole.Analyst), person, young));
}
