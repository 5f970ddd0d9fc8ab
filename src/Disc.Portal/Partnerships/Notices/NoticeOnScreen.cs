using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Notices;

/// <summary>What a page shows of a notice: its facts, and the face beside them.</summary>
/// <param name="Facts">The facts, with the marked picture.</param>
/// <param name="Face">The small face, written out as an address; null when there is none.</param>
/// <param name="WhyNoPicture">Why a picture that there is cannot be shown; null when it is, or when there is none.</param>
public sealed record NoticeOnScreen(NoticeFacts Facts, string? Face, Refusal? WhyNoPicture);
