using Disc.Portal.Shared.Storage;

namespace Disc.Portal.Partnerships;

/// <summary>What a feature keeps that may name a subject, in words that are also about something else; each such feature registers its own.</summary>
public interface ISubjectTrace
{
    /// <summary>Takes an erased subject out, in the transaction that erases it.</summary>
    /// <param name="work">The erasure.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="names">All names that the subject had.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    Task ForgetAsync(Work<PartnershipDb> work, Guid subject, IReadOnlyList<string> names, CancellationToken cancellation);
}
