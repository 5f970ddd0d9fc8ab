using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Platform.Provisioning;

public class SessionKeysTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_session_keys_are_sealed_on_disk_and_still_open_sessions()
    {
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var sessions = Path.Combine(Path.GetDirectoryName(portal.DataDirectory)!, "keys", "sessions");
        var ring = Assert.Single(Directory.GetFiles(sessions, "*.xml"));
        var text = await File.ReadAllTextAsync(ring);
        Assert.Contains("MasterKeyXmlDecryptor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/alpha/")).StatusCode);
    }
}
