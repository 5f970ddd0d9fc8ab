using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Groups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Groups;

public class AudienceTests
{
    private static readonly Guid Doors = Guid.CreateVersion7(), Night = Guid.CreateVersion7(), OldTown = Guid.CreateVersion7();

    private static readonly Dictionary<Guid, string> Names = new() { [Doors] = "Door staff", [Night] = "Night-time", [OldTown] = "Old Town" };

    public static TheoryData<string[], string> Words() => new()
    {
        { [], "Everybody" },
        { ["Door staff"], "Door staff" },
        { ["Old Town", "Door staff"], "Door staff and Old Town" },
        { ["Old Town", "Night-time", "Door staff"], "Door staff, Night-time and Old Town" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void An_audience_is_said_in_words(string[] groups, string words) => Assert.Equal(words, Of(groups).InWords(Names));

    [Fact]
    public void A_group_that_is_gone_is_said_so() => Assert.Equal("a group that is gone", Audience.Of(Guid.NewGuid()).InWords(Names));

    [Fact]
    public void Everybody_is_what_nobody_said_anything_about()
    {
        Assert.Equal(Audience.Everybody, default);
        Assert.True(Audience.FromText("").IsEverybody);
        Assert.True(Audience.Everybody.Includes(new HashSet<Guid>()));
    }

    [Fact]
    public void An_audience_of_groups_is_for_whoever_is_in_any_of_them()
    {
        var audience = Audience.Of(Doors, OldTown);

        Assert.True(audience.Includes(new HashSet<Guid> { OldTown }));
        Assert.False(audience.Includes(new HashSet<Guid> { Night }));
        Assert.False(audience.Includes(new HashSet<Guid>()));
        Assert.True(new OwnGroups(new HashSet<Guid>(), SeesAll: true).See(audience));
    }

    [Fact]
    public void Two_audiences_of_the_same_groups_are_the_same_in_whatever_order()
    {
        Assert.Equal(Audience.Of(Doors, Night), Audience.Of(Night, Doors, Night));
        Assert.Equal(Audience.Of(Doors, Night), Audience.FromText(Audience.Of(Night, Doors).ToText()));
        Assert.NotEqual(Audience.Of(Doors), Audience.Everybody);
    }

    [Fact]
    public void Nobody_is_no_audience()
    {
        Assert.Throws<ArgumentException>(() => Audience.Of());
        Assert.Throws<ArgumentException>(() => Audience.Of(Enumerable.Range(0, Audience.MostGroups + 1).Select(_ => Guid.NewGuid())));
        Assert.Equal(Audience.TextLength, Audience.Of(Enumerable.Range(0, Audience.MostGroups).Select(_ => Guid.NewGuid())).ToText().Length);
    }

    [Fact]
    public void A_form_that_means_groups_and_ticks_none_is_asked_again()
    {
        Assert.Equal(GroupRules.AudienceField, AudienceAnswer.Posted(["some"]).Read().Refusal!.Field);
        Assert.Equal(Audience.Of(Doors), AudienceAnswer.Posted(["some", Doors.ToString("N"), "<script>"]).Read().Value);
        Assert.Equal(Audience.Everybody, AudienceAnswer.Posted(["everybody", Doors.ToString("N")]).Read().Value);
        Assert.Equal(Audience.Everybody, AudienceAnswer.Posted(null).Read().Value);
        Assert.Equal(Audience.Of(Doors), AudienceAnswer.Of(Audience.Of(Doors)).Read().Value);
    }

    [Fact]
    public void Something_is_addressed_only_to_groups_that_are_there_and_in_use()
    {
        GroupChoice[] choices = [new(Doors, GroupKind.People, "Door staff", false), new(Night, GroupKind.People, "Night-time", true)];

        Assert.Null(GroupRules.WhyNotAddress(Audience.Everybody, default, choices));
        Assert.Null(GroupRules.WhyNotAddress(Audience.Of(Doors), default, choices));
        Assert.Contains("retired", GroupRules.WhyNotAddress(Audience.Of(Night), default, choices)!.Message, StringComparison.Ordinal);
        Assert.Null(GroupRules.WhyNotAddress(Audience.Of(Doors, Night), Audience.Of(Night), choices));
        Assert.Contains("not there", GroupRules.WhyNotAddress(Audience.Of(Guid.NewGuid()), default, choices)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_keeps_audiences_and_answers_who_sees_what()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var db = new Board(new DbContextOptionsBuilder<Board>().UseSqlite(connection).Options);
        await db.Database.EnsureCreatedAsync();
        db.AddRange(Note("all", default), Note("doors", Audience.Of(Doors)), Note("night or old town", Audience.Of(Night, OldTown)));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        Assert.Equal(["all"], await SeenAsync(db));
        Assert.Equal(["all", "doors"], await SeenAsync(db, Doors));
        Assert.Equal(["all", "night or old town"], await SeenAsync(db, OldTown, Guid.NewGuid()));
        Assert.Equal(3, await db.Notes.SeenBy(note => note.Audience, new OwnGroups(new HashSet<Guid>(), SeesAll: true)).CountAsync());
        Assert.Equal(Audience.Of(Night, OldTown), (await db.Notes.SingleAsync(note => note.Text == "night or old town")).Audience);
    }

    private static Audience Of(string[] names) => names.Length == 0 ? default : Audience.Of(names.Select(name => Names.Single(one => one.Value == name).Key));

    private static Note Note(string text, Audience audience) => new() { Text = text, Audience = audience };

    private static Task<List<string>> SeenAsync(Board db, params Guid[] groups) =>
        db.Notes.SeenBy(note => note.Audience, new OwnGroups(groups.ToHashSet(), SeesAll: false)).OrderBy(note => note.Id).Select(note => note.Text).ToListAsync();

    private sealed class Board(DbContextOptions<Board> options) : DbContext(options)
    {
        public DbSet<Note> Notes => Set<Note>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<Audience>().HaveConversion<AudienceColumn>();
    }
}

/// <summary>Something that is addressed, as any feature has it.</summary>
public sealed class Note
{
    public int Id { get; set; }

    public string Text { get; set; } = "";

    public Audience Audience { get; set; }
}
