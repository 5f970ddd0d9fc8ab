using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Sharing;

/// <summary>
/// The door by which the force reads subjects: those listed now (and, with its switch, those whose listing ended by its date), never
/// one that is restricted or held back, with triaged incidents only (rule 2).
/// </summary>
public sealed class SharedSubjects(TenantDatabase<PartnershipDb> database, CurrentTenant current, TimeProvider clock)
{
    // Past so many changes the whole list is the shorter answer.
    private const int MostChanges = 300;

    /// <summary>Reads what is shared, or what changed of it.</summary>
    /// <param name="visitor">The force, or the portal at work for it.</param>
    /// <param name="after">The cursor of the last answer; null for the whole list.</param>
    /// <param name="readOn">The day of the last answer; on another day the answer is whole.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidOperationException">The visitor is not of this partnership's force.</exception>
    public async Task<SharedPart> ReadAsync(Actor visitor, long? after, DateOnly? readOn, CancellationToken cancellation = default)
    {
        MustBeOurForce(visitor, current.Tenant);
        var today = clock.Today();
        await using var db = database.OpenFor(visitor);
        // The cursor first: what is written after this line is in the next answer again, which does no harm.
        var cursor = await db.Changes.MaxAsync(notice => (long?)notice.Number, cancellation) ?? 0;
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        if (!profile.SharesWithDataview)
            return new SharedPart(cursor, today, false, profile.Area, true, [], []);
        var changed = await ChangedAsync(db, cursor, after, readOn == today, cancellation);
        var shared = await SubjectsAsync(db, changed, today, profile, cancellation);
        return new SharedPart(
            cursor, today, true, profile.Area, changed is null, shared, [.. (changed ?? []).Except(shared.Select(subject => subject.Id))]);
    }

    /// <summary>Makes sure that a visitor is of the force that this partnership belongs to: another's never gets here, so it is no refusal.</summary>
    internal static void MustBeOurForce(Actor visitor, Tenant partnership)
    {
        if (visitor.PlaceKind != TenantKind.Force || visitor.Place is null || visitor.Place != partnership.Force)
            throw new InvalidOperationException("Only a partnership's own force may ask what it shares.");
    }

    /// <summary>The subjects that changed since a cursor; null when everything may have changed.</summary>
    private static async Task<List<Guid>?> ChangedAsync(PartnershipDb db, long cursor, long? after, bool sameDay, CancellationToken cancellation)
    {
        // A cursor beyond our last number was given out by a database that has been replaced by an older one.
        if (after is null || after > cursor || !sameDay)
            return null;
        var changes = await db.Changes.AsNoTracking().Where(notice => notice.Number > after && notice.Number <= cursor)
            .Select(notice => notice.Subject).Distinct().Take(MostChanges + 1).ToListAsync(cancellation);
        return changes.Count > MostChanges || changes.Contains(null) ? null : [.. changes.Select(subject => subject!.Value)];
    }

    private static async Task<List<SharedSubject>> SubjectsAsync(
        PartnershipDb db, List<Guid>? only, DateOnly today, Profile profile, CancellationToken cancellation)
    {
        if (only is { Count: 0 })
            return [];
        var listings = db.Listings.AsNoTracking()
            .Where(l => (l.State == ListingState.Approved || l.State == ListingState.Ended) && l.StartsOn <= today);
        var subjects = db.SharedWithForceOn(today, profile).AsNoTracking();
        var images = db.Images.AsNoTracking().Where(i => i.SubjectId != null);
        var incidents = db.Incidents.AsNoTracking().Where(i => i.State == IncidentState.Published)
            .SelectMany(i => i.Subjects, (i, link) => new { link.SubjectId, i.Id, i.Type, i.TypeName, i.HappenedAt, i.Place });
        if (only is not null)
        {
            listings = listings.Where(l => only.Contains(l.SubjectId));
            subjects = subjects.Where(s => only.Contains(s.Id));
            images = images.Where(i => only.Contains(i.SubjectId!.Value));
            incidents = incidents.Where(i => only.Contains(i.SubjectId));
        }

        var until = await listings.GroupBy(l => l.SubjectId).Select(g => new { Subject = g.Key, Until = g.Max(l => l.EndsOn) })
            .ToDictionaryAsync(l => l.Subject, l => l.Until, cancellation);
        var pictures = (await images.OrderByDescending(i => i.IsPrimary).ThenByDescending(i => i.AddedAt)
            .Select(i => new { Subject = i.SubjectId!.Value, i.Id }).ToListAsync(cancellation)).ToLookup(i => i.Subject, i => i.Id);
        var happened = (await incidents.OrderByDescending(i => i.HappenedAt).ToListAsync(cancellation))
            .ToLookup(i => i.SubjectId, i => new SharedIncident(i.Id, i.Type.InWords(i.TypeName), i.HappenedAt, i.Place));
        var areas = await db.AreaNamesAsync(subjects, cancellation);
        var people = await subjects.OrderBy(s => s.Id).ToListAsync(cancellation);
        return [.. people.Select(s => Of(s, areas[s.Id], until[s.Id], [.. pictures[s.Id]], [.. happened[s.Id]]))];
    }

    internal static SharedSubject Of(Subject s, IEnumerable<string> areas, DateOnly until, Guid[] images, SharedIncident[] incidents)
    {
        var recorded = London.DayOf(s.RecordedAt);
        return new SharedSubject(s.Id)
        {
            GivenName = s.GivenName,
            FamilyName = s.FamilyName,
            OtherNames = [.. s.OtherNames.Select(name => new SharedName(name.Text, name.IsNickname))],
            // The names of areas: their ids say nothing to anybody else.
            Description = s.Described() with { Areas = [] },
            Areas = [.. areas],
            BornFrom = recorded.Year - 1 - s.AgeTo,
            BornTo = recorded.Year - s.AgeFrom,
            ListedUntil = until,
            Images = images,
            Incidents = incidents,
        };
    }
}
