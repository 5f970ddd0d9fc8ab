using System.Security.Cryptography;
using System.Text.Json;
using Disc.Portal.Partnerships.Sharing;
using Disc.Tenancy;

namespace Disc.Portal.Force.Projection;

/// <summary>One partnership's shared subject, as the force last read it.</summary>
public sealed class ProjectedRecord
{
    private ProjectedRecord()
    {
    }

    public ProjectedRecord(TenantId partnership, SharedSubject subject)
    {
        Id = IdOf(partnership, subject.Id);
        Partnership = partnership.Value;
        Subject = subject.Id;
        Content = Write(subject);
    }

    /// <summary>Its identity here: always the same for one subject of one partnership, and nothing that either can choose.</summary>
    public Guid Id { get; private set; }

    public Guid Partnership { get; private set; }

    public Guid Subject { get; private set; }

    /// <summary>The shared subject as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The identity that a subject of a partnership has here.</summary>
    public static Guid IdOf(TenantId partnership, Guid subject)
    {
        Span<byte> both = stackalloc byte[32];
        partnership.Value.TryWriteBytes(both);
        subject.TryWriteBytes(both[16..]);
        return new Guid(SHA256.HashData(both).AsSpan(0, 16));
    }

    /// <summary>The shared subject.</summary>
    public SharedSubject Read() => JsonSerializer.Deserialize<SharedSubject>(Content)!;

    /// <summary>Takes over what is shared now.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Take(SharedSubject subject)
    {
        var content = Write(subject);
        if (content == Content)
            return false;
        Content = content;
        return true;
    }

    private static string Write(SharedSubject subject) => JsonSerializer.Serialize(subject);
}
