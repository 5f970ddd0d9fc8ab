using System.Net;
using System.Net.Mail;
using System.Text;
using Disc.Portal.Shared.Mail;

namespace Disc.Portal.Platform.Mail;

/// <summary>One connection to the mail server, for the letters of one round.</summary>
internal sealed class SmtpPost : IDisposable
{
    private readonly MailOptions options;
    private readonly SmtpClient client;

    public SmtpPost(MailOptions options)
    {
        this.options = options;
        client = new SmtpClient(options.Host, options.Port)
        {
            EnableSsl = options.Tls,
            DeliveryMethod = SmtpDeliveryMethod.Network,
            Credentials = options.User is null ? null : new NetworkCredential(options.User, options.Password),
        };
    }

    /// <summary>Hands one letter over.</summary>
    /// <exception cref="SmtpException">The server refused it or did not answer in time.</exception>
    /// <exception cref="FormatException">Its address is none.</exception>
    public async Task HandOverAsync(Letter letter, CancellationToken cancellation)
    {
        using var message = new MailMessage(options.From!, letter.To, letter.Subject, letter.Body)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        // The same on every try: a server that took it before the connection broke knows it again.
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{new MailAddress(options.From!).Host}>");
        // Says to holiday notices and lists that nobody reads the answer (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(options.SecondsEach));
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SmtpException(SmtpStatusCode.GeneralFailure, "The mail server did not answer in time.");
        }
    }

    public void Dispose() => client.Dispose();
}
