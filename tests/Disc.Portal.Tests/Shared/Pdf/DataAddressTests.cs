using Disc.Portal.Shared.Pdf;

namespace Disc.Portal.Tests.Shared.Pdf;

/// <summary>Pictures on papers are told by their bytes.</summary>
public sealed class DataAddressTests
{
    [Theory]
    [InlineData("FFD8FFE0", "data:image/jpeg;base64,/9j/4A==")]
    [InlineData("89504E470D0A1A0A", "data:image/png;base64,iVBORw0KGgo=")]
    [InlineData("524946460000000057454250", "data:image/webp;base64,UklGRgAAAABXRUJQ")]
    public void A_picture_is_told_by_its_first_bytes(string bytes, string address) =>
        Assert.Equal(address, DataAddress.OfPicture(Convert.FromHexString(bytes)));

    [Fact]
    public void A_drawing_with_scripts_or_anything_else_is_refused() =>
        Assert.Throws<ArgumentException>(() => DataAddress.OfPicture("<svg onload='x()'/>"u8));
}
