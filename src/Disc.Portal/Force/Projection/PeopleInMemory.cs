using System.Collections.Frozen;
using Disc.EntityResolution;
using Disc.EntityResolution.Searching;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Projection;

/// <summary>One force's projection as it stands in memory: its records, the index that finds them, and who is who. It follows the file.</summary>
internal sealed class PeopleInMemory
{
    private readonly Dictionary<Guid, Loaded> loaded = [];
    private volatile Gathering gathering = Gathering.Nobody;

    /// <summary>Held by the round that follows the partnerships. Nobody asks these two for a wait handle, so there is nothing to dispose of.</summary>
    public SemaphoreSlim Following { get; } = new(1, 1);

    private SemaphoreSlim Refreshing { get; } = new(1, 1);

    public PersonIndex Index { get; } = new();

    /// <summary>Takes over what changed in the file, and gives everybody as of then.</summary>
    /// <param name="db">The projection.</param>
    /// <param name="followed">The partnerships as they stand in it.</param>
    /// <param name="cancellation">Stops before anything is taken over.</param>
    public async Task<Gathering> RefreshAsync(ProjectionDb db, IReadOnlyList<FollowedPartnership> followed, CancellationToken cancellation)
    {
        await Refreshing.WaitAsync(cancellation);
        try
        {
            var changed = followed.Where(partnership => loaded.GetValueOrDefault(partnership.Id)?.Stamp != partnership.Stamp).ToList();
            var gone = loaded.Keys.Except(followed.Select(partnership => partnership.Id)).ToList();
            if (changed.Count + gone.Count == 0)
                return gathering;
            foreach (var partnership in changed)
            {
                var rows = await db.Records.AsNoTracking().Where(record => record.Partnership == partnership.Id).ToListAsync(cancellation);
                Take(partnership.Id, partnership.Stamp, rows);
            }

            foreach (var id in gone)
            {
                Take(id, default, []);
                loaded.Remove(id);
            }

            return gathering = Gathering.Of(loaded.Values.SelectMany(one => one.Records.Values));
        }
        finally
        {
            Refreshing.Release();
        }
    }

    private void Take(Guid partnership, Guid stamp, List<ProjectedRecord> rows)
    {
        var before = loaded.GetValueOrDefault(partnership)?.Records ?? [];
        var now = new Dictionary<Guid, HeldRecord>(rows.Count);
        foreach (var row in rows)
        {
            if (before.TryGetValue(row.Id, out var held) && held.Content == row.Content)
            {
                now.Add(row.Id, held);
                continue;
            }

            var record = HeldRecord.Of(row);
            now.Add(row.Id, record);
            Index.Change(PersonRecords.ForSearching(record.Person, record.Subject));
        }

        foreach (var id in before.Keys.Where(id => !now.ContainsKey(id)))
            Index.Remove(id.ToString("N"));
        loaded[partnership] = new Loaded(stamp, now);
    }

    private sealed record Loaded(Guid Stamp, Dictionary<Guid, HeldRecord> Records);
}

/// <summary>Everybody as of one moment: every record, and which of them appear to be one person. It never changes.</summary>
internal sealed record Gathering(FrozenDictionary<Guid, HeldRecord> Records, FrozenDictionary<Guid, HeldPerson> PersonOf, Resolver Resolver)
{
    public static Gathering Nobody { get; } = new(FrozenDictionary<Guid, HeldRecord>.Empty, FrozenDictionary<Guid, HeldPerson>.Empty, new Resolver());

    public static Gathering Of(IEnumerable<HeldRecord> all)
    {
        var records = all.ToFrozenDictionary(record => record.Id);
        var resolution = new Resolver().Resolve([.. records.Values.Select(record => record.Person)]);
        var people = resolution.Clusters.Select(cluster =>
            HeldPerson.Of([.. cluster.RecordIds.Select(id => records[Guid.ParseExact(id, "N")])], cluster.Held));
        return new Gathering(
            records, people.SelectMany(person => person.Records.Select(record => (record.Id, person))).ToFrozenDictionary(pair => pair.Id, pair => pair.person),
            new Resolver(resolution.Model));
    }
}

