using System.Security.Cryptography;
using Disc.Tenancy.Keys;
using FsCheck;
using FsCheck.Fluent;
using static System.Text.Encoding;

namespace Disc.Tenancy.Tests.Keys;

public class SealingTests
{
    [Fact]
    public void What_is_sealed_opens_to_the_same_bytes() => Prop.ForAll<byte[]>(plain =>
    {
        var key = Sealing.NewKey();
        return Sealing.Open(key, Sealing.Seal(key, plain, "test"), "test").AsSpan().SequenceEqual(plain);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_key_another_purpose_or_one_changed_bit_opens_nothing()
    {
        var key = Sealing.NewKey();
        var box = Sealing.Seal(key, UTF8.GetBytes("a face"), "test");

        Assert.ThrowsAny<CryptographicException>(() => Sealing.Open(Sealing.NewKey(), box, "test"));
        Assert.ThrowsAny<CryptographicException>(() => Sealing.Open(key, box, "other"));
        for (var i = 0; i < box.Length; i++)
        {
            var changed = box.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Sealing.Open(key, changed, "test"));
        }
    }

    [Fact]
    public void A_tenants_key_opens_only_for_its_tenant_and_its_master()
    {
        var (master, other) = (MasterKey.Parse(MasterKey.NewText()), MasterKey.Parse(MasterKey.NewText()));
        var (alpha, beta) = (TenantId.New(), TenantId.New());
        var wrapped = master.NewTenantKey(alpha);

        Assert.True(master.Opens(alpha, wrapped));
        Assert.False(master.Opens(beta, wrapped));
        Assert.False(other.Opens(alpha, wrapped));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base 64 at all, but long enough to look at!")]
    public void A_text_that_is_no_key_is_refused(string text) => Assert.Throws<FormatException>(() => MasterKey.Parse(text));
}
