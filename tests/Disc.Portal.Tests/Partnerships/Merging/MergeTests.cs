using System.Text.Json;
using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Intelligence;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Partnerships.Recognition;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Merging;

public class MergeTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task An_intelligence_report_about_the_record_that_goes_is_about_the_one_that_stays_and_comes_back_with_an_undo()
    {
        var (kept, gone) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Kept", "Believed")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Gone", "Believed")));
        var (one, both) = (await BelieveAsync(gone), await BelieveAsync(kept, gone));

        var merge = (await MergeAsync(kept, gone)).Value;
        Assert.Equal([kept], await AboutAsync(one));
        Assert.Equal([kept], await AboutAsync(both));
        _ = (await UndoAsync(merge)).Value;

        Assert.Equal([gone], await AboutAsync(one));
        Assert.Equal(new[] { kept, gone }.Order(), (await AboutAsync(both)).Order());

        Task<Guid> BelieveAsync(params Guid[] people) => portal.ReadAsync(portal.Alpha, async db =>
        {
            var number = (await db.Intelligence.MaxAsync(r => (int?)r.Number) ?? 0) + 1;
            var report = new IntelligenceReport(
                Guid.CreateVersion7(), number, "They say.", "Somebody", new Grading(SourceGrade.Untested, InformationGrade.NotKnown, HandlingCode.Permitted), null,
                new DateOnly(2026, 3, 3), Guid.NewGuid(), portal.Now, new DateOnly(2026, 3, 3));
            report.IsAbout(people);
            db.Intelligence.Add(report);
            await db.SaveChangesAsync();
            return report.Id;
        });

        Task<List<Guid>> AboutAsync(Guid report) => portal.ReadAsync(portal.Alpha, async db =>
            (await db.Intelligence.AsNoTracking().SingleAsync(r => r.Id == report)).Subjects.Select(link => link.SubjectId).ToList());
    }

    private readonly ExclusionScene scene = new(portal, portal.Alpha);

    [Fact]
    public async Task Everything_that_hangs_on_a_record_follows_and_comes_back_when_the_merge_is_undone()
    {
        var kept = await portal.ReadySubjectAsync(portal.Alpha, TestSubjects.Draft("Kit", "Kept"), seed: 31);
        var (gone, listing) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Kat", "Gone"), seed: 32);
        var third = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Third", "One"));
        var both = await portal.IncidentAsync(portal.Alpha, kept, gone);
        var only = await portal.IncidentAsync(portal.Alpha, gone);
        await HangAsync(gone, kept, third);
        var before = await PictureOfAsync(gone);

        var merge = (await MergeAsync(kept, gone, (MergeField.Name, MergeSide.Gone))).Value;

        Assert.Equal(["Kat Gone", "Kit Kept"], await NamesAsync(kept));
        var after = await CountsAsync(kept);
        Assert.Equal(new Counts(2, 1, 1, 1, 1, 1, 1, 4), after);
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Subjects.AnyAsync(s => s.Id == gone)));
        Assert.True(await portal.IsShownAsync(portal.Alpha, kept));
        Assert.Equal(kept, await portal.ReadAsync(portal.Alpha, db => db.Listings.Where(l => l.Id == listing).Select(l => l.SubjectId).SingleAsync()));
        Assert.Equal([kept], await portal.ReadAsync(portal.Alpha, async db => (await db.Incidents.SingleAsync(i => i.Id == both)).Subjects.Select(link => link.SubjectId).ToList()));
        // Its picture opens under the key that it had, and stands beside the other's.
        Assert.NotNull(await ShowAsync(before));
        Assert.Equal(1, await portal.ReadAsync(portal.Alpha, db => db.Images.CountAsync(i => i.SubjectId == kept && i.IsPrimary)));
        var associate = Assert.Single((await FileAsync(kept))!.Associates);
        Assert.Equal((third, AssociateKind.WorksWith), (associate.Other.Id, associate.Kind));
        Assert.Equal(kept, await portal.With<MergeRegister, Guid?>(portal.Alpha, m => m.WhereIsAsync(Administrator, gone)));

        Assert.Equal(gone, (await UndoAsync(merge)).Value);

        Assert.Equal(["Kit Kept"], await NamesAsync(kept));
        Assert.Equal(["Kat Gone"], await NamesAsync(gone));
        Assert.Equal(new Counts(1, 0, 0, 0, 0, 0, 0, 2), await CountsAsync(kept));
        Assert.Equal(new Counts(1, 1, 1, 1, 1, 1, 1, 3), await CountsAsync(gone));
        Assert.NotNull(await ShowAsync(before));
        Assert.Null(await portal.ReadAsync(portal.Alpha, db => db.Images.Where(i => i.Id == before).Select(i => i.OwnKey).SingleAsync()));
        Assert.Equal(2, (await FileAsync(gone))!.Associates.Count);
        Assert.Equal([gone], await portal.ReadAsync(portal.Alpha, async db => (await db.Incidents.SingleAsync(i => i.Id == only)).Subjects.Select(link => link.SubjectId).ToList()));
        Assert.True(await portal.IsShownAsync(portal.Alpha, gone));
        Assert.False(await portal.IsShownAsync(portal.Alpha, kept));
        Assert.False((await UndoAsync(merge)).Succeeded);
        Assert.Null((await portal.ReadAsync(portal.Alpha, db => HistoryChain.VerifyAsync(db, null, CancellationToken.None))).FirstBroken);
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task A_merge_and_its_undoing_stand_on_both_records_without_a_readable_name()
    {
        var (kept, gone) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Trail", "Keptson")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Trail", "Goneson")));

        var merge = (await MergeAsync(kept, gone)).Value;
        _ = (await UndoAsync(merge)).Value;

        var rows = await portal.ReadAsync(portal.Alpha, db => db.History.AsNoTracking().Where(row => row.Object == kept || row.Object == gone).ToListAsync());
        Assert.Contains(rows, row => row.Object == kept && row is { Verb: Verbs.Combined, Sealed: not null } && row.Fields == $"with {gone:N}");
        Assert.Contains(rows, row => row.Object == gone && row.Verb == Verbs.Combined && row.Fields == $"into {kept:N}");
        Assert.Contains(rows, row => row.Object == gone && row.Fields == $"taken out of {kept:N} again");
        Assert.DoesNotContain(rows, row => row.Fields?.Contains("Goneson", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Theory]
    [Trait("Rule", "7")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_restricted_record_makes_the_merged_one_restricted_whichever_stays(bool restrictedStays)
    {
        var (one, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Open", "Listed"));
        var other = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Closed", "Restricted"));
        var review = London.DayOf(portal.Now).AddDays(9);
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(Administrator, other, "Disputed.", review));
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.HoldBackAsync(Administrator, other, true));
        var (kept, gone) = restrictedStays ? (other, one) : (one, other);

        var merge = (await MergeAsync(kept, gone)).Value;

        Assert.False(await portal.IsShownAsync(portal.Alpha, kept));
        Assert.Equal((true, "Disputed.", review, true), await portal.ReadAsync(portal.Alpha, db =>
            db.Subjects.Where(s => s.Id == kept).Select(s => ValueTuple.Create(s.RestrictedAt != null, s.RestrictedBecause!, s.ReviewOn!.Value, s.IsHeldBack)).SingleAsync()));
        await UndoAsync(merge);
        Assert.True(await portal.IsShownAsync(portal.Alpha, one));
        Assert.False(await portal.IsShownAsync(portal.Alpha, other));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Merged_with_a_record_of_somebody_under_18_a_listing_that_nobody_weighed_up_ends_and_the_age_stays()
    {
        var (kept, listing) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Grown", "Up"));
        var gone = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Grown", "Upp", d => d with { AgeFrom = 16, AgeTo = 17 }));

        var merge = (await MergeAsync(kept, gone, (MergeField.Age, MergeSide.Kept))).Value;

        Assert.False(await portal.IsShownAsync(portal.Alpha, kept));
        Assert.Equal(16, (await FileAsync(kept))!.Draft.Description.AgeFrom);
        Assert.Equal(ListingState.Withdrawn, await StateAsync(listing));
        await UndoAsync(merge);
        Assert.True(await portal.IsShownAsync(portal.Alpha, kept));
        Assert.False(await portal.IsShownAsync(portal.Alpha, gone));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task Listed_twice_in_one_gallery_the_person_leaves_it_on_the_earlier_day()
    {
        var today = London.DayOf(portal.Now);
        var (kept, late) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Long", "Listed"), endsOn: today.AddDays(60));
        var (gone, early) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Short", "Listed"), endsOn: today.AddDays(10));

        _ = (await MergeAsync(kept, gone)).Value;

        Assert.Equal((ListingState.Withdrawn, ListingState.Approved), (await StateAsync(late), await StateAsync(early)));
        Assert.Equal(today.AddDays(10), (await FileAsync(kept))!.ListedUntil);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Police_cannot_merge_a_record_with_an_exclusion_and_administrators_can()
    {
        var exclusion = await scene.ServedAsync();
        var banned = (await scene.OpenAsync(exclusion)).SubjectId;
        var other = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Not", "Banned"));
        var police = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator);

        Assert.Equal(ExclusionRules.Police, (await MergeAsync(other, banned, police)).Refusal);
        Assert.True(await portal.ReadAsync(portal.Alpha, db => db.Subjects.AnyAsync(s => s.Id == banned)));

        var merge = (await MergeAsync(other, banned)).Value;
        Assert.Equal(other, (await scene.OpenAsync(exclusion)).SubjectId);
        Assert.True(await portal.IsShownAsync(portal.Alpha, other));
        Assert.True((await FileAsync(other))!.EraseOn >= (await scene.OpenAsync(exclusion)).EndsOn.AddMonths(Exclusion.KeptMonths));
        Assert.Equal(ExclusionRules.Police, (await portal.With<MergeRegister, Outcome<Guid>>(portal.Alpha, m => m.UndoAsync(police, merge))).Refusal);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task A_warning_goes_with_the_record_and_comes_back_and_police_cannot_move_it()
    {
        var (kept, warned) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Not", "Warned")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Yellow", "Card")));
        var warning = new Warning(901, warned, [], new ByRules(1, new Ruling(RulingKind.Warning, 0, ["x"]), null), 36, null, Administrator.AccountId, portal.Now);
        warning.Give(portal.Now, "Lena Fisk");
        await scene.Do(db => db.Warnings.AddAsync(warning).AsTask());
        Task<Guid> WhoseAsync() => portal.ReadAsync(portal.Alpha, db => db.Warnings.Where(w => w.Id == warning.Id).Select(w => w.SubjectId).SingleAsync());

        Assert.Equal(ExclusionRules.Police, (await MergeAsync(kept, warned, portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator))).Refusal);
        var merge = (await MergeAsync(kept, warned)).Value;
        Assert.Equal(kept, await WhoseAsync());
        Assert.True((await FileAsync(kept))!.EraseOn >= warning.CountsUntil);

        Assert.True((await portal.With<MergeRegister, Outcome<Guid>>(portal.Alpha, m => m.UndoAsync(Administrator, merge))).Succeeded);
        Assert.Equal(warned, await WhoseAsync());
    }

    [Fact]
    public async Task A_merge_looked_at_before_somebody_changed_a_record_is_refused()
    {
        var (kept, gone) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Stale", "One")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Stale", "Two")));
        var choice = await ChoiceAsync(kept, gone);
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.HoldBackAsync(Administrator, gone, true));

        Assert.Equal(MergeRules.Changed, (await portal.With<MergeRegister, Outcome<Guid>>(portal.Alpha, m => m.MergeAsync(Administrator, choice))).Refusal);
        Assert.True(await portal.ReadAsync(portal.Alpha, db => db.Subjects.AnyAsync(s => s.Id == gone)));
    }

    [Fact]
    public async Task What_was_changed_after_a_merge_is_not_undone_with_it_and_a_restriction_stays_on_both()
    {
        var (kept, gone) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Later", "Changed")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Comes", "Out")));
        var merge = (await MergeAsync(kept, gone)).Value;
        await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(Administrator, kept, "Objected."));

        _ = (await UndoAsync(merge)).Value;

        Assert.Equal(["Later Changed", "Comes Out"], await NamesAsync(kept));
        Assert.Equal<IEnumerable<bool>>([true, true], [(await FileAsync(kept))!.IsRestricted, (await FileAsync(gone))!.IsRestricted]);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task After_thirty_days_it_cannot_be_undone_and_what_the_records_were_is_forgotten()
    {
        var (kept, gone) = (await portal.RecordAsync(portal.Beta, TestSubjects.Draft("Month", "Kept")), await portal.RecordAsync(portal.Beta, TestSubjects.Draft("Month", "Forgotten")));
        var merge = (await MergeAsync(portal.Beta, kept, gone)).Value;

        await portal.In(portal.Beta, async provider =>
        {
            await using var db = provider.GetRequiredService<Portal.Shared.Storage.TenantDatabase<Portal.Partnerships.PartnershipDb>>().Open();
            await db.SubjectMerges.Where(m => m.Id == merge).ExecuteUpdateAsync(set => set.SetProperty(m => m.MergedAt, portal.Now.AddDays(-SubjectMerge.UndoDays)));
            await provider.GetRequiredService<ErasureJob>().RunAsync(CancellationToken.None);
            return true;
        });

        Assert.Null(await portal.ReadAsync(portal.Beta, db => db.SubjectMerges.Where(m => m.Id == merge).Select(m => m.Memory).SingleAsync()));
        Assert.Equal(MergeRules.TooLate, (await portal.With<MergeRegister, Outcome<Guid>>(portal.Beta, m => m.UndoAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), merge))).Refusal);
    }

    [Fact]
    [Trait("Rule", "7")]
    [Trait("Rule", "19")]
    public async Task Erasing_a_merged_record_erases_both_and_the_ledger_says_so()
    {
        await using var own = new OwnPortal();
        await own.Portal.InitializeAsync();
        var town = own.Portal.Alpha;
        var administrator = own.Portal.ActorOf(town, TestRole.Administrator);
        var (kept, gone) = (await own.Portal.RecordAsync(town, TestSubjects.Draft("Erase", "Keptname")), await own.Portal.ReadySubjectAsync(town, TestSubjects.Draft("Erase", "Goneword")));
        var image = await own.Portal.ReadAsync(town, db => db.Images.Where(i => i.SubjectId == gone).Select(i => i.Id).SingleAsync());
        var other = await own.Portal.RecordAsync(own.Portal.Beta, TestSubjects.Draft("Stays", "Elsewhere"));
        _ = (await own.Portal.With<MergeRegister, Outcome<Guid>>(town, async m => await m.MergeAsync(administrator, await own.Portal.ReadAsync(town, async db => new MergeChoice(
            kept, gone, (await db.Subjects.SingleAsync(s => s.Id == kept)).Version, (await db.Subjects.SingleAsync(s => s.Id == gone)).Version, new Dictionary<MergeField, MergeSide>()))))).Value;

        own.Portal.Clock.Advance(TimeSpan.FromDays(800));
        await own.Portal.In(town, async provider =>
        {
            await provider.GetRequiredService<ErasureJob>().RunAsync(CancellationToken.None);
            return true;
        });

        Assert.False(await own.Portal.ReadAsync(town, db => db.Subjects.AnyAsync()));
        Assert.False(await own.Portal.ReadAsync(town, db => db.SubjectMerges.AnyAsync()));
        Assert.True(await own.Portal.ReadAsync(own.Portal.Beta, db => db.Subjects.AnyAsync(s => s.Id == other)));
        var lines = own.Portal.Services.GetRequiredService<ErasureLedger>().Read().Where(line => line.Tenant == town.Id).Select(line => line.Id).ToList();
        Assert.Contains(kept, lines);
        Assert.Contains(gone, lines);
        Assert.Empty(Directory.GetFiles(Path.Combine(own.Portal.DataDirectory, "tenants"), image.ToString("N"), SearchOption.AllDirectories));
        foreach (var file in Directory.GetFiles(Path.Combine(own.Portal.DataDirectory, "tenants"), "tenant.db*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            Assert.False(bytes.ToArray().AsSpan().IndexOf("Goneword"u8) >= 0, file);
        }
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task The_force_sees_one_record_after_a_merge_and_is_told_that_the_other_is_gone()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        var (kept, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Shared", "Once"));
        var (gone, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Shared", "Twice"));
        var picture = await PictureOfAsync(gone);
        var whole = await portal.With<SharedSubjects, SharedPart>(portal.Alpha, subjects => subjects.ReadAsync(Actor.Portal(portal.Force, portal.Now), null, null));

        _ = (await MergeAsync(kept, gone)).Value;
        var next = await portal.With<SharedSubjects, SharedPart>(portal.Alpha, subjects => subjects.ReadAsync(Actor.Portal(portal.Force, portal.Now), whole.Cursor, whole.ReadOn));

        Assert.Equal([gone], next.Gone);
        Assert.Contains("Twice", JsonSerializer.Serialize(next.Subjects.Single(subject => subject.Id == kept)), StringComparison.Ordinal);
        var officer = portal.ActorOf(portal.Force, TestRole.Analyst);
        Assert.NotNull(await portal.With<ImageRegister, byte[]?>(portal.Alpha, images => images.ReadForForceAsync(officer, picture, large: false)));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Nobody_of_the_next_partnership_can_be_merged()
    {
        var (ours, theirs) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Merge", "Ours")), await portal.RecordAsync(portal.Beta, TestSubjects.Draft("Merge", "Theirs")));
        var choice = new MergeChoice(ours, theirs, 2, 2, new Dictionary<MergeField, MergeSide>());

        Assert.Equal(SubjectRefusals.NotFound, (await portal.With<MergeRegister, Outcome<Guid>>(portal.Alpha, m => m.MergeAsync(Administrator, choice))).Refusal);
        Assert.Null(await portal.With<MergeRegister, SideBySide?>(portal.Alpha, m => m.CompareAsync(Administrator, ours, theirs)));
        Assert.True(await portal.ReadAsync(portal.Beta, db => db.Subjects.AnyAsync(s => s.Id == theirs)));
    }

    private sealed record Counts(int Images, int Listings, int Vehicles, int Evidence, int Notes, int Sightings, int Recognitions, int Incidents);

    private sealed class OwnPortal : IAsyncDisposable
    {
        public TestPortal Portal { get; } = new();

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }

    private Actor Administrator => portal.ActorOf(portal.Alpha, TestRole.Administrator);

    private Task<Outcome<Guid>> MergeAsync(Guid kept, Guid gone, params (MergeField Field, MergeSide Side)[] sides) => MergeAsync(portal.Alpha, kept, gone, null, sides);

    private Task<Outcome<Guid>> MergeAsync(Guid kept, Guid gone, Actor by) => MergeAsync(portal.Alpha, kept, gone, by);

    private async Task<Outcome<Guid>> MergeAsync(Tenant tenant, Guid kept, Guid gone, Actor? by = null, params (MergeField Field, MergeSide Side)[] sides)
    {
        var versions = await portal.ReadAsync(tenant, db => db.Subjects.Where(s => s.Id == kept || s.Id == gone).ToDictionaryAsync(s => s.Id, s => s.Version));
        var choice = new MergeChoice(kept, gone, versions[kept], versions[gone], sides.ToDictionary(one => one.Field, one => one.Side));
        return await portal.With<MergeRegister, Outcome<Guid>>(tenant, m => m.MergeAsync(by ?? portal.ActorOf(tenant, TestRole.Administrator), choice));
    }

    private async Task<MergeChoice> ChoiceAsync(Guid kept, Guid gone)
    {
        var side = (await portal.With<MergeRegister, SideBySide?>(portal.Alpha, m => m.CompareAsync(Administrator, kept, gone)))!;
        return new MergeChoice(kept, gone, side.Kept.Version, side.Gone.Version, new Dictionary<MergeField, MergeSide>());
    }

    private Task<Outcome<Guid>> UndoAsync(Guid merge) => portal.With<MergeRegister, Outcome<Guid>>(portal.Alpha, m => m.UndoAsync(Administrator, merge));

    private Task<SubjectFile?> FileAsync(Guid subject) => portal.With<SubjectFileRegister, SubjectFile?>(portal.Alpha, files => files.OpenAsync(Administrator, subject));

    private async Task<IEnumerable<string>> NamesAsync(Guid subject)
    {
        var file = (await FileAsync(subject))!;
        return [file.Name, .. file.Draft.Aliases];
    }

    private Task<ListingState> StateAsync(Guid listing) => portal.ReadAsync(portal.Alpha, db => db.Listings.Where(l => l.Id == listing).Select(l => l.State).SingleAsync());

    private Task<Guid> PictureOfAsync(Guid subject) => portal.ReadAsync(portal.Alpha, db => db.Images.Where(i => i.SubjectId == subject).Select(i => i.Id).SingleAsync());

    private Task<byte[]?> ShowAsync(Guid image) => portal.With<ImageRegister, byte[]?>(portal.Alpha, images => images.ShowAsync(Administrator, image, large: true));

    private Task<Counts> CountsAsync(Guid subject) => portal.ReadAsync(portal.Alpha, async db => new Counts(
        await db.Images.CountAsync(i => i.SubjectId == subject), await db.Listings.CountAsync(l => l.SubjectId == subject),
        await db.Vehicles.CountAsync(v => v.SubjectId == subject), await db.OtherEvidence.CountAsync(e => e.SubjectId == subject),
        await db.CoordinatorNotes.CountAsync(n => n.SubjectId == subject), await db.Sightings.CountAsync(s => s.SubjectId == subject),
        await db.Recognitions.CountAsync(r => r.SubjectId == subject), await db.Incidents.CountAsync(i => i.Subjects.Any(link => link.SubjectId == subject))));

    private Task<bool> HangAsync(Guid gone, Guid kept, Guid third) => portal.In(portal.Alpha, async provider =>
    {
        var particulars = provider.GetRequiredService<ParticularRegister>();
        _ = (await particulars.AddVehicleAsync(Administrator, gone, new VehicleDraft("AB12 CDE", null, null, VehicleUse.Own))).Value;
        _ = (await particulars.AddEvidenceAsync(Administrator, gone, new EvidenceDraft("Named.", "Security", London.DayOf(portal.Now)))).Value;
        _ = (await particulars.WriteNoteAsync(Administrator, gone, "A note.", null)).Value;
        var associates = provider.GetRequiredService<AssociateRegister>();
        _ = (await associates.LinkAsync(Administrator, gone, third, AssociateKind.WorksWith, null)).Value;
        _ = (await associates.LinkAsync(Administrator, gone, kept, AssociateKind.SeenWith, null)).Value;
        var member = portal.ActorOf(portal.Alpha, TestRole.Member);
        _ = (await provider.GetRequiredService<SightingRegister>().SendAsync(member, gone, "High Street", null)).Value;
        await using var db = provider.GetRequiredService<Portal.Shared.Storage.TenantDatabase<Portal.Partnerships.PartnershipDb>>().Open();
        db.Recognitions.Add(new PersonRecognised(Guid.CreateVersion7(), gone, "Somebody", "From school", member.AccountId, portal.Now));
        return await db.SaveChangesAsync() > 0;
    });
}
