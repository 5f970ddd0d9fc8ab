using Disc.Portal.Shared;
using Disc.Portal.Shared.Pictures;
using Disc.Tenancy;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>The pictures that voters get: sealed under a key of the ballot, and marked with the name of whoever looks (rule 9).</summary>
public sealed class BallotPictures(TenantFiles files, PictureMark mark, CurrentTenant current, TimeProvider clock)
{
    /// <summary>The folder in the tenant's files.</summary>
    public const string Folder = "ballots";

    /// <summary>Keeps a rendered picture.</summary>
    /// <returns>The id of its file.</returns>
    public async Task<Guid> KeepAsync(Ballot ballot, byte[] rendered, CancellationToken cancellation)
    {
        var file = Guid.NewGuid();
        await files.WriteAsync(Folder, file, ballot.EvidenceKey, rendered, cancellation);
        return file;
    }

    /// <summary>A picture as voters get it; null when they get nothing.</summary>
    public async Task<byte[]?> ShowAsync(Ballot ballot, int number, Actor viewer, CancellationToken cancellation) =>
        ballot.Pictures.FirstOrDefault(one => one.Number == number) is { FileId: { } file } && await files.ReadAsync(Folder, file, ballot.EvidenceKey, cancellation) is { } rendered
            ? await MarkAsync(rendered, viewer, cancellation) : null;

    /// <summary>A picture with the name of whoever looks.</summary>
    public Task<byte[]> MarkAsync(byte[] picture, Actor viewer, CancellationToken cancellation) =>
        mark.BurnAsync(picture, MarkWording.Of(viewer.Name, current.Tenant.Name, clock.GetUtcNow()), cancellation);

    /// <summary>Throws a rendered picture away.</summary>
    public void Delete(Guid file) => files.Delete(Folder, file);
}
