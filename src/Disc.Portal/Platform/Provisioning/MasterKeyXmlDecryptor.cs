using System.Text;
using System.Xml.Linq;
using Disc.Tenancy.Keys;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Disc.Portal.Platform.Provisioning;

/// <summary>Opens what <see cref="MasterKeyXmlEncryptor"/> sealed. The key ring makes it by its name, from the services.</summary>
public sealed class MasterKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var master = services.GetRequiredService<MasterKey>();
        var key = Convert.FromBase64String((string)encryptedElement.Element("key")!);
        var box = Convert.FromBase64String((string)encryptedElement.Element("box")!);
        return XElement.Parse(Encoding.UTF8.GetString(master.Open(key, box, MasterKeyXmlEncryptor.Purpose)));
    }
}
