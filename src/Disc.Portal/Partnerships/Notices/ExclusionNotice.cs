using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Notices;

/// <summary>Everything that an exclusion notice tells the person it is about (rule 16 of the product); a record in, PDF pages out.</summary>
public sealed record ExclusionNotice
{
    /// <summary>What breaking a ban brings in England and Wales, for schemes that have not written their own words.</summary>
    public static readonly IReadOnlyList<string> UsualConsequences =
    [
        "You will be trespassing, and staff will ask you to leave at once. If you refuse, they may use reasonable force to remove you.",
        "The scheme may make this ban longer.",
        "We may ask a court for an order against you. Breaking a court order can be punished.",
        "If you enter as a trespasser and steal, or mean to steal, you may be charged with burglary instead of theft.",
    ];

    public required string Reference { get; init; }
    public required string SchemeName { get; init; }
    public required Issuer IssuedFor { get; init; }

    /// <summary>The role that issues it, such as "Scheme administrator". Never the police: they take no part in bans (rule 4).</summary>
    public required string IssuedBy { get; init; }

    public required DateOnly IssuedOn { get; init; }
    public required ExcludedPerson Person { get; init; }
    public required IReadOnlyList<RelevantIncident> Incidents { get; init; }

    /// <summary>The first day of the ban.</summary>
    public required DateOnly Starts { get; init; }

    /// <summary>The last day of the ban: it ends before 00:00 on the day after, in London.</summary>
    public required DateOnly Ends { get; init; }

    /// <summary>Where the scheme starts the clock at service, and it was not served yet: how many months from that day; the days above are not said then.</summary>
    public int? MonthsFromService { get; init; }
    /// <summary>The length that was decided, in months; null where the days say it.</summary>
    public int? Months { get; init; }

    /// <summary>The date of the notice that a later letter speaks of; null for the notice itself.</summary>
    public DateOnly? NoticeOn { get; init; }

    public IReadOnlyList<Place> Premises { get; init; } = [];

    /// <summary>Where the list of premises stands, beside it or in place of it.</summary>
    public Uri? PremisesListAt { get; init; }

    public IReadOnlyList<string> Consequences { get; init; } = UsualConsequences;

    /// <summary>When and how the ban is looked at again without an appeal, in whole sentences.</summary>
    public required string Review { get; init; }

    public required AppealRoute Appeal { get; init; }
    public Authority Regulator { get; init; } = Authority.InformationCommissioner;
    public required ExclusionPrivacyNotice Privacy { get; init; }

    /// <summary>The scheme's public page, which the QR code leads to. The same for everybody: it tells nothing about the person.</summary>
    public required Uri SchemePage { get; init; }

    /// <summary>What it says, in Markdown with fields; the usual text unless the administrator wrote another.</summary>
    public string Text { get; init; } = UsualTexts.Of(LetterKind.ExclusionNotice);

    /// <summary>The first day on which the ban no longer stands.</summary>
    public DateOnly FirstDayFree => Ends.AddDays(1);

    /// <summary>What stands for the fields of words that letters of a kind have, as far as a notice knows them.</summary>
    public IReadOnlyDictionary<string, string> Words(LetterKind kind, IReadOnlyDictionary<string, string>? more = null)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [TemplateFields.Name] = Person.Name,
            [TemplateFields.Scheme] = SchemeName,
            [TemplateFields.Partnership] = IssuedFor.Name,
            [TemplateFields.Reference] = Reference,
            [TemplateFields.Date] = IssuedOn.InWords(),
            [TemplateFields.Contact] = string.Join(", ", IssuedFor.Address.Append(IssuedFor.Email).Append(IssuedFor.Telephone).Where(way => !string.IsNullOrWhiteSpace(way))),
            [TemplateFields.FirstDay] = MonthsFromService is null ? Starts.InWords() : "the day of service",
            [TemplateFields.LastDay] = MonthsFromService is { } served ? $"the day before the same date {(served == 1 ? "a month" : $"{served} months")} after service" : Ends.InWords(),
            [TemplateFields.DayAfter] = MonthsFromService is { } free ? $"the same date {(free == 1 ? "a month" : $"{free} months")} after service" : FirstDayFree.InWords(),
            [TemplateFields.Length] = Months is { } months ? months == 1 ? "1 month" : $"{months} months" : $"{Ends.DayNumber - Starts.DayNumber + 1} days",
            [TemplateFields.NoticeDate] = (NoticeOn ?? IssuedOn).InWords(),
        };
        foreach (var (name, value) in more ?? all)
            all[name] = value;
        return TemplateFields.Of(kind).Where(field => !field.IsParagraph).ToDictionary(field => field.Name, field => all[field.Name], StringComparer.Ordinal);
    }

    /// <summary>What is missing before this may be printed as a real notice; empty when nothing is.</summary>
    public IReadOnlyList<string> WhyNotPrintable()
    {
        List<string> reasons = [];
        Ask(string.IsNullOrWhiteSpace(Person.Name), "Write the name of the person.");
        Ask(string.IsNullOrWhiteSpace(Reference), "Give the notice a reference.");
        Ask(Incidents.Count == 0, "Choose at least one incident that the ban rests on.");
        Ask(Ends < Starts, "The last day of the ban is before its first day.");
        Ask(Premises.Count == 0 && PremisesListAt is null, "Name the premises, or give the address of the list.");
        Ask(Consequences.Count == 0, "Say what a breach brings.");
        Ask(string.IsNullOrWhiteSpace(Review), "Say how the ban is reviewed.");
        Ask(Appeal.Until <= IssuedOn, "The last day to appeal is not after the date of the notice.");
        Ask(IssuedFor.Address.Count == 0, "Give a postal address that the person can write to.");
        return reasons;

        void Ask(bool missing, string sentence)
        {
            if (missing)
                reasons.Add(sentence);
        }
    }

    /// <summary>Prints it. A draft may be incomplete and says on every page that it is not in force.</summary>
    public Task<byte[]> PrintAsync(PdfPress press, bool draft = false, CancellationToken cancel = default)
    {
        if (!draft && WhyNotPrintable() is [var first, ..])
            throw new InvalidOperationException($"Notice {Reference} is incomplete: {first}");
        var paper = Paper(draft);
        return press.PrintAsync<ExclusionNoticePaper>(paper.Parameters, paper.Settings, cancel);
    }

    /// <summary>The paper, to be printed by itself or behind others.</summary>
    public PaperPart Paper(bool draft = false) => new(
        typeof(ExclusionNoticePaper),
        new Dictionary<string, object?>
        {
            [nameof(ExclusionNoticePaper.Notice)] = this,
            [nameof(ExclusionNoticePaper.Draft)] = draft,
        },
        new PaperSettings
        {
            Title = $"Exclusion notice {Reference}",
            FooterName = $"Exclusion notice for {Person.Name}",
            FooterReference = Reference,
            OnBackOfSheet = ExclusionNoticePaper.PrivacyHeading,
            Banner = draft ? ExclusionNoticePaper.DraftWords : null,
        });

    /// <summary>The person who is excluded, with what tells them from others and no more.</summary>
    public sealed record ExcludedPerson(string Name)
    {
        public IReadOnlyList<string> Aliases { get; init; } = [];
        public DateOnly? DateOfBirth { get; init; }

        /// <summary>JPEG, PNG or WebP.</summary>
        public ReadOnlyMemory<byte>? Picture { get; init; }

        /// <summary>For the window of the envelope: up to four lines. Without them the notice is handed over.</summary>
        public IReadOnlyList<string> Address { get; init; } = [];

        /// <summary>Under 18: the paper is addressed to their parent or guardian too (rule 5).</summary>
        public bool WithParentOrGuardian { get; init; }
    }

    /// <summary>The partnership that issues the notice, and how to reach it.</summary>
    public sealed record Issuer(string Name, IReadOnlyList<string> Address)
    {
        public string? Email { get; init; }
        public string? Telephone { get; init; }
    }

    /// <summary>An incident that the ban rests on.</summary>
    public sealed record RelevantIncident(DateOnly Date, string What, string Where);

    /// <summary>One of the premises that the person must not enter; those of one group (a street, a centre) stand together.</summary>
    public sealed record Place(string Name, string? Address = null, string? Group = null);

    /// <summary>How to appeal: until when, to whom, and what to say.</summary>
    public sealed record AppealRoute(DateOnly Until, string ToWhom, IReadOnlyList<string> Address)
    {
        public string? Email { get; init; }

        /// <summary>The public page of appeals; the same for everybody.</summary>
        public Uri? OnTheWeb { get; init; }

        /// <summary>What the page asks for beside the reference; the person's alone.</summary>
        public string? Code { get; init; }

        public string How { get; init; } = "Write a letter or an e-mail. Give the reference of this notice, say why you disagree, and add anything that supports you. "
            + "You may ask somebody to help you or to write for you.";
    }

    /// <summary>A public authority to which the person can complain.</summary>
    public sealed record Authority(string Name, IReadOnlyList<string> Address, string Telephone, string Website)
    {
        public static readonly Authority InformationCommissioner = new(
            "Information Commissioner’s Office",
            ["Wycliffe House", "Water Lane", "Wilmslow", "Cheshire", "SK9 5AF"],
            "0303 123 1113",
            "ico.org.uk/make-a-complaint");
    }
}
