using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Cases;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.RuleDesk;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.WarningCases;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>A partnership that can issue notices, with a person and what they did; and the steps of a case as one-liners.</summary>
internal sealed class ExclusionScene(TestPortal portal, Tenant tenant)
{
    public DateOnly Today => portal.Clock.Today();

    public Actor Administrator => portal.ActorOf(tenant, TestRole.Administrator);

    public Actor Board => portal.ActorOf(tenant, TestRole.Board);

    /// <summary>Gives the scheme the address without which there is no notice.</summary>
    public Task<bool> WithAddressAsync(string scheme = "Alpha scheme", string address = "4 Quay Street\nAlphaham\nAL1 2AB", string email = "office@alpha.example") =>
        Do(async db =>
        {
            var profile = await db.Profiles.SingleAsync();
            (profile.SchemeName, profile.PostalAddress, profile.ContactEmail) = (scheme, address, email);
        });

    /// <summary>A person with one published incident.</summary>
    public async Task<(Guid Subject, Guid Incident)> PersonAsync(
        string? given = "Dean", string? family = "Marlow", DateOnly? born = null, int? ageFrom = 30, IncidentState state = IncidentState.Published,
        string what = "Took two bottles of gin.", string place = "Harbour Stores, Quay Street")
    {
        var (subjectId, incidentId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await portal.In(tenant, async provider =>
        {
            await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
            var subject = new Subject(
                subjectId, SubjectKind.Known, provider.GetRequiredService<CurrentTenant>().Key.NewObjectKey(), Administrator.AccountId, portal.Now, Today.AddMonths(24));
            subject.Name(given, family, []);
            subject.Describe(new Description { DateOfBirth = born, AgeFrom = ageFrom });
            db.Subjects.Add(subject);
            var number = (await db.Incidents.MaxAsync(i => (int?)i.Number) ?? 0) + 1;
            var incident = new Incident(
                incidentId, number, IncidentType.Theft, portal.Now.AddDays(-5), place, what, portal.Account(tenant, TestRole.Member).Id, portal.Now.AddDays(-5));
            incident.Involve([subjectId]);
            incident.Triage(state, null, Administrator.AccountId, portal.Now);
            db.Incidents.Add(incident);
            return await db.SaveChangesAsync();
        });
        return (subjectId, incidentId);
    }

    /// <summary>Another published incident of somebody.</summary>
    public async Task<Guid> IncidentAsync(Guid subject, IncidentType type, int daysAgo = 3)
    {
        var id = Guid.CreateVersion7();
        await Do(async db =>
        {
            var number = (await db.Incidents.MaxAsync(i => (int?)i.Number) ?? 0) + 1;
            var at = portal.Now.AddDays(-daysAgo);
            var incident = new Incident(id, number, type, at, "Pier Pharmacy", "Seen on camera.", portal.Account(tenant, TestRole.Member).Id, at);
            incident.Involve([subject]);
            incident.Triage(IncidentState.Published, null, Administrator.AccountId, portal.Now);
            db.Incidents.Add(incident);
        });
        return id;
    }

    /// <summary>Makes these the scheme's rules, whatever they were.</summary>
    public async Task<int> WithRulesAsync(RuleSet rules)
    {
        var versions = (await Rules(desk => desk.VersionsAsync(Administrator))).Value;
        var from = versions is [var newest, ..] ? newest.Number : 0;
        var saved = await Rules(desk => desk.SaveAsync(Administrator, rules, from));
        return saved.Refusal == RulebookRegister.Unchanged ? from : saved.Value;
    }

    public Task<T> Rules<T>(Func<RulebookRegister, Task<T>> work) => portal.With(tenant, work);

    public Task<T> Warnings<T>(Func<WarningRegister, Task<T>> work) => portal.With(tenant, work);

    public WarningProposal Warning(Guid subject, params Guid[] incidents) => new()
    {
        SubjectId = subject,
        Incidents = [.. incidents.Select(id => new ExclusionProposal.ReliedOn(id, "You took two bottles of gin."))],
    };

    public ExclusionProposal Proposal(Guid subject, params Guid[] incidents) => new()
    {
        SubjectId = subject,
        Incidents = [.. incidents.Select(id => new ExclusionProposal.ReliedOn(id, "You took two bottles of gin."))],
        StartsOn = Today,
        Months = 12,
        Premises = "Harbour Stores, Quay Street\nPier Pharmacy",
    };

    public async Task<Guid> ProposedAsync(Func<ExclusionProposal, ExclusionProposal>? change = null)
    {
        await WithAddressAsync();
        var (subject, incident) = await PersonAsync();
        var proposal = Proposal(subject, incident);
        return (await Register(register => register.ProposeAsync(Administrator, change?.Invoke(proposal) ?? proposal))).Value;
    }

    public async Task<Guid> ApprovedAsync(Func<ExclusionProposal, ExclusionProposal>? change = null)
    {
        var id = await ProposedAsync(change);
        Assert.Empty((await Register(register => register.ApproveAsync(Board, id, 1))).Refusals);
        return id;
    }

    public async Task<Guid> ServedAsync(Func<ExclusionProposal, ExclusionProposal>? change = null)
    {
        var id = await ApprovedAsync(change);
        Assert.Empty((await Register(register => register.ServeAsync(Administrator, id, 2, Service()))).Refusals);
        return id;
    }

    /// <summary>What the second person of <see cref="YoungServedAsync"/> weighed up.</summary>
    public const string SecondWords = "The staff are afraid; the school knows; this is the shortest that helps.";

    /// <summary>A served exclusion of somebody of 16.</summary>
    public async Task<(Guid Subject, Guid Exclusion)> YoungServedAsync(bool show = true, int months = 3)
    {
        await WithAddressAsync();
        var (subject, incident) = await PersonAsync(born: Today.AddYears(-16));
        var proposal = Proposal(subject, incident) with { Months = months, ShowToMembers = show, WeighingUp = "The mother was told." };
        var id = (await Register(register => register.ProposeAsync(Administrator, proposal))).Value;
        Assert.Empty((await Register(register => register.ApproveAsync(Board, id, 1, SecondWords))).Refusals);
        Assert.Empty((await Register(register => register.ServeAsync(Administrator, id, 2, Service()))).Refusals);
        return (subject, id);
    }

    public ServiceOfNotice Service(ServiceMethod method = ServiceMethod.ByHand) => new(method, portal.Now, "Lena Fisk");

    public Task<T> Register<T>(Func<ExclusionRegister, Task<T>> work) => portal.With(tenant, work);

    public Task<T> Cases<T>(Func<CaseRegister, Task<T>> work) => portal.With(tenant, work);

    public async Task<ExclusionCase> OpenAsync(Guid id) => (await Cases(cases => cases.OpenAsync(Administrator, id))).Value;

    public Task<T> Read<T>(Func<PartnershipDb, Task<T>> read) => portal.In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
        return await read(db);
    });

    public Task<bool> Do(Func<PartnershipDb, Task> change) => Read(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync() > 0;
    });

    public Task<List<HistoryRow>> HistoryOf(Guid thing) =>
        Read(db => db.History.AsNoTracking().Where(row => row.Object == thing).OrderBy(row => row.Number).ToListAsync());

    public Task<bool> SealedPictureAsync(Guid subject, byte[] picture) => portal.In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
        var owner = await db.Subjects.SingleAsync(s => s.Id == subject);
        var image = new Disc.Portal.Partnerships.Images.Image(Guid.CreateVersion7(), "CCTV", null, 240, 300, null, Administrator.AccountId, portal.Now);
        image.Shows(subject, primary: true);
        db.Images.Add(image);
        foreach (var folder in new[] { Disc.Portal.Partnerships.Images.Image.LargeFolder, Disc.Portal.Partnerships.Images.Image.ThumbnailFolder })
            await provider.GetRequiredService<TenantFiles>().WriteAsync(folder, image.Id, owner.ObjectKey!, picture, CancellationToken.None);
        return await db.SaveChangesAsync() > 0;
    });
}
