namespace Disc.Portal.Partnerships.Recognition;

/// <summary>The names of what people may do about somebody whose name is sought.</summary>
public static class RecognitionPermissions
{
    /// <summary>Say who it is.</summary>
    public const string Say = "recognition.say";

    /// <summary>Read what members said, and name the subject.</summary>
    public const string Decide = "recognition.decide";
}
