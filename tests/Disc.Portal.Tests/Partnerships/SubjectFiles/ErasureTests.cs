using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.SubjectFiles;

public class ErasureTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "7")]
    [Trait("Rule", "19")]
    public async Task A_subject_past_its_day_is_erased_with_pictures_and_key_and_the_trail_still_verifies()
    {
        var subject = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Erased", "Forgotten"));
        var restricted = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Kept", "Claim"));
        var young = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Young", "Sooner", d => d with { AgeFrom = 15, AgeTo = 17 }));
        var (listed, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Still", "Listed"));
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Member, seed: 21);
        var image = await portal.ReadAsync(portal.Alpha, db => db.Images.Where(i => i.SubjectId == subject).Select(i => i.Id).SingleAsync());
        await portal.With<Portal.Partnerships.Subjects.SubjectRegister, Outcome<Done>>(portal.Alpha, s =>
            s.RestrictAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), restricted, "Claim."));

        portal.Clock.Advance(TimeSpan.FromDays(366));
        await RunAsync();
        Assert.Equal<IEnumerable<bool>>([false, true, true, true], await ExistAsync(young, subject, restricted, listed));
        Assert.Empty(Files(photo));

        portal.Clock.Advance(TimeSpan.FromDays(366));
        await RunAsync();
        await RunAsync();

        Assert.Equal<IEnumerable<bool>>([false, true, true], await ExistAsync(subject, restricted, listed));
        Assert.Empty(Files(image));
        var row = await portal.ReadAsync(portal.Alpha, db => db.History.AsNoTracking().SingleAsync(h => h.Verb == "erased" && h.Object == subject));
        Assert.Equal((null, null), (row.Fields, row.Sealed));
        Assert.Null((await portal.ReadAsync(portal.Alpha, db => HistoryChain.VerifyAsync(db, null, CancellationToken.None))).FirstBroken);
        Assert.Contains(subject, await portal.ReadAsync(portal.Alpha, db => db.Changes.Select(c => c.Subject).ToListAsync()));
        Assert.Contains(portal.Services.GetRequiredService<ErasureLedger>().Read(), line => line.Tenant == portal.Alpha.Id && line.Id == subject);
        foreach (var file in Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants"), "tenant.db*", SearchOption.AllDirectories))
            Assert.False(Read(file).AsSpan().IndexOf("Forgotten"u8) >= 0, file);
    }

    [Fact]
    [Trait("Rule", "7")]
    [Trait("Rule", "19")]
    public async Task The_name_of_an_erased_subject_goes_out_of_the_reports_that_stay()
    {
        var named = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Will", "Quillfeather") with { Aliases = ["Billy Quill"] });
        var other = await portal.RecordAsync(portal.Beta, TestSubjects.Draft("Will", "Quillfeather"));
        var told = "Will Quillfeather came in again. He said he will be back; BILLY QUILL, as staff call Quillfeather, took a Quillfeatherette.";
        var report = await portal.PublishedIncidentAsync(portal.Alpha, told, named);
        var elsewhere = await portal.PublishedIncidentAsync(portal.Beta, told, other);

        await portal.In(portal.Alpha, async provider =>
        {
            await provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "subject").EraseAsync(named, CancellationToken.None);
            return true;
        });

        var left = await portal.ReadAsync(portal.Alpha, db => db.Incidents.SingleAsync(i => i.Id == report));
        Assert.Equal("[name removed] came in again. He said he will be back; [name removed], as staff call [name removed], took a Quillfeatherette.", left.What);
        Assert.Empty(left.Subjects);
        Assert.Equal(told, await portal.ReadAsync(portal.Beta, db => db.Incidents.Where(i => i.Id == elsewhere).Select(i => i.What).SingleAsync()));
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task A_subject_that_a_restored_backup_brings_back_is_erased_again_from_the_ledger()
    {
        var brought = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Brought", "Back"));
        var other = await portal.ReadySubjectAsync(portal.Beta, TestSubjects.Draft("Not", "Touched"));

        await portal.In(portal.Alpha, async provider =>
        {
            var erasure = provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "subject");
            await erasure.EraseAsync(brought, CancellationToken.None);
            await erasure.EraseAsync(brought, CancellationToken.None);
            await erasure.EraseAsync(other, CancellationToken.None);
            return true;
        });

        Assert.Equal<IEnumerable<bool>>([false], await ExistAsync(brought));
        Assert.True(await portal.ReadAsync(portal.Beta, db => db.Subjects.AnyAsync(s => s.Id == other)));
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private string[] Files(Guid image) => Directory.GetFiles(Path.Combine(portal.DataDirectory, "tenants"), image.ToString("N"), SearchOption.AllDirectories);

    private async Task<IEnumerable<bool>> ExistAsync(params Guid[] subjects)
    {
        var there = await portal.ReadAsync(portal.Alpha, db => db.Subjects.Select(s => s.Id).ToListAsync());
        return subjects.Select(there.Contains).ToList();
    }

    private Task<bool> RunAsync() => portal.In(portal.Alpha, async provider =>
    {
        await ((ErasureJob)provider.GetService(typeof(ErasureJob))!).RunAsync(CancellationToken.None);
        return true;
    });
}
