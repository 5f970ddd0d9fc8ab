using Disc.Portal.Partnerships.Exclusions;

namespace Disc.Portal.Partnerships.Notices;

/// <summary>
/// The stored facts of one partnership and one person that a notice is made of, besides the ban itself; and the making of it. Pure: the
/// preview beside the form and the paper that is served come from here alike.
/// </summary>
public sealed record NoticeFacts
{
    public required string PartnershipName { get; init; }
    public required string SchemeName { get; init; }
    public required IReadOnlyList<string> Address { get; init; }
    public required string Email { get; init; }
    public required string? Telephone { get; init; }
    public required Uri? PremisesListAt { get; init; }
    public required string AppealTo { get; init; }
    public required string Review { get; init; }
    public required string? IcoNumber { get; init; }
    public required Uri SchemePage { get; init; }
    public required Uri FullPrivacyNoticeAt { get; init; }
    public required ExclusionNotice.ExcludedPerson Person { get; init; }

    /// <summary>When the person's record is erased if there were no ban.</summary>
    public required DateOnly ErasedWithoutBan { get; init; }

    /// <summary>The notice of a stored case; before it is approved it carries today's date.</summary>
    public ExclusionNotice Of(Exclusion exclusion, DateOnly today) => Make(
        exclusion.Reference, exclusion.IssuedOn ?? today, exclusion.AppealUntil, exclusion.StartsOn, exclusion.NoticeEndsOn, exclusion.Premises, exclusion.PostTo,
        exclusion.Incidents.Select(incident => new ExclusionNotice.RelevantIncident(incident.HappenedOn, incident.Words, incident.Place)),
        exclusion.HasDates ? null : exclusion.Months);

    /// <summary>The notice as it would read if this were proposed today.</summary>
    public ExclusionNotice Of(ExclusionProposal proposal, IEnumerable<ExclusionNotice.RelevantIncident> incidents, DateOnly today) => Make(
        "given when proposed", today, null, proposal.StartsOn, Exclusion.LastDay(proposal.StartsOn, proposal.Months), proposal.Premises, proposal.PostTo, incidents,
        proposal.StartsAtService ? proposal.Months : null);

    private ExclusionNotice Make(
        string reference, DateOnly issuedOn, DateOnly? appealUntil, DateOnly starts, DateOnly ends, string premises, string postTo,
        IEnumerable<ExclusionNotice.RelevantIncident> incidents, int? monthsFromService) => new()
        {
            Reference = reference,
            SchemeName = SchemeName,
            IssuedFor = new(PartnershipName, Address) { Email = Email, Telephone = Telephone },
            IssuedBy = "The scheme administrator",
            IssuedOn = issuedOn,
            Person = Person with { Address = Split(postTo) },
            Incidents = [.. incidents.OrderBy(incident => incident.Date)],
            Starts = starts,
            Ends = ends,
            MonthsFromService = monthsFromService,
            Premises = [.. Split(premises).Select(Place)],
            PremisesListAt = PremisesListAt,
            Review = Review,
            Appeal = new(appealUntil ?? issuedOn.AddDays(Exclusion.AppealDays), AppealTo, Address) { Email = Email },
            Privacy = new()
            {
                Controller = PartnershipName,
                RegistrationNumber = IcoNumber,
                Contact = Email,
                ErasedOn = monthsFromService is null ? Exclusion.ErasedOn(ErasedWithoutBan, ends) : null,
                FullNoticeAt = FullPrivacyNoticeAt,
            },
            SchemePage = SchemePage,
        };

    private static ExclusionNotice.Place Place(string line) => line.Split(',', 2, StringSplitOptions.TrimEntries) is [var name, var address] && address.Length > 0
        ? new(name, address)
        : new(line.TrimEnd(',', ' '));

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
