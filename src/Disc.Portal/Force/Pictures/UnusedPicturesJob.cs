using Disc.Portal.Shared;

namespace Disc.Portal.Force.Pictures;

/// <summary>Removes pictures that were sent in and went with no publication.</summary>
public sealed class UnusedPicturesJob(PictureRegister pictures) : IForceJob
{
    public Task RunAsync(CancellationToken cancellation) => pictures.RemoveUnusedAsync(cancellation);
}
