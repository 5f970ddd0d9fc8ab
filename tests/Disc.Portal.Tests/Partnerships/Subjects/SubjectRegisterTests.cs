using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
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

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_restriction_is_looked_at_again_on_its_day_and_stays_hidden_until_somebody_lifts_it()
    {
        var (id, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Reviewed", "Later"));
        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var today = London.DayOf(portal.Now);
        Task<Outcome<Done>> Restrict(DateOnly? on) => portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.RestrictAsync(actor, id, "Disputed.", on));

        Assert.Equal("ReviewOn", (await Restrict(today)).Refusal!.Field);
        Assert.Equal("ReviewOn", (await Restrict(today.AddDays(Subject.LongestReviewDays + 1))).Refusal!.Field);
        Assert.True(await portal.IsShownAsync(portal.Alpha, id));
        Assert.True((await Restrict(null)).Succeeded);
        Assert.Equal(today.AddDays(28), (await OpenAsync(portal.Alpha, id))!.ReviewOn);
        Assert.DoesNotContain(await DueAsync(portal.Alpha, TestRole.Administrator), due => due.Id == id);

        // The day comes: it stands on the home page, and is still hidden.
        await portal.ReadAsync(portal.Alpha, db => db.Subjects.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ReviewOn, today)));
        Assert.Contains(await DueAsync(portal.Alpha, TestRole.Administrator), due => due.Id == id);
        Assert.Empty(await DueAsync(portal.Alpha, TestRole.Board));
        Assert.Empty(await DueAsync(portal.Beta, TestRole.Administrator));
        var home = await (await portal.SignedInAsync(portal.Alpha, TestRole.Administrator)).GetStringAsync(new Uri("/alpha/", UriKind.Relative));
        Assert.Matches($"<a[^>]*href=\"subjects/{id:N}\"[^>]*>Look at a restriction again", home);
        Assert.DoesNotContain("Reviewed Later", home, StringComparison.Ordinal);
        Assert.False(await portal.IsShownAsync(portal.Alpha, id));

        Assert.True((await Restrict(today.AddDays(7))).Succeeded);
        Assert.DoesNotContain(await DueAsync(portal.Alpha, TestRole.Administrator), due => due.Id == id);
        Assert.True((await portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.LiftRestrictionAsync(actor, id, "Settled."))).Succeeded);
        Assert.Null((await OpenAsync(portal.Alpha, id))!.ReviewOn);
        Assert.True(await portal.IsShownAsync(portal.Alpha, id));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_record_is_kept_longer_for_a_reason_that_members_read_and_never_shorter()
    {
        var (id, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Kept", "Longer"));
        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        var until = (await OpenAsync(portal.Alpha, id))!.EraseOn;
        Task<Outcome<Done>> Keep(DateOnly day, string? because, string? kept = null) => portal.With<SubjectRegister, Outcome<Done>>(portal.Alpha, s => s.KeepAsync(actor, id, day, because, kept));

        Assert.Equal("EraseOn", (await Keep(until, "a civil claim runs")).Refusal!.Field);
        Assert.Equal("EraseOn", (await Keep(until.AddYears(9), "a civil claim runs")).Refusal!.Field);
        Assert.Equal("EraseBecause", (await Keep(until.AddMonths(1), " ")).Refusal!.Field);
        Assert.Equal(WordList.KeptField, (await Keep(until.AddMonths(1), "the person is disabled")).Refusal!.Field);
        Assert.True((await Keep(until.AddMonths(1), "a civil claim runs.")).Succeeded);

        var page = await (await portal.SignedInAsync(portal.Alpha, TestRole.Member)).GetStringAsync(new Uri("/alpha/gallery", UriKind.Relative));
        Assert.Contains($"erased on {until.AddMonths(1).InWords()}, because a civil claim runs.", page, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<RestrictionDue>> DueAsync(Disc.Tenancy.Tenant tenant, TestRole role) =>
        portal.With<SubjectRegister, IReadOnlyList<RestrictionDue>>(tenant, s => s.RestrictionsDueAsync(portal.ActorOf(tenant, role)));

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
