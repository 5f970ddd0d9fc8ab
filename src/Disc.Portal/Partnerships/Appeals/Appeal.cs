using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Appeals;

/// <summary>
/// Somebody disagrees with their exclusion: what they say, how they want to be answered, and what came of it. It goes with the case, and the
/// case with the person. Whether a step is allowed is asked of <see cref="AppealRules"/>; a step that is not is an error here.
/// </summary>
public sealed class Appeal
{
    /// <summary>The longest words of the person, in characters.</summary>
    public const int WordsLength = 6000;

    /// <summary>The longest address to answer to, in characters.</summary>
    public const int ContactLength = 300;

    /// <summary>The longest reasons, in characters: they become the account of the step.</summary>
    public const int ReasonsLength = Exclusion.ReasonLength;

    /// <summary>The longest name of somebody outside who decides, and of what they are, in characters.</summary>
    public const int NameLength = 120, CapacityLength = 200;

    /// <summary>The most pictures.</summary>
    public const int MostPictures = 3;

    private readonly List<AppealFile> files = [];

    private Appeal()
    {
    }

    /// <summary>An appeal as it comes in.</summary>
    /// <param name="number">Its number within the partnership.</param>
    /// <param name="exclusion">The case, which has a notice.</param>
    /// <param name="said">What the person says, checked.</param>
    /// <param name="way">How it came.</param>
    /// <param name="receivedOn">The day in London on which it came.</param>
    /// <param name="days">Within how many days it is decided.</param>
    /// <param name="by">Who wrote it down; the empty id for the person's own hand.</param>
    /// <param name="at">When (UTC).</param>
    internal Appeal(int number, Exclusion exclusion, AppealWords said, AppealWay way, DateOnly receivedOn, int days, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7(at);
        Number = number;
        ExclusionId = exclusion.Id;
        Way = way;
        ContactWay = said.ContactWay;
        Contact = said.Contact;
        Words = said.Words;
        ReceivedOn = receivedOn;
        EnteredBy = by;
        EnteredAt = at;
        IsLate = exclusion.AppealUntil < receivedOn;
        State = IsLate ? AppealState.Late : AppealState.Open;
        DecideBy = receivedOn.AddDays(days);
    }

    public Guid Id { get; private set; }

    /// <summary>1, 2, 3 … within the partnership.</summary>
    public int Number { get; private set; }

    /// <summary>How people refer to it: "AP-0003".</summary>
    public string Reference => $"AP-{Number:0000}";

    public Guid ExclusionId { get; private set; }

    public AppealState State { get; private set; }

    public AppealWay Way { get; private set; }

    public ContactWay ContactWay { get; private set; }

    /// <summary>The e-mail address, or the postal one line by line.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>What the person says.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The day in London on which it came.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Who wrote it down; the empty id when the person did.</summary>
    public Guid EnteredBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime EnteredAt { get; private set; }

    /// <summary>Whether it came after the last day.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Why a late one is heard, or is not; null for one that was in time, and before it was said.</summary>
    public string? LateBecause { get; private set; }

    /// <summary>Who said so.</summary>
    public Guid? LateDecidedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? LateDecidedAt { get; private set; }

    /// <summary>The day by which it is to be decided.</summary>
    public DateOnly DecideBy { get; private set; }

    public AppealOutcome? Outcome { get; private set; }

    /// <summary>The new last day, where the exclusion ends sooner.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Why, in the words that the person is told.</summary>
    public string? Reasons { get; private set; }

    /// <summary>Who recorded the decision.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Somebody outside the partnership who decided it, because nobody was left inside; null when a panel did.</summary>
    public string? OutsideName { get; private set; }

    /// <summary>What they are, such as "chair of the panel of Northgate Shopwatch".</summary>
    public string? OutsideCapacity { get; private set; }

    /// <summary>The date of their letter.</summary>
    public DateOnly? OutsideOn { get; private set; }

    public IReadOnlyList<AppealFile> Files => files;

    /// <summary>Raised on each step; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it waits for somebody.</summary>
    public bool IsOpen => State is AppealState.Late or AppealState.Open;

    /// <summary>A picture or a letter came with it.</summary>
    internal void Attach(AppealFile file) => files.Add(file);

    /// <summary>A late one is heard all the same, or is not.</summary>
    internal void DecideLate(bool heard, string because, int days, Guid by, DateTime at)
    {
        Must(AppealState.Late);
        (LateBecause, LateDecidedBy, LateDecidedAt) = (because, by, at);
        State = heard ? AppealState.Open : AppealState.NotHeard;
        if (heard)
            DecideBy = London.DayOf(at).AddDays(days);
        Version++;
    }

    /// <summary>Somebody joined or left the panel, or said what they think.</summary>
    internal void PanelChanged()
    {
        Must(AppealState.Open);
        Version++;
    }

    /// <summary>It is decided.</summary>
    internal void Decide(AppealFinding finding, string reasons, Guid by, DateTime at)
    {
        Must(AppealState.Open);
        (Outcome, EndsOn, Reasons, DecidedBy, DecidedAt) = (finding.Outcome, finding.EndsOn, reasons, by, at);
        State = AppealState.Decided;
        Version++;
    }

    /// <summary>It was somebody outside who decided it.</summary>
    internal void DecidedOutside(string name, string capacity, DateOnly on) => (OutsideName, OutsideCapacity, OutsideOn) = (name, capacity, on);

    private void Must(AppealState state)
    {
        if (State != state)
            throw new InvalidOperationException($"Appeal {Reference} is {State}: ask the rules before a step.");
    }
}

/// <summary>What the person says and where the answer goes, tidied.</summary>
public sealed record AppealWords(ContactWay ContactWay, string Contact, string Words);

/// <summary>What somebody thinks of an appeal, or what came of it.</summary>
/// <param name="Outcome">What.</param>
/// <param name="EndsOn">The new last day, where the exclusion is to end sooner; null otherwise.</param>
public sealed record AppealFinding(AppealOutcome Outcome, DateOnly? EndsOn = null);

/// <summary>How far an appeal has come.</summary>
public enum AppealState
{
    /// <summary>It came too late: an administrator decides, with a reason, whether it is heard all the same.</summary>
    Late,

    /// <summary>People who did not decide the ban decide it.</summary>
    Open,

    Decided,

    /// <summary>It came too late and was not heard.</summary>
    NotHeard,
}

/// <summary>How an appeal came in.</summary>
public enum AppealWay
{
    Online,
    ByPost,
    ByTelephone,
    InPerson,
}

/// <summary>How the person who appeals wants to be answered.</summary>
public enum ContactWay
{
    Email,
    Post,
}

/// <summary>What an appeal brought, from the strictest to the mildest.</summary>
public enum AppealOutcome
{
    /// <summary>The exclusion stands.</summary>
    Dismissed,

    /// <summary>The exclusion ends sooner.</summary>
    Varied,

    /// <summary>The exclusion is lifted.</summary>
    Upheld,
}

/// <summary>A picture that came with an appeal, or the letter of somebody outside who decided it: sealed in the tenant's files under a key of its own.</summary>
public sealed class AppealFile
{
    /// <summary>The folder in the tenant's files.</summary>
    public const string Folder = "appeals";

    private AppealFile()
    {
    }

    internal AppealFile(Guid id, bool isLetter, bool isPdf, byte[] key)
    {
        Id = id;
        IsLetter = isLetter;
        IsPdf = isPdf;
        Key = key;
    }

    public Guid Id { get; private set; }

    /// <summary>Whether it is the letter with the decision of somebody outside; else the person sent it.</summary>
    public bool IsLetter { get; private set; }

    /// <summary>A PDF; else a JPEG that the picture workshop made anew.</summary>
    public bool IsPdf { get; private set; }

    /// <summary>The wrapped key that it is sealed under: with the row it is gone.</summary>
    public byte[] Key { get; private set; } = [];
}
