namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>Which fields there are, which a letter can use, and which it must (rule 16).</summary>
public static class TemplateFields
{
    // Words, inside a sentence.
    public const string Name = "name", Scheme = "scheme", Partnership = "partnership", Reference = "reference", Date = "date", Contact = "contact",
        FirstDay = "first day", LastDay = "last day", DayAfter = "day after", Length = "length", NoticeDate = "notice date",
        StepDate = "decided on", Why = "why", CountsFor = "counts for", Enclosed = "enclosed";

    // Paragraphs, on a line of their own.
    public const string Ban = "the ban", Person = "the person", Means = "what it means", HowLong = "how long", Incidents = "the incidents",
        Premises = "the premises", Breach = "if you break it", Review = "review", Appeal = "how to appeal", Privacy = "your information",
        Regulator = "the regulator", IssuedBy = "issued by", Conditions = "the conditions", Decision = "the decision";

    private static readonly TemplateField[] Everywhere =
    [
        new(Name, "the person's name"),
        new(Scheme, "the name of the scheme"),
        new(Partnership, "the name of the partnership"),
        new(Reference, "the reference of the case, such as EX-0007"),
        new(Date, "the date of this letter"),
        new(Contact, "the partnership's address, e-mail and telephone in one line"),
        new(Privacy, "what you do with their data in short, and where the full privacy notice is", IsParagraph: true),
        new(Regulator, "the Information Commissioner's Office and how to reach it", IsParagraph: true),
        new(IssuedBy, "who issued the letter, and that the police did not", IsParagraph: true),
    ];

    private static readonly TemplateField[] OfABan =
    [
        new(FirstDay, "the first day of the ban"),
        new(LastDay, "the last day of the ban, as it stands after this letter"),
        new(DayAfter, "the first day on which they are free of it"),
        new(Length, "how long the ban is, such as 12 months"),
        new(NoticeDate, "the date of the exclusion notice"),
        new(Ban, "from when to when they must not enter, in large print", IsParagraph: true),
        new(Person, "name, picture, other names and date of birth", IsParagraph: true),
        new(Means, "that the implied invitation to enter is withdrawn", IsParagraph: true),
        new(HowLong, "first day, last day, and when they are free of it", IsParagraph: true),
        new(Incidents, "the incidents that it rests on, as a table", IsParagraph: true),
        new(Premises, "the premises, or where their list is", IsParagraph: true),
        new(Breach, "what breaking the ban brings, as a list", IsParagraph: true),
        new(Review, "how the ban is looked at again", IsParagraph: true),
        new(Appeal, "how to appeal, until when and to whom, with the code", IsParagraph: true),
    ];

    private static readonly TemplateField OnDay = new(StepDate, "the day on which it was decided");
    private static readonly TemplateField Reasons = new(Why, "the reason that was written down");
    private static readonly TemplateField Outcome = new(Decision, "what was decided, with the last day that holds now", IsParagraph: true);

    /// <summary>The fields that a letter of a kind can use; those of words first.</summary>
    public static IReadOnlyList<TemplateField> Of(LetterKind kind) =>
    [
        .. Everywhere.Concat(kind switch
        {
            LetterKind.Warning => [OfABan.Single(field => field.Name == Incidents), new(CountsFor, "how long the warning counts, such as 12 months")],
            LetterKind.Guardian or LetterKind.Covering => [new TemplateField(Enclosed, "what goes with it, such as: exclusion notice EX-0007")],
            LetterKind.Extension or LetterKind.Lifting or LetterKind.DiversionKept => [.. OfABan, OnDay, Reasons],
            LetterKind.Diversion => [.. OfABan, OnDay, new(Conditions, "the conditions, as they were written down", IsParagraph: true)],
            LetterKind.AppealReceived => [.. OfABan, OnDay],
            LetterKind.AppealOutcome or LetterKind.ReviewOutcome => [.. OfABan, OnDay, Reasons, Outcome],
            _ => OfABan,
        }).OrderBy(field => field.IsParagraph),
    ];

    /// <summary>What a letter of a kind must not lack: the paragraphs of rule 16, as far as they belong into it.</summary>
    public static IReadOnlyList<TemplateField> CompulsoryOf(LetterKind kind)
    {
        string[] names = kind switch
        {
            LetterKind.ExclusionNotice or LetterKind.InterimNotice =>
                [Ban, Person, Means, HowLong, Incidents, Premises, Breach, Review, Appeal, Privacy, Regulator, IssuedBy],
            LetterKind.Extension => [Ban, HowLong, Why, Breach, Appeal, Privacy, Regulator, IssuedBy],
            LetterKind.Warning => [Scheme, Incidents, CountsFor, Privacy, Regulator, IssuedBy],
            LetterKind.Diversion => [Conditions, Breach, Privacy, Regulator, IssuedBy],
            LetterKind.AppealOutcome or LetterKind.ReviewOutcome => [Decision, Why, Regulator, IssuedBy],
            LetterKind.Guardian => [Enclosed, Privacy, Regulator, IssuedBy],
            LetterKind.Covering => [Enclosed, IssuedBy],
            _ => [IssuedBy],
        };
        var fields = Of(kind);
        return [.. names.Select(name => fields.Single(field => field.Name == name))];
    }
}
