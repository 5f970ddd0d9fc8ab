using System.Security.Cryptography;
using Disc.Tenancy.Doors;
using Disc.Tenancy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Tenancy.Tests.Doors;

public class TenantFilesTests : IDisposable
{
    private static readonly byte[] Face = "the pixels of a face, in the clear"u8.ToArray();
    private readonly TwoTenants tenants = new();

    public void Dispose() => tenants.Dispose();

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_file_of_one_partnership_is_not_there_in_the_next_and_cannot_be_opened_with_its_key()
    {
        var id = Guid.NewGuid();
        await using var alpha = tenants.In(tenants.Alpha);
        await using var beta = tenants.In(tenants.Beta);
        var key = alpha.ServiceProvider.GetRequiredService<CurrentTenant>().Key.NewObjectKey();
        var alphaFiles = alpha.ServiceProvider.GetRequiredService<TenantFiles>();
        var betaFiles = beta.ServiceProvider.GetRequiredService<TenantFiles>();

        await alphaFiles.WriteAsync("large", id, key, Face, default);

        Assert.Equal(Face, await alphaFiles.ReadAsync("large", id, key, default));
        Assert.Null(await betaFiles.ReadAsync("large", id, key, default));

        // Even with the file copied over, the other tenant's key does not open it.
        var written = Directory.GetFiles(tenants.DataDirectory, id.ToString("N"), SearchOption.AllDirectories).Single();
        var copy = written.Replace(tenants.Alpha.Id.ToString(), tenants.Beta.Id.ToString(), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(written, copy);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => betaFiles.ReadAsync("large", id, key, default));
    }

    [Fact]
    public async Task No_pixel_stands_in_the_clear_on_disk()
    {
        await using var alpha = tenants.In(tenants.Alpha);
        var key = alpha.ServiceProvider.GetRequiredService<CurrentTenant>().Key.NewObjectKey();
        await alpha.ServiceProvider.GetRequiredService<TenantFiles>().WriteAsync("large", Guid.NewGuid(), key, Face, default);

        var stored = Directory.GetFiles(tenants.DataDirectory, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes);

        Assert.DoesNotContain(stored, bytes => bytes.AsSpan().IndexOf(Face.AsSpan(0, 10)) >= 0);
    }

    [Fact]
    public async Task A_files_name_cannot_leave_the_tenants_folder()
    {
        await using var alpha = tenants.In(tenants.Alpha);
        var key = alpha.ServiceProvider.GetRequiredService<CurrentTenant>().Key;

        Assert.Throws<ArgumentException>(() => key.PathOf("../other/tenant.db"));
        Assert.Throws<ArgumentException>(() => key.PathOf("/etc/passwd"));
    }
}
