using System.Text;
using System.Xml.Linq;
using Disc.Tenancy.Keys;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Disc.Portal.Platform.Provisioning;

/// <summary>Seals the session keys on disk under the master key: whoever reads the file alone cannot make a session.</summary>
public sealed class MasterKeyXmlEncryptor(MasterKey master) : IXmlEncryptor
{
    /// <summary>What is sealed is sealed for this and nothing else.</summary>
    internal const string Purpose = "disc/session-keys";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var key = master.NewPlatformKey();
        var box = master.Seal(key, Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Purpose);
        return new EncryptedXmlInfo(
            new XElement("sealed", new XElement("key", Convert.ToBase64String(key)), new XElement("box", Convert.ToBase64String(box))),
            typeof(MasterKeyXmlDecryptor));
    }
}
