using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Disc.Portal.Shared.Pdf;

/// <summary>An address as a QR code, drawn as inline SVG of one path so that it prints sharp at any size.</summary>
public static class QrCode
{
    // Four light modules around the code: the quiet zone of ISO/IEC 18004, which QRCoder's matrix already holds.
    public static MarkupString Svg(Uri address, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var from = x;
                while (x < rows[y].Count && rows[y][x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }

        return new MarkupString(
            $"""<svg class="qr" role="img" aria-label="{WebUtility.HtmlEncode(label)}" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path d="{path}"/></svg>""");
    }
}
