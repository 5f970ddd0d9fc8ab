using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Subjects;

public class SubjectRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "6")]
    public async Task Words_of_special_category_data_are_asked_about_and_kept_only_when_the_writer_means_them()
    {
        var draft = TestSubjects.Draft("Asked", "About", d => d with { Marks = "Limps, muslim beads" });

        Assert.Equal(WordList.KeptField, (await RecordAsync(draft)).Refusal!.Field);
        Assert.Equal(WordList.KeptField, (await RecordAsync(draft with { AskedAndKept = "another" })).Refusal!.Field);
        Assert.False(await portal.ReadAsync(portal.Alpha, db => db.Subjects.AnyAsync(s => s.GivenName == "Asked")));

        var recorded = await RecordAsync(draft with { AskedAndKept = WordList.Key(SubjectRules.Asks(draft.Description).Values.SelectMany(questions => questions)) });
        Assert.True(recorded.Succeeded);

        // What stands there already is not asked about again; what is added is.
        Assert.True((await ChangeAsync(recorded.Value, draft with { FamilyName = "Renamed" })).Succeeded);
        var more = draft with { Description = draft.Description with { UsualMethod = "Says that he is autistic" } };
        Assert.Equal(WordList.KeptField, (await ChangeAsync(recorded.Value, more)).Refusal!.Field);
        Assert.Equal(("Renamed", "Limps, muslim beads", "Fills a bag"), await portal.ReadAsync(portal.Alpha, db =>
            db.Subjects.Where(s => s.Id == recorded.Value).Select(s => ValueTuple.Create(s.FamilyName!, s.Marks!, s.UsualMethod!)).SingleAsync()));
        Assert.False(await portal.ReadAsync(portal.Beta, db => db.Subjects.AnyAsync(s => s.GivenName == "Asked")));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_subject_recorded_in_one_partnership_is_unknown_in_the_next()
    {
        var id = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Quentin", "Crossborder"));

        Assert.NotNull(await OpenAsync(portal.Alpha, id));
        Assert.Null(await OpenAsync(portal.Beta, id));
        Assert.Empty(await FindAsync(portal.Beta, "Crossborder"));
    }

    [Theory]
    [InlineData("obri", true)]
    [InlineData("O’Brien sean", true)]
    [InlineData("shifty", true)]
    [InlineData("anchor", true)]
    [InlineData("foil-lined", true)]
    [InlineData("Seán O'Brien nobody", false)]
    [InlineData("%", false)]
    public async Task A_search_finds_any_part_of_a_name_nickname_mark_or_method(string text, bool found)
    {
        var draft = TestSubjects.Draft("Sean", "O'Brien", d => d with { Marks = "Anchor on the left hand", UsualMethod = "Foil-lined bag" });
        var id = await portal.RecordAsync(portal.Alpha, draft with { Nicknames = ["Shifty"] });

        Assert.Equal(found, (await FindAsync(portal.Alpha, text)).Any(row => row.Id == id));
    }

    [Fact]
    public async Task A_member_neither_records_nor_reads_a_file()
    {
        var id = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Only", "Administrators"));
        var member = portal.ActorOf(portal.Alpha, TestRole.Member);

        Assert.False((await portal.With<SubjectRegister, Outcome<Guid>>(portal.Alpha, s => s.RecordAsync(member, TestSubjects.Draft("A", "B")))).Succeeded);
        Assert.False((await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(member, id, "Because"))).Succeeded);
        Assert.Null(await portal.With<SubjectFileRegister, SubjectFile?>(portal.Alpha, f => f.OpenAsync(member, id)));
        Assert.Empty(await portal.With<SubjectFileRegister, IReadOnlyList<SubjectRow>>(portal.Alpha, f => f.FindAsync(member, null)));
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_changes_nothing()
    {
        var id = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("First", "Version"));
        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var version = (await OpenAsync(portal.Alpha, id))!.Version;

        var first = await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.ChangeAsync(actor, id, TestSubjects.Draft("Second", "Version"), version));
        var late = await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.ChangeAsync(actor, id, TestSubjects.Draft("Third", "Version"), version));

        Assert.True(first.Succeeded);
        Assert.False(late.Succeeded);
        Assert.Equal("Second Version", (await OpenAsync(portal.Alpha, id))!.Name);
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task Opening_a_file_and_searching_are_on_record_and_a_name_never_stands_in_the_trail_readably()
    {
        var id = await portal.RecordAsync(portal.Alpha, TestSubjects.Draft("Zebedee", "Trailmark"));
        await OpenAsync(portal.Alpha, id);
        await FindAsync(portal.Alpha, "Trailmark");

        var rows = await portal.ReadAsync(portal.Alpha, db => db.History.AsNoTracking().ToListAsync());

        Assert.Contains(rows, row => row is { Verb: "collected", Kind: "subject", Sealed: not null } && row.Object == id);
        Assert.Contains(rows, row => row is { Verb: "consulted", Kind: "subject" } && row.Object == id);
        Assert.Contains(rows, row => row is { Verb: "consulted", Kind: "subjects", Sealed: not null } && row.Fields!.Contains(id.ToString("N"), StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Fields?.Contains("Trailmark", StringComparison.OrdinalIgnoreCase) == true
            || (row.Sealed is not null && System.Text.Encoding.UTF8.GetString(row.Sealed).Contains("Trailmark", StringComparison.Ordinal)));
    }

    private Task<Outcome<Guid>> RecordAsync(SubjectDraft draft) =>
        portal.With<SubjectRegister, Outcome<Guid>>(portal.Alpha, s => s.RecordAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), draft));

    private async Task<Outcome<Done>> ChangeAsync(Guid id, SubjectDraft draft)
    {
        var version = (await OpenAsync(portal.Alpha, id))!.Version;
        return await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.ChangeAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), id, draft, version));
    }

    private Task<SubjectFile?> OpenAsync(Disc.Tenancy.Tenant tenant, Guid id) =>
        portal.With<SubjectFileRegister, SubjectFile?>(tenant, files => files.OpenAsync(portal.ActorOf(tenant, TestRole.Administrator), id));

    private Task<IReadOnlyList<SubjectRow>> FindAsync(Disc.Tenancy.Tenant tenant, string text) =>
        portal.With<SubjectFileRegister, IReadOnlyList<SubjectRow>>(tenant, files => files.FindAsync(portal.ActorOf(tenant, TestRole.Administrator), text));
}
