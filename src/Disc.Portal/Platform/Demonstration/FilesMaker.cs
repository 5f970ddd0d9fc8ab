using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.GallerySettings;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>
/// What the administrator added to some files, each by the register that people use: vehicles, associates, notes, evidence, a gallery
/// for one group, somebody who is recorded twice, and two records that were merged.
/// </summary>
internal sealed class FilesMaker(
    TenantDatabase<PartnershipDb> database, ParticularRegister particulars, AssociateRegister associates, GallerySettingsRegister galleries, ListingRegister listings,
    SubjectRegister subjects, MergeRegister merges, Actors actors, CurrentTenant current)
{
    private static readonly VehicleDraft[] Vehicles =
    [
        new("WX19 KLM", "Ford Transit", "white", VehicleUse.Drives), new("WX67 TRE", "Vauxhall Corsa", "silver", VehicleUse.Own), new(null, "Electric scooter", "black", VehicleUse.NotKnown),
    ];

    /// <summary>Makes all of it; the partnership stands already.</summary>
    public async Task MakeAsync(IReadOnlyList<SubjectRecord> records, IReadOnlyDictionary<string, Account> roles, DateTime now, CancellationToken cancellation)
    {
        var admin = At(roles["admin"], now.AddDays(-6));
        var known = records.Where(record => record is { IsListed: true, Subject: { Kind: SubjectKind.Known, IsRestricted: false }, IsYoung: false }).Take(6).Select(record => record.Subject).ToList();
        if (known.Count < 5)
            return;
        foreach (var (index, vehicle) in Vehicles.Index())
            Done(await particulars.AddVehicleAsync(admin, known[index].Id, vehicle, cancellation));
        Done(await associates.LinkAsync(admin, known[0].Id, known[1].Id, AssociateKind.WorksWith, "On CCTV together three times this month.", cancellation));
        Done(await associates.LinkAsync(admin, known[0].Id, known[2].Id, AssociateKind.Drives, "The van was outside each time.", cancellation));
        Done(await associates.LinkAsync(admin, known[1].Id, known[3].Id, AssociateKind.MistakenFor, null, cancellation));
        Done(await particulars.AddEvidenceAsync(admin, known[0].Id, new EvidenceDraft(
            "Selling goods with the tags of two members.", "Trading standards, by telephone", London.DayOf(now.AddDays(-9))), cancellation));
        Done(await particulars.WriteNoteAsync(admin, known[0].Id, "The neighbourhood team asked to be told before we list anew. Ring them first.", null, cancellation));
        await TwiceAsync(admin, known[0], now, cancellation);
        await MergedAsync(admin, known[4], now, cancellation);
        await ForAGroupAsync(admin, At(roles["board"], now.AddDays(-5)), known[3], now, cancellation);
    }

    // Recorded twice, as it happens: spelled as heard, with the same date of birth.
    private async Task TwiceAsync(Actor admin, Subject person, DateTime now, CancellationToken cancellation) => Done(await subjects.RecordAsync(
        admin with { At = now.AddDays(-2) }, new SubjectDraft(person.GivenName, Misheard(person.FamilyName), [], [], person.Described() with { UsualMethod = null, Captions = Captions.None }), cancellation));

    private async Task MergedAsync(Actor admin, Subject person, DateTime now, CancellationToken cancellation)
    {
        var other = Done(await subjects.RecordAsync(
            admin, new SubjectDraft(person.GivenName, Misheard(person.FamilyName), [], [], person.Described() with { Captions = Captions.None }), cancellation));
        await using var db = database.OpenFor(admin);
        var versions = await db.Subjects.Where(s => s.Id == person.Id || s.Id == other).ToDictionaryAsync(s => s.Id, s => s.Version, cancellation);
        Done(await merges.MergeAsync(
            admin with { At = now.AddDays(-1) }, new MergeChoice(person.Id, other, versions[person.Id], versions[other], new Dictionary<MergeField, MergeSide>()), cancellation));
    }

    private async Task ForAGroupAsync(Actor admin, Actor board, Subject person, DateTime now, CancellationToken cancellation)
    {
        Guid night;
        await using (var db = database.OpenFor(admin))
            night = await db.Groups.Where(group => group.Kind == GroupKind.People).OrderByDescending(group => group.Name).Select(group => group.Id).FirstAsync(cancellation);
        var gallery = Done(await galleries.AddAsync(
            admin, new GalleryDraft("After dark", "To keep whoever works at night from people who cause trouble then.", 60, Audience.Of(night)), cancellation));
        var listing = Done(await listings.ProposeAsync(admin with { At = now.AddDays(-6) }, new ListingProposal(person.Id, gallery, null, "Follows staff who close up alone."), cancellation));
        Done(await listings.DecideAsync(board, listing, approve: true, cancellation));
    }

    private static string? Misheard(string? family) => family is { Length: > 3 } ? $"{family[..^2]}{family[^1]}{family[^2]}" : family;

    private Actor At(Account account, DateTime at) => actors.Of(AccountClaims.PrincipalOf(account, current.Tenant)) with { At = at };

    // The demonstration keeps the rules; a refusal here is a mistake of the maker.
    private static T Done<T>(Outcome<T> outcome) => outcome.Value;
}
