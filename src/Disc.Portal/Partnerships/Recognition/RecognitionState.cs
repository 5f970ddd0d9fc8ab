namespace Disc.Portal.Partnerships.Recognition;

/// <summary>What became of a member's word that they know somebody.</summary>
public enum RecognitionState
{
    /// <summary>Waits for an administrator.</summary>
    Waiting,

    /// <summary>It was right: the subject is named.</summary>
    Accepted,

    /// <summary>It was not followed.</summary>
    SetAside,
}
