using Disc.Portal.Force.Oversight;
using Disc.Portal.Force.Projection;
using Disc.Portal.Force.Purposes;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;

namespace Disc.Portal.Force.Faces;

/// <summary>
/// Pictures of the Dataview. None is copied: each is read through its partnership's door, which marks it with the officer's name and
/// writes its own row (rule 2).
/// </summary>
public sealed class FaceDoor(
    PurposeRegister purposes, LookUpRegister lookUps, People people, EveryPartnership partnerships, TenantDatabase<ForceDb> database, ILogger<FaceDoor> log)
{
    /// <summary>
    /// Reads a picture of a record that is shared now, for somebody whose purpose holds; of a person under 18 only once they have opened
    /// that person, with the reason that it asks.
    /// </summary>
    /// <returns>A JPEG; null for everything and everybody else.</returns>
    public async Task<byte[]?> ReadAsync(Actor actor, Guid record, Guid picture, bool large, CancellationToken cancellation = default)
    {
        if (!actor.May(PurposePermissions.LookUp) || await purposes.HeldAsync(actor, cancellation) is not { } purpose)
            return null;
        var now = await people.NowAsync(cancellation);
        if (now.Find(record) is not { } held || !held.Subject.Images.Contains(picture))
            return null;
        if (now.PersonOf(record)!.YouthOn(now.Today) != Youth.None
            && !await lookUps.HasOpenedAsync(actor, purpose, held.Partnership, held.Subject.Id, cancellation))
            return null;
        // The force's row first, as with every look-up.
        await using (var work = await database.BeginAsync(actor, cancellation))
        {
            work.Record(Verbs.Consulted, "image", picture, $"record {record:N}, {(large ? "large" : "small")}, purpose {purpose.Id:N}");
            await work.CommitAsync(cancellation);
        }

        var visit = await partnerships.VisitAsync(
            new TenantId(held.Partnership),
            (provider, _, token) => provider.GetRequiredService<ImageRegister>().ReadForForceAsync(actor, picture, large, token),
            cancellation);
        if (visit?.Failure is { } failure)
            log.LogWarning(failure, "Partnership {Partnership} did not give a picture", held.Partnership);
        return visit?.Answer;
    }
}
