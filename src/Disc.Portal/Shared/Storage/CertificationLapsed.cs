namespace Disc.Portal.Shared.Storage;

/// <summary>Somebody asked for more than the documents that they have to certify first (rule 3); nothing was read or written.</summary>
public sealed class CertificationLapsed() : Exception(Words)
{
    /// <summary>Why, and what to do now.</summary>
    public const string Words = "There are documents of your partnership to read and certify first. Everything else opens when you have done so.";
}
