namespace Disc.Portal.Partnerships.Members;

/// <summary>What came of a change to a member, in words.</summary>
public sealed record MemberChange(string Words, bool Refused);
