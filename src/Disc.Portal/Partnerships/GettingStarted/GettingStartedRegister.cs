using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Papers;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.GettingStarted;

/// <summary>Says how far a partnership is on the way to its first listing.</summary>
public sealed class GettingStartedRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>The permission to see it.</summary>
    public const string See = "getting-started.see";

    /// <summary>The steps in the order in which they are best done; none for whom it is not.</summary>
    public async Task<IReadOnlyList<StartStep>> StepsAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(See))
            return [];
        await using var db = database.OpenFor(actor);
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        var roles = await db.Accounts.Where(account => account.BlockedAt == null).Select(account => new { account.Roles, HasPassword = account.PasswordHash != null }).ToListAsync(cancellation);
        var papers = await db.PaperStatesAsync(London.DayOf(actor.At), cancellation);
        bool InPlace(PaperKind kind) => papers.Any(paper => paper.Kind == kind && paper.IsInPlace);
        return
        [
            new("Say who you are", "Your address and your contact stand on every notice and on the scheme's public page.", "settings/scheme",
                profile.PostalAddress.Length > 0 && profile.ContactEmail.Length > 0),
            new("Register with the Information Commissioner", "Whoever keeps personal data for a purpose like this pays the data protection fee; the number stands on notices.",
                "settings/scheme", !string.IsNullOrWhiteSpace(profile.IcoNumber)),
            new("Write down why it is lawful", "The legitimate interests assessment and the impact assessment come first: may this be done at all, and what could it do to people?",
                "papers", InPlace(PaperKind.LegitimateInterests) && InPlace(PaperKind.ImpactAssessment)),
            new("Put the other papers in place", "Record of processing, appropriate policy document and privacy notice; each has a text to start from.",
                "papers", InPlace(PaperKind.RecordOfProcessing) && InPlace(PaperKind.PolicyDocument) && InPlace(PaperKind.PrivacyNotice)),
            new("Appoint a second person", "Nobody is listed and nobody is excluded on one person's word: it needs another administrator or a board member.", "members",
                roles.Count(one => one.HasPassword && (one.Roles & (Roles.Administrator | Roles.BoardMember)) != 0) >= 2, IsWork: true),
            new("Say what members must read", "The code of conduct and the rules about data: whoever has not certified them sees nothing else.", "documents/manage",
                await db.DocumentVersions.AnyAsync(version => version.MustCertify && version.PublishedAt != null, cancellation)),
            new("Invite the members", "Paste their e-mail addresses or bring a spreadsheet.", "members/import",
                roles.Any(one => one.Roles == Roles.Member), IsWork: true),
            new("Triage a first report", "A subject is listed only with evidence: at least one published incident.", "triage",
                await db.Incidents.AnyAsync(incident => incident.State == IncidentState.Published, cancellation), IsWork: true),
            new("List the first subject", "Open the subject, propose a listing, and have the second person agree.", "subjects",
                await db.Listings.AnyAsync(listing => listing.State == ListingState.Approved || listing.State == ListingState.Ended, cancellation), IsWork: true),
        ];
    }
}
