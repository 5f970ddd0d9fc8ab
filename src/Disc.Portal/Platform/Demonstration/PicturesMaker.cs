using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Draws the pictures of a partnership and stores them as uploads are stored: two renditions, sealed under the subject's key.</summary>
internal sealed class PicturesMaker(TenantFiles files, Chance chance, Guid by, DateTime now)
{
    /// <summary>Who is listed has a picture; of the others, some.</summary>
    public async Task<IReadOnlyList<Image>> MakeAsync(IReadOnlyList<SubjectRecord> records, IReadOnlyList<Incident> incidents, CancellationToken cancellation)
    {
        var made = new List<Image>();
        foreach (var record in records)
        {
            var sought = record.Subject.Kind == SubjectKind.IdSought;
            if (!record.IsListed && !chance.In(sought ? 0.8f : 0.15f))
                continue;
            var day = record.Evidence.Count > 0 ? record.Evidence[^1] : London.DayOf(record.Subject.RecordedAt);
            made.Add(await StoreAsync(record, record.Invented.Traits, sought, day, primary: true, cancellation));
            // The busiest were seen more than once.
            if (record.IsListed && record.Invented.Rank < 12)
                made.Add(await StoreAsync(record, record.Invented.Traits.OnAnotherDay(77), !sought, record.Evidence[0], primary: false, cancellation));
        }

        var byId = records.ToDictionary(record => record.Subject.Id);
        foreach (var incident in incidents.Where(incident => incident.State == IncidentState.Waiting && incident.Subjects.Count > 0))
            made.Add(await StorePhotoAsync(incident, byId[incident.Subjects[0].SubjectId], cancellation));
        return made;
    }

    private async Task<Image> StoreAsync(
        SubjectRecord record, PortraitTraits traits, bool still, DateOnly day, bool primary, CancellationToken cancellation)
    {
        var image = await DrawAsync(traits, still, day, record.Subject.ObjectKey!, cancellation);
        image.Shows(record.Subject.Id, primary);
        return image;
    }

    private async Task<Image> StorePhotoAsync(Incident incident, SubjectRecord record, CancellationToken cancellation)
    {
        var key = files.NewObjectKey();
        var image = await DrawAsync(record.Invented.Traits.OnAnotherDay(5), still: true, London.DayOf(incident.HappenedAt), key, cancellation);
        image.CameWith(incident.Id, key);
        return image;
    }

    private async Task<Image> DrawAsync(PortraitTraits traits, bool still, DateOnly day, byte[] key, CancellationToken cancellation)
    {
        var drawing = still
            ? CctvArtist.Draw(traits, 1 + (int)(traits.Day % 9), day.ToDateTime(new TimeOnly(9 + (int)(traits.Day % 11), (int)(traits.Day % 60))))
            : PortraitArtist.Draw(traits);
        var picture = drawing.ToTakenPicture();
        var image = new Image(
            Guid.CreateVersion7(), still ? "Camera of the premises (drawn)" : "Taken by door staff (drawn)", day, picture.Width, picture.Height,
            picture.PerceptualHash, by, now);
        await files.WriteAsync(Image.LargeFolder, image.Id, key, picture.Large, cancellation);
        await files.WriteAsync(Image.ThumbnailFolder, image.Id, key, picture.Thumbnail, cancellation);
        return image;
    }
}
