using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Disc.Portal.Shared.Storage;

/// <summary>Stores instants as UTC and gives them back as UTC, which SQLite alone does not.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : instant.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
