using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Warnings;

namespace Disc.Portal.Partnerships.Notices;

/// <summary>
/// The stored facts of one partnership and one person that a notice is made of, besides the ban itself; and the making of it. Pure: the
/// preview beside the form and the paper that is served come from here alike.
/// </summary>
public sealed record NoticeFacts
{
    /// <summary>What a screen shows in place of the code.</summary>
    public const string HiddenCode = "stands on the printed paper";

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

    /// <summary>The public page where the person appeals.</summary>
    public required Uri AppealPage { get; init; }

    /// <summary>Whether the code for an appeal is shown: on the paper, and on no screen.</summary>
    public bool ShowsCode { get; init; } = true;

    /// <summary>What the notice says, in Markdown with fields.</summary>
    public string Text { get; init; } = UsualTexts.Of(LetterKind.ExclusionNotice);

    /// <summary>When the person's record is erased if there were no ban.</summary>
    public required DateOnly ErasedWithoutBan { get; init; }

    /// <summary>The notice of a stored case, with the last day that it was served with; before it is approved it carries today's date.</summary>
    public ExclusionNotice Of(Exclusion exclusion, DateOnly today) => OfStep(exclusion, CaseSteps.OfNotice(exclusion), exclusion.IssuedOn ?? today);

    /// <summary>What a letter about a step of a case is made of: the ban as it stood after that step.</summary>
    /// <param name="exclusion">The case.</param>
    /// <param name="step">The place of the step, from 0.</param>
    /// <param name="date">The date of the letter.</param>
    public ExclusionNotice OfStep(Exclusion exclusion, int step, DateOnly date)
    {
        var notice = Make(
            exclusion.Reference, date, exclusion.AppealUntil, exclusion.StartsOn, CaseSteps.LastDayAfter(exclusion, step), exclusion.Premises, exclusion.PostTo,
            exclusion.Incidents.Select(incident => new ExclusionNotice.RelevantIncident(incident.HappenedOn, incident.Words, incident.Place)),
            exclusion.HasDates ? null : exclusion.Months);
        return notice with
        {
            Months = CaseSteps.LastDayAfter(exclusion, step) == Exclusion.LastDay(exclusion.StartsOn, exclusion.Months) ? exclusion.Months : null,
            NoticeOn = exclusion.IssuedOn,
            Appeal = notice.Appeal with { OnTheWeb = AppealPage, Code = exclusion.AppealCode is { } code ? ShowsCode ? $"{code[..5]} {code[5..]}" : HiddenCode : null },
        };
    }

    /// <summary>The notice as it would read if this were proposed today.</summary>
    public ExclusionNotice Of(ExclusionProposal proposal, IEnumerable<ExclusionNotice.RelevantIncident> incidents, DateOnly today) => Make(
        "given when proposed", today, null, proposal.StartsOn, Exclusion.LastDay(proposal.StartsOn, proposal.Months), proposal.Premises, proposal.PostTo, incidents,
        proposal.StartsAtService ? proposal.Months : null)
        with
    { Months = proposal.Months };

    /// <summary>What a warning's letter is made of: it bans nobody, so its days are that of the letter.</summary>
    public ExclusionNotice Of(Warning warning, DateOnly date) => Make(
        warning.Reference, date, null, date, date, "", "",
        warning.Incidents.Select(incident => new ExclusionNotice.RelevantIncident(incident.HappenedOn, incident.Words, incident.Place)), null);

    private ExclusionNotice Make(
        string reference, DateOnly issuedOn, DateOnly? appealUntil, DateOnly starts, DateOnly ends, string premises, string postTo,
        IEnumerable<ExclusionNotice.RelevantIncident> incidents, int? monthsFromService) => new()
        {
            Reference = reference,
            Text = Text,
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
