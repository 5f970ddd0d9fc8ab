using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Warnings;

namespace Disc.Portal.Tests.Partnerships.Letters;

/// <summary>Cases that come to each letter of the scheme, without a database.</summary>
internal static class LetterCases
{
    public static readonly DateTime At = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly Guid Somebody = Guid.NewGuid();

    public static Exclusion Proposed(int months = 12) => new(
        7,
        new ExclusionProposal
        {
            SubjectId = Guid.NewGuid(),
            Incidents = [],
            StartsOn = Day,
            Months = months,
            Premises = "Harbour Stores, Quay Street\nPier Pharmacy",
            PostTo = "17 Gull Terrace\nSeahaven\nSH4 9ZZ",
        },
        [new ExclusionIncident(Guid.NewGuid(), new(2026, 2, 20), "You took spirits worth £86 and pushed a member of staff.", "Harbour Stores")], true, Somebody, At.AddDays(-1));

    public static Exclusion Approved(int months = 12)
    {
        var exclusion = Proposed(months);
        exclusion.Approve(Somebody, At.AddHours(-1));
        return exclusion;
    }

    public static Exclusion Served(int months = 12)
    {
        var exclusion = Approved(months);
        exclusion.Serve(new ServiceOfNotice(ServiceMethod.ByHand, At, "Lena Fisk"), Somebody, At);
        return exclusion;
    }

    /// <summary>A case whose newest letter is of a kind.</summary>
    public static Exclusion For(LetterKind kind)
    {
        switch (kind)
        {
            case LetterKind.InterimNotice:
                var interim = Proposed();
                interim.ServeInterim(Day.AddDays(20), Somebody, At, "It could not wait.");
                return interim;
            case LetterKind.Extension:
                var longer = Served();
                longer.ReportBreach(Somebody, At, "Seen there.");
                longer.UpholdBreach(longer.EndsOn.AddMonths(3), Somebody, At, "On 1 March 2026 you were in the Pier Pharmacy and would not leave.");
                return longer;
            case LetterKind.Lifting:
                var lifted = Served();
                lifted.Lift(Somebody, At, "Moved away.");
                return lifted;
            case LetterKind.Diversion or LetterKind.DiversionKept:
                var diverted = Served();
                diverted.Divert(Somebody, At, "Meet the manager of Harbour Stores once.\nGo to the youth club on Tuesdays until July.");
                if (kind == LetterKind.DiversionKept)
                    diverted.KeepDiversion(Somebody, At, null);
                return diverted;
            case LetterKind.AppealReceived or LetterKind.AppealOutcome:
                var appealed = Served();
                appealed.Appeal(Somebody, At, null);
                if (kind == LetterKind.AppealOutcome)
                    appealed.VaryOnAppeal(appealed.EndsOn.AddMonths(-6), Somebody, At, "You paid for what you took and wrote to the manager.");
                return appealed;
            case LetterKind.ReviewOutcome:
                var reviewed = Served();
                reviewed.BeginReview(Somebody, At, null);
                reviewed.KeepAfterReview(Somebody, At, "Six months are not over without a further incident.");
                return reviewed;
            default:
                return Approved();
        }
    }

    public static Warning Warning() => new(
        3, Guid.NewGuid(), [new WarningIncident(Guid.NewGuid(), new(2026, 2, 20), "You took two bottles of gin.", "Harbour Stores", null)],
        new ByRules(1, new Ruling(RulingKind.Warning, 0, ["A yellow card."]), null), 12, null, Somebody, At);

    public static NoticeFacts Facts(bool young = false) => new()
    {
        PartnershipName = "Seahaven Business Watch",
        SchemeName = "Seahaven Banned List",
        Address = ["The Old Customs House", "4 Quay Street", "Seahaven", "SH1 2AB"],
        Email = "office@seahaven-watch.example",
        Telephone = "01632 960123",
        PremisesListAt = null,
        AppealTo = "The Appeal Panel",
        Review = "You may write to us at any time.",
        IcoNumber = "ZA000001",
        SchemePage = new("https://portal.example/seahaven/scheme"),
        FullPrivacyNoticeAt = new("https://portal.example/seahaven/privacy"),
        AppealPage = new("https://portal.example/seahaven/appeal"),
        ErasedWithoutBan = new(2028, 3, 2),
        Person = new("Daniel Ashworth") { WithParentOrGuardian = young },
    };

    /// <summary>The letter of a kind, as it is printed with the usual text.</summary>
    public static Letter Letter(LetterKind kind, bool young = false, string? text = null, NoticeFacts? facts = null)
    {
        text ??= UsualTexts.Of(kind);
        facts ??= Facts(young);
        if (kind == LetterKind.Warning)
            return LetterMaker.Of(facts, Warning(), kind, text, Day);
        var exclusion = For(kind);
        var occasion = CaseLetters.Of(exclusion, young, Day, []).First(letter => letter.Occasion.Kind == kind).Occasion;
        return LetterMaker.Of(facts, exclusion, occasion, text, Day);
    }
}
