namespace Disc.Portal.Platform.Mail;

/// <summary>The permissions of the mail.</summary>
public static class MailPermissions
{
    /// <summary>Reads the mailbox of a demonstration.</summary>
    public const string Mailbox = "platform.mailbox";
}
