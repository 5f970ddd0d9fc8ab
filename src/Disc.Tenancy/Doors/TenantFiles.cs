namespace Disc.Tenancy.Doors;

/// <summary>The door to the tenant's files: sealed pieces named by a random id, written whole or not at all.</summary>
public sealed class TenantFiles(CurrentTenant current)
{
    /// <summary>A new wrapped key for an object whose pieces will stand here: store it beside the object; destroy it to erase.</summary>
    public byte[] NewObjectKey() => current.Key.NewObjectKey();

    /// <summary>Seals and stores a piece.</summary>
    /// <param name="folder">What kind of file, such as <c>pictures</c>.</param>
    /// <param name="id">Its id; also the file's name, so it can carry no person's name.</param>
    /// <param name="wrappedKey">The wrapped key of the object that it belongs to.</param>
    /// <param name="content">The plain bytes.</param>
    /// <param name="cancellation">Stops before the file is in place.</param>
    public async Task WriteAsync(string folder, Guid id, byte[] wrappedKey, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var path = PathOf(folder, id);
        var unfinished = path + ".part";
        var box = current.Key.Seal(wrappedKey, content.Span, Purpose(folder, id));
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
        {
            await file.WriteAsync(box, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Opens a stored piece; null when there is none.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key was destroyed or is another's, or the file was changed.</exception>
    public async Task<byte[]?> ReadAsync(string folder, Guid id, byte[] wrappedKey, CancellationToken cancellation)
    {
        var path = PathOf(folder, id);
        if (!File.Exists(path))
            return null;
        var box = await File.ReadAllBytesAsync(path, cancellation);
        return current.Key.Open(wrappedKey, box, Purpose(folder, id));
    }

    /// <summary>Removes a stored piece; nothing happens when it is gone already.</summary>
    public void Delete(string folder, Guid id) => File.Delete(PathOf(folder, id));

    // Two letters of the id spread the files over 256 folders.
    private string PathOf(string folder, Guid id)
    {
        var name = id.ToString("N");
        return current.Key.PathOf(Path.Combine("files", folder, name[^2..], name));
    }

    private static string Purpose(string folder, Guid id) => $"disc/file/{folder}/{id:N}";
}
