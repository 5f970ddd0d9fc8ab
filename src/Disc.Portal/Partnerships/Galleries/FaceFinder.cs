using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>Finds who is in the galleries. Administrators find subjects otherwise: with those that are not listed.</summary>
public sealed class FaceFinder(GalleryRegister galleries) : IFinder
{
    public string Heading => "In the galleries";

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation)
    {
        if (!actor.May(GalleryPermissions.View) || actor.May(SubjectPermissions.Manage))
            return [];
        var shown = await galleries.ShowAsync(actor, new GalleryWish(Search: words), byStream: false, cancellation);
        return [.. shown.Faces.Take(most).Select(face => new Found(face.Name, $"gallery/{face.SubjectId:N}", $"until {face.Until.InWords()}"))];
    }
}
