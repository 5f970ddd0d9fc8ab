using System.Collections.Concurrent;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Mail;

/// <summary>The last trouble of the post in each place, for the health page: an SMTP status and a time, never an address.</summary>
public sealed class PostRecords
{
    private readonly ConcurrentDictionary<string, PostTrouble> troubles = new();

    /// <summary>The trouble in a place; null when its last letter went well.</summary>
    public PostTrouble? In(TenantId? place) => troubles.GetValueOrDefault(Key(place));

    internal void WentWell(TenantId? place) => troubles.TryRemove(Key(place), out _);

    internal void Failed(TenantId? place, string status, DateTime at) => troubles[Key(place)] = new(status, at);

    private static string Key(TenantId? place) => place?.ToString() ?? Slug.Platform;
}

/// <summary>Why a letter could not be handed over.</summary>
/// <param name="Status">What the mail server answered, as a word.</param>
/// <param name="At">When (UTC).</param>
public sealed record PostTrouble(string Status, DateTime At);
