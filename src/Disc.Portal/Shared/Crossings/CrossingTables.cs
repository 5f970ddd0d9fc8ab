using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Disc.Portal.Shared.Crossings;

/// <summary>How both kinds of database that things cross between keep the outbox and the memory of what came.</summary>
public static class CrossingTables
{
    /// <summary>Maps both tables.</summary>
    public static void MapCrossings(this ModelBuilder model)
    {
        model.Entity<Crossing>(crossing =>
        {
            crossing.ToTable("Crossings");
            crossing.HasKey(c => c.Number);
            crossing.Property(c => c.Number).ValueGeneratedOnAdd();
            crossing.Property(c => c.Kind).HasMaxLength(Crossing.KindLength);
            crossing.Property(c => c.Reason).HasMaxLength(Crossing.ReasonLength);
            // Replaced as a whole and never searched by its parts: one column.
            crossing.Property(c => c.Files).HasConversion(
                files => JsonSerializer.Serialize(files, JsonSerializerOptions.Default),
                stored => JsonSerializer.Deserialize<List<CrossingFile>>(stored, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<CrossingFile>>(
                    (one, other) => ReferenceEquals(one, other), files => files.Count, files => files));
            crossing.HasIndex(c => c.Id).IsUnique();
            crossing.HasIndex(c => new { c.State, c.To, c.NextTry });
        });
        model.Entity<CrossingSeen>(seen =>
        {
            seen.ToTable("CrossingsSeen");
            seen.Property(s => s.Id).ValueGeneratedNever();
            seen.Property(s => s.Refused).HasMaxLength(Crossing.ReasonLength);
        });
    }
}
