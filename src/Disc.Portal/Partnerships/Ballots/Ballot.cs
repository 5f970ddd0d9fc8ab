using Disc.Portal.Partnerships.Masking;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>
/// A vote on a proposed exclusion: what voters see of it, without names and places; until when; and, once it is counted, the figures. What
/// somebody voted stands in no property of it, and the key of the votes is gone once they are counted (rule 15).
/// </summary>
public sealed class Ballot
{
    /// <summary>The longest account of one incident, in characters.</summary>
    public const int TextLength = 4000;

    /// <summary>The longest word of a voter on why, in characters.</summary>
    public const int ReasonLength = 300;

    /// <summary>The longest name of an offence, and the longest list of what voters wrote, in characters.</summary>
    public const int WhatLength = 160, RemarksLength = 400_000;

    private readonly List<BallotItem> items = [];
    private readonly List<BallotPicture> pictures = [];

    private Ballot()
    {
    }

    /// <summary>A ballot that is prepared.</summary>
    /// <param name="exclusion">The case.</param>
    /// <param name="who">Who votes.</param>
    /// <param name="rules">How, by the rules under which the case was made.</param>
    /// <param name="evidenceKey">The wrapped key of the pictures that voters see.</param>
    /// <param name="at">When (UTC).</param>
    public Ballot(Guid exclusion, Electorate who, VotingRules rules, byte[] evidenceKey, DateTime at)
    {
        // Its address stands in letters: it must not tell which case was made at the same time, as an id in order of time would.
        Id = Guid.NewGuid();
        ExclusionId = exclusion;
        Who = who;
        Days = rules.Days;
        QuorumPercent = rules.QuorumPercent;
        Tie = rules.Tie;
        EvidenceKey = evidenceKey;
        PreparedAt = at;
    }

    /// <summary>Random, and not the case's: it stands in letters.</summary>
    public Guid Id { get; private set; }

    public Guid ExclusionId { get; private set; }

    public BallotState State { get; private set; }

    public Electorate Who { get; private set; }

    public int Days { get; private set; }

    public int QuorumPercent { get; private set; }

    public TieRule Tie { get; private set; }

    public DateTime PreparedAt { get; private set; }

    /// <summary>When it opened (UTC); null before.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>Who looked at all that voters see, and opened it.</summary>
    public Guid? ReleasedBy { get; private set; }

    /// <summary>When it closes (UTC): the first moment of a London day.</summary>
    public DateTime? ClosesAt { get; private set; }

    /// <summary>When it was counted (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    public BallotOutcome? Outcome { get; private set; }

    /// <summary>The wrapped key of the votes; null before it opens, and for ever once they are counted.</summary>
    public byte[]? VoteKey { get; private set; }

    /// <summary>What papers are named by, sealed under the key of the votes.</summary>
    public byte[]? Secret { get; private set; }

    /// <summary>The wrapped key of the pictures that voters see.</summary>
    public byte[] EvidenceKey { get; private set; } = [];

    /// <summary>How many could vote, and how many did; known once it is counted.</summary>
    public int? Eligible { get; private set; }

    public int? Voted { get; private set; }

    /// <summary>The votes for the exclusion; null where nothing was counted.</summary>
    public int? For { get; private set; }

    public int? Against { get; private set; }

    /// <summary>What voters wrote, masked, one a line in alphabetical order: nobody knows whose it is.</summary>
    public string Remarks { get; private set; } = "";

    /// <summary>What voters read, incident by incident.</summary>
    public IReadOnlyList<BallotItem> Items => items;

    public IReadOnlyList<BallotPicture> Pictures => pictures;

    /// <summary>Raised on each change of what voters see; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>The last day on which one can vote; null before it opens.</summary>
    public DateOnly? LastDay => ClosesAt is { } closes ? London.DayOf(closes.AddTicks(-1)) : null;

    /// <summary>Whether votes are taken at a moment.</summary>
    public bool TakesVotesAt(DateTime now) => State == BallotState.Open && now < ClosesAt;

    /// <summary>How many votes it takes.</summary>
    public int QuorumOf(int eligible) => new VotingRules { QuorumPercent = QuorumPercent }.QuorumOf(eligible);

    /// <summary>The last day of a ballot that opens on a day.</summary>
    public DateOnly LastDayFrom(DateOnly day) => day.AddDays(Days);

    internal void Add(BallotItem item) => items.Add(item);

    internal void Add(BallotPicture picture) => pictures.Add(picture);

    /// <summary>Somebody put what voters read in other words; it was masked again.</summary>
    internal void Write(int number, string masked)
    {
        Must(BallotState.Preparing);
        items.Single(item => item.Number == number).Write(masked);
        Version++;
    }

    /// <summary>Somebody said what voters get of a picture.</summary>
    internal void Show(int number, PictureHandling handling, PictureEdits edits, Guid? file)
    {
        Must(BallotState.Preparing);
        pictures.Single(picture => picture.Number == number).Handle(handling, edits, file);
        Version++;
    }

    /// <summary>The voters are asked.</summary>
    /// <param name="key">The wrapped key of the votes.</param>
    /// <param name="secret">What papers are named by, sealed under it.</param>
    /// <param name="by">Who looked at all of it.</param>
    /// <param name="at">When (UTC).</param>
    internal void Open(byte[] key, byte[] secret, Guid by, DateTime at)
    {
        Must(BallotState.Preparing);
        (VoteKey, Secret, ReleasedBy, OpenedAt) = (key, secret, by, at);
        ClosesAt = London.StartOf(LastDayFrom(London.DayOf(at)).AddDays(1));
        State = BallotState.Open;
        Version++;
    }

    /// <summary>It is counted, or stopped; the key of the votes is gone from here on.</summary>
    internal void Close(BallotCount count, DateTime at)
    {
        Must(BallotState.Open);
        (VoteKey, Secret) = (null, null);
        (Outcome, Eligible, Voted, For, Against) = (count.Outcome, count.Eligible, count.Voted, count.For, count.Against);
        Remarks = string.Join('\n', count.Remarks.Order(StringComparer.Ordinal));
        ClosedAt = at;
        State = BallotState.Closed;
        Version++;
    }

    private void Must(BallotState state)
    {
        if (State != state)
            throw new InvalidOperationException($"Ballot {Id:N} is {State}: ask the rules before a step.");
    }
}
