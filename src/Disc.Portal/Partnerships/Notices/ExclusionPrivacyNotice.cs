using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Notices;

/// <summary>
/// What a person is told about the use of their data: a few lines on the notice and the whole on its back
/// (UK GDPR Articles 13 and 14; Data Protection Act 2018 section 10(5) and Schedule 1, paragraph 10).
/// </summary>
public sealed record ExclusionPrivacyNotice
{
    public required string Controller { get; init; }

    /// <summary>The controller's entry in the register of fee payers, where it has one.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>How to reach the controller about data, such as an e-mail address.</summary>
    public required string Contact { get; init; }

    /// <summary>Who sees the person's data besides the partnership's members.</summary>
    public IReadOnlyList<string> SharedWith { get; init; } = ["the police, where they need it to prevent or investigate crime"];

    /// <summary>The day on which the record is erased, when it is known already.</summary>
    public DateOnly? ErasedOn { get; init; }

    /// <summary>Where the full notice can be read today.</summary>
    public required Uri FullNoticeAt { get; init; }

    public string InBrief =>
        $"{Controller} keeps your name, your picture where we have one, and what happened, to prevent crime in its members’ premises. "
        + "Members see them while you are banned. You may ask to see what we hold, to have it corrected, and object to its use.";

    /// <summary>The full notice, heading by heading.</summary>
    public IReadOnlyList<Section> Sections =>
    [
        new("Who is responsible",
            [$"{Controller} decides why and how your data is used: it is the controller. "
             + (RegistrationNumber is { } number ? $"It is registered with the Information Commissioner’s Office as {number}. " : "")
             + $"For anything about your data, contact: {Contact}."]),
        new("What we hold",
            ["Your name and other names you use, your date of birth and address where we know them, pictures of you, reports of what happened, "
             + "and the papers of this ban, with any appeal. We do not hold your ethnicity, religion, health or orientation for the scheme."]),
        new("Where it comes from",
            ["From the shops, pubs and other premises that are members, from their cameras, and in some cases from the police."]),
        new("Why, and what the law allows",
            ["We use your data to prevent and detect crime and to keep staff and customers safe. This is a legitimate interest of our members "
             + "(UK GDPR, Article 6(1)(f)). Data about offences is used under section 10(5) of the Data Protection Act 2018 and paragraph 10 "
             + "of its Schedule 1: preventing or detecting unlawful acts."]),
        new("Who sees it",
            [$"Members of {Controller}, who have each agreed to rules about it. We also share it with: {string.Join("; ", SharedWith)}. "
             + "We do not sell it, and we do not send it outside the United Kingdom."]),
        new("How long we keep it",
            ["Members stop seeing you on the day that the ban ends. "
             + (ErasedOn is { } day
                 ? $"Unless something new happens, we erase your record, with all pictures, on {day.InWords()}."
                 : "Some time later, as our full notice says, we erase your record with all pictures.")]),
        new("Your rights",
            ["You may ask for a copy of what we hold, have mistakes corrected, have data erased or its use restricted, and object to its use. "
             + "No decision about you is made by a computer alone. It costs nothing, and we answer within one month."]),
        new("If you are not content",
            ["Complain to us first: we acknowledge a complaint within 30 days and tell you what came of it. "
             + "You may also complain to the regulator named in this notice, or go to court."]),
    ];

    /// <summary>One heading of the privacy notice and its paragraphs.</summary>
    public sealed record Section(string Heading, IReadOnlyList<string> Paragraphs);
}
