using System.Net;
using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Panels;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Appeals;

/// <summary>A partnership with a served notice that somebody appeals against; the steps of an appeal as one-liners.</summary>
internal sealed class AppealScene(TestPortal portal, Tenant tenant)
{
    private int network;

    public ExclusionScene Cases { get; } = new(portal, tenant);

    public Actor Administrator => portal.ActorOf(tenant, TestRole.Administrator);

    /// <summary>The only one who can sit of those whom the portal starts with: the administrator proposed, the board member approved.</summary>
    public Actor Free => portal.ActorOf(tenant, TestRole.SecondAdministrator);

    /// <summary>A served notice, with what is printed on it.</summary>
    public async Task<(Guid Id, AppealForm Form)> NoticeAsync(int months = 12)
    {
        var id = await Cases.ServedAsync(proposal => proposal with { Months = months });
        return (id, await FormAsync(id));
    }

    /// <summary>What somebody types who holds the notice.</summary>
    public async Task<AppealForm> FormAsync(Guid id)
    {
        var exclusion = await CaseAsync(id);
        return new AppealForm
        {
            Reference = exclusion.Reference,
            Code = exclusion.AppealCode,
            ContactWay = ContactWay.Email,
            Email = "somebody@home.example",
            Words = "It was not me. I was at work that day.",
        };
    }

    public Task<Exclusion> CaseAsync(Guid id) => Cases.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));

    public Task<Appeal> AppealAsync(Guid exclusion) => Cases.Read(db => db.Appeals.AsNoTracking().OrderByDescending(a => a.Number).FirstAsync(a => a.ExclusionId == exclusion));

    /// <summary>A network that nobody has asked from.</summary>
    public IPAddress NewNetwork() => new([10, 1, (byte)(network / 250), (byte)(1 + (network++ % 250))]);

    public Task<T> Desk<T>(Func<AppealDesk, Task<T>> work) => portal.With(tenant, work);

    public Task<T> Appeals<T>(Func<AppealRegister, Task<T>> work) => portal.With(tenant, work);

    public Task<T> Panels<T>(Func<PanelRegister, Task<T>> work) => portal.With(tenant, work);

    public Task<Outcome<AppealReceipt>> SendAsync(AppealForm form, params Microsoft.AspNetCore.Http.IFormFile[] pictures)
    {
        var from = NewNetwork();
        return Desk(desk => desk.SendAsync(form, pictures, from));
    }

    /// <summary>A case with an appeal that came in time.</summary>
    public async Task<Guid> AppealedAsync(int months = 12)
    {
        var (id, form) = await NoticeAsync(months);
        Assert.Empty((await SendAsync(form)).Refusals);
        return id;
    }

    /// <summary>Somebody new on the board.</summary>
    public Task<Actor> BoardMemberAsync(string name, Affiliation affiliation = Affiliation.Business, string? premises = null) => portal.In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<Portal.Shared.Storage.PlaceRecords>().Open();
        var account = new Account(Guid.CreateVersion7(), name, $"{Guid.NewGuid():N}@{tenant.Slug}.example", Roles.Member | Roles.BoardMember, affiliation, portal.Now) { Premises = premises };
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        return provider.GetRequiredService<Actors>().Of(AccountClaims.PrincipalOf(account, tenant));
    });

    public async Task<PanelCase> OpenAsync(Actor actor, Guid id) => (await Panels(panels => panels.OpenAsync(actor, id))).Value;

    public async Task<Outcome<Done>> ConveneAsync(Guid id, params Actor[] members)
    {
        var version = (await CaseAsync(id)).Version;
        return await Panels(panels => panels.ConveneAsync(Administrator, id, version, [.. members.Select(member => member.AccountId)]));
    }

    public async Task<Outcome<Done>> SayAsync(Actor member, Guid id, AppealOutcome outcome, DateOnly? endsOn = null, string reasons = "The person on the pictures is somebody else.")
    {
        var version = (await CaseAsync(id)).Version;
        return await Panels(panels => panels.SayAsync(member, id, version, new AppealFinding(outcome, endsOn), reasons));
    }

    public async Task<Outcome<Done>> DecideAsync(Actor member, Guid id, string words = "You showed us that you were at work.")
    {
        var version = (await CaseAsync(id)).Version;
        return await Panels(panels => panels.DecideAsync(member, id, version, words));
    }
}
