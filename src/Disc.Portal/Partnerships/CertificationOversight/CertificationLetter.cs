using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.CertificationOversight;

/// <summary>The reminder as a letter: no name of a person, no title, no content (rule 8).</summary>
public sealed class CertificationLetter(PortalAddress address, CurrentTenant current)
{
    /// <summary>The subject line.</summary>
    public const string Subject = "Documents to read and certify";

    /// <summary>A letter to somebody for whom documents wait.</summary>
    public Letter To(Account account, DateOnly due, DateTime at) => new(account.Email!, Subject,
        $"""
        {(due < London.DayOf(at)
            ? $"Documents of {current.Tenant.Name} wait for you to read and certify. Until then nothing else opens for you there."
            : $"Documents of {current.Tenant.Name} wait for you to read and certify, until {due.InWords()} at the latest. After that nothing else opens for you there until you do.")}

        Sign in to read them:
        {address.Of(current.Tenant, "must-read")}
        """, at);
}
