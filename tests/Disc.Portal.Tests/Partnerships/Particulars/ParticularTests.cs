using System.Text.Json;
using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.Text;
using Disc.Portal.Tests.Architecture;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Particulars;

public class ParticularTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "2")]
    public async Task A_note_for_administrators_reaches_no_member_no_search_of_theirs_and_no_force()
    {
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Nora", "Noted"));
        _ = (await WriteAsync(portal.Alpha, subject, "Quillwort rang twice about this one.")).Value;

        Assert.Contains("Quillwort", JsonSerializer.Serialize((await FileAsync(portal.Alpha, subject))!.Particulars.Notes), StringComparison.Ordinal);
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Manager })
        {
            var browser = await portal.SignedInAsync(portal.Alpha, role);
            foreach (var address in new[] { "/alpha/", "/alpha/gallery", $"/alpha/gallery/{subject:N}", $"/alpha/report?subject={subject:N}" })
                Assert.DoesNotContain("Quillwort", await browser.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
            Assert.Null(await portal.With<SubjectFileRegister, SubjectFile?>(portal.Alpha, files => files.OpenAsync(portal.ActorOf(portal.Alpha, role), subject)));
        }

        Assert.Empty((await portal.With<GalleryRegister, GalleryPageContent>(portal.Alpha, galleries =>
            galleries.ShowAsync(portal.ActorOf(portal.Alpha, TestRole.Member), new(Search: "Quillwort"), byStream: false))).Faces);
        Assert.Empty(await portal.ReadAsync(portal.Alpha, db => TolerantSearch.FindAsync(db, db.Subjects, "quillwort", CancellationToken.None)));
        var shared = await portal.With<SharedSubjects, SharedPart>(portal.Alpha, subjects => subjects.ReadAsync(Actor.Portal(portal.Force, portal.Now), null, null));
        Assert.Contains(shared.Subjects, one => one.Id == subject);
        Assert.DoesNotContain("Quillwort", JsonSerializer.Serialize(shared), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "2")]
    public void Nothing_but_the_file_of_a_subject_and_merging_knows_of_notes_for_administrators()
    {
        var knowing = CodeMap.Read(typeof(Actor).Assembly.Location, "Disc.Portal")
            .Where(type => type.Uses.Any(use => use.StartsWith("Disc.Portal.Partnerships.Particulars.CoordinatorNote", StringComparison.Ordinal)
                || use == "Disc.Portal.Partnerships.Particulars.KeptNote"))
            .Select(type => type.Place).Distinct().Order(StringComparer.Ordinal);

        Assert.Empty(knowing.Except(["Partnerships", "Partnerships.Particulars", "Partnerships.SubjectFiles", "Partnerships.Merging", "Partnerships.Migrations", "Platform.Demonstration"]));
    }

    [Fact]
    [Trait("Rule", "6")]
    public async Task A_note_is_asked_about_words_of_special_category_data_too()
    {
        var subject = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Asked", "Note"));

        Assert.Equal(WordList.KeptField, (await WriteAsync(portal.Alpha, subject, "He is autistic.")).Refusal!.Field);
        Assert.True((await WriteAsync(portal.Alpha, subject, "He is autistic.", "autistic")).Succeeded);
    }

    [Fact]
    public async Task Members_see_the_vehicles_of_a_listed_subject_and_the_search_finds_it_by_its_registration()
    {
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Vera", "Vanowner"));
        _ = (await portal.With<ParticularRegister, Outcome<Guid>>(portal.Alpha, p =>
            p.AddVehicleAsync(Administrator(portal.Alpha), subject, new VehicleDraft(" wx70  abc", "Ford Transit", "white", VehicleUse.Drives)))).Value;

        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(new Uri($"/alpha/gallery/{subject:N}", UriKind.Relative));

        Assert.Contains("WX70 ABC, Ford Transit, white (drives it)", page, StringComparison.Ordinal);
        foreach (var asked in new[] { "wx70abc", "WX70 ABC", "transit", "70ab" })
            Assert.Contains(await FindAsync(portal.Alpha, asked), face => face.SubjectId == subject);
        Assert.Empty(await FindAsync(portal.Beta, "wx70abc"));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Other_evidence_has_a_source_and_a_day_reaches_the_second_person_and_takes_no_incidents_place()
    {
        var subject = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Eve", "Evident"));
        await portal.PictureAsync(portal.Alpha, subject);
        Task<Outcome<Guid>> Add(string source, DateOnly day) => portal.With<ParticularRegister, Outcome<Guid>>(portal.Alpha, p =>
            p.AddEvidenceAsync(Administrator(portal.Alpha), subject, new EvidenceDraft("Named by the security company.", source, day)));
        var today = Disc.Portal.Shared.Time.London.DayOf(portal.Now);

        Assert.Equal("Source", (await Add(" ", today)).Refusal!.Field);
        Assert.Equal("Day", (await Add("CCTV of the centre", default)).Refusal!.Field);
        Assert.Equal("Day", (await Add("CCTV of the centre", today.AddDays(1))).Refusal!.Field);
        Assert.True((await Add("CCTV of the centre", today)).Succeeded);
        Assert.False((await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General)).Succeeded);

        await portal.IncidentAsync(portal.Alpha, subject);
        var listing = (await portal.ProposeAsync(portal.Alpha, subject, GalleryKind.General)).Value;
        var opened = await portal.With<ListingRegister, ListingToDecide?>(portal.Alpha, l => l.OpenWaitingAsync(portal.ActorOf(portal.Alpha, TestRole.Board), listing));
        Assert.Equal("CCTV of the centre", Assert.Single(opened!.OtherEvidence).Source);
    }

    [Fact]
    [Trait("Rule", "7")]
    [Trait("Rule", "19")]
    public async Task All_of_it_goes_with_the_subject_and_the_name_goes_out_of_what_stands_on_others()
    {
        var (gone, stays) = (await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Peregrine", "Goneaway")), await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Stays", "Here")));
        var administrator = Administrator(portal.Alpha);
        await WriteAsync(portal.Alpha, gone, "A note that goes.");
        await WriteAsync(portal.Alpha, stays, "Comes with Peregrine Goneaway on Fridays.");
        await portal.In(portal.Alpha, async provider =>
        {
            var particulars = provider.GetRequiredService<ParticularRegister>();
            _ = (await particulars.AddVehicleAsync(administrator, gone, new VehicleDraft("GO11 NEE", null, null, VehicleUse.Own))).Value;
            _ = (await particulars.AddEvidenceAsync(administrator, gone, new EvidenceDraft("What goes.", "CCTV", new DateOnly(2026, 1, 2)))).Value;
            await provider.GetServices<IErasure>().Single(erasure => erasure.Kind == "subject").EraseAsync(gone, CancellationToken.None);
            return true;
        });

        var left = await portal.ReadAsync(portal.Alpha, async db => (
            await db.Vehicles.CountAsync(v => v.SubjectId == gone), await db.OtherEvidence.CountAsync(e => e.SubjectId == gone), await db.CoordinatorNotes.CountAsync(n => n.SubjectId == gone)));
        Assert.Equal((0, 0, 0), left);
        Assert.Equal("Comes with [name removed] on Fridays.", (await FileAsync(portal.Alpha, stays))!.Particulars.Notes.Single().Text);
    }

    [Theory]
    [InlineData(null, null, "Registration")]
    [InlineData("AB12 <CDE>", null, "Registration")]
    [InlineData(null, "Ford", null)]
    [InlineData("ab12cde", null, null)]
    public void A_vehicle_has_a_registration_or_says_what_it_is(string? registration, string? make, string? field) =>
        Assert.Equal(field, ParticularRules.WhyNotVehicle(new VehicleDraft(registration, make, null, VehicleUse.NotKnown), 0)?.Field);

    private Actor Administrator(Tenant tenant) => portal.ActorOf(tenant, TestRole.Administrator);

    private Task<Outcome<Guid>> WriteAsync(Tenant tenant, Guid subject, string text, string? kept = null) =>
        portal.With<ParticularRegister, Outcome<Guid>>(tenant, particulars => particulars.WriteNoteAsync(Administrator(tenant), subject, text, kept));

    private Task<SubjectFile?> FileAsync(Tenant tenant, Guid subject) =>
        portal.With<SubjectFileRegister, SubjectFile?>(tenant, files => files.OpenAsync(Administrator(tenant), subject));

    private async Task<IReadOnlyList<Face>> FindAsync(Tenant tenant, string text) => (await portal.With<GalleryRegister, GalleryPageContent>(tenant, galleries =>
        galleries.ShowAsync(portal.ActorOf(tenant, TestRole.Member), new(Search: text), byStream: false))).Faces;
}
