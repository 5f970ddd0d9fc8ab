using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Joining;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Platform.Demonstration.Population;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Writes one invented partnership into its own database: its year in one transaction, then what its people did in the last days.</summary>
internal sealed class PartnershipMaker(TenantDatabase<PartnershipDb> database, TenantFiles files, CurrentTenant current, AnswersMaker answers, FilesMaker filesMaker, BallotsMaker ballots)
{
    /// <summary>How many reports wait for triage; the newest.</summary>
    public const int Waiting = 4;

    // A context that tracks a hundred thousand rows is slower than the disk.
    private const int RowsAtOnce = 4000;

    /// <summary>Writes all of it.</summary>
    /// <param name="invented">What to write.</param>
    /// <param name="make">Makes the account of a role in a place.</param>
    /// <param name="now">The moment of the demonstration (UTC).</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public async Task MakeAsync(InventedPartnership invented, Func<DemonstrationAccount, string, Account> make, DateTime now, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        var roles = DemonstrationAccounts.OfPartnership.ToDictionary(account => account.Role, account => make(account, current.Tenant.Slug));
        roles["member"].Premises = invented.Premises[0].Name;
        roles["board"].Premises = invented.Premises[^1].Name;
        var members = invented.Members.Select(member => AccountOf(member, current.Tenant.Slug, now)).ToList();
        // Most came in, this week or lately, by the password of everybody here; every fifth has only the invitation.
        foreach (var (index, member) in members.Index().Where(one => one.Index % 5 != 4))
            (member.PasswordHash, member.LastSignInAt) = (roles["member"].PasswordHash, now.AddHours(-5 - (index * 37 % 480)));
        foreach (var late in DocumentStock.LateOf(members))
            (late.PasswordHash, late.LastSignInAt) = (roles["member"].PasswordHash, now.AddDays(-220));
        work.Db.Accounts.AddRange(roles.Values);
        work.Db.Accounts.AddRange(members);
        var sites = new SitesMaker(invented, roles, members);
        work.Db.Groups.AddRange(sites.Groups);
        work.Db.Organisations.Add(sites.Organisation);
        work.Db.Premises.AddRange(sites.Premises);
        AskToJoin(work.Db, invented, now);
        await SetUpAsync(work.Db, invented, now, cancellation);
        await work.Db.SaveChangesAsync(cancellation);
        var galleries = await GalleriesAsync(work.Db, cancellation);

        var chance = new Chance((ulong)invented.Place.Subjects * 7919 + (ulong)invented.Place.Incidents);
        var today = London.DayOf(now);
        work.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        var firstSeen = invented.Incidents.SelectMany(incident => incident.Subjects.Select(rank => (rank, incident.DaysAgo)))
            .GroupBy(seen => seen.rank).ToDictionary(seen => seen.Key, seen => seen.Max(once => once.DaysAgo));
        var records = invented.Subjects.Select(subject => RecordOf(
            subject, sites, roles["admin"].Id, now, firstSeen.GetValueOrDefault(subject.Rank, 1 + (subject.Rank * 13 % (invented.Place.Months * 30))))).ToList();
        var incidents = new IncidentsMaker(invented, records, roles, members, now).Make();
        foreach (var record in records)
            record.Keep();
        var listings = new ListingsMaker(records, galleries, roles, chance, today).Make();
        // The one person under 18 who is listed: weighed up, below, by the people who do it. A picture is drawn of whoever is listed.
        var young = invented.Place.HasPictures ? records.FirstOrDefault(record => record.CanBeWeighedUp) : null;
        if (young is not null)
            young.IsListed = true;
        var rulebook = new Rulebook(1, Presets.Of(invented.Place.Kind == PartnershipKind.Pubwatch ? RulePreset.Pubwatch : RulePreset.Cards), roles["admin"].Id, now.AddDays(-420));
        var exclusions = new ExclusionsMaker(records, incidents, galleries[Gallery.ExcludedName], rulebook, roles, now);
        var bans = exclusions.Make();
        var appeals = new AppealsMaker(bans, roles, now);
        var appealed = appeals.Make();
        work.Db.Rulebooks.Add(rulebook);
        IReadOnlyList<Exclusion> forVoters = [];
        if (invented.Place.HasPictures)
        {
            // Newer rules put cases to a vote; what was made under the old ones keeps them.
            var voting = new Rulebook(2, rulebook.Rules with { Ballot = new VotingRules { Who = Electorate.Members, QuorumPercent = 10 } }, roles["admin"].Id, now.AddDays(-14));
            work.Db.Rulebooks.Add(voting);
            forVoters = exclusions.ForVoters(bans, voting);
            // Here they tried it for a while: a second person decides again.
            if (invented.Place.Slug == "market-quarter")
                work.Db.Rulebooks.Add(new Rulebook(3, rulebook.Rules, roles["admin"].Id, now.AddMinutes(-5)));
        }

        await AddAsync(work.Db, records.Select(record => record.Subject), cancellation);
        await AddAsync(work.Db, incidents, cancellation);
        await AddAsync(work.Db, ConversationsMaker.Messages(incidents, roles, now), cancellation);
        await AddAsync(work.Db, IntelligenceMaker.Make(records, roles, now), cancellation);
        await AddAsync(work.Db, IntelligenceMaker.Statements(incidents, roles, now), cancellation);
        work.Db.BegunReports.Add(ConversationsMaker.Begun(roles, now));
        await AddAsync(work.Db, bans, cancellation);
        await AddAsync(work.Db, forVoters, cancellation);
        await AddAsync(work.Db, exclusions.Steps.Breaches, cancellation);
        await AddAsync(work.Db, exclusions.Steps.Reviews, cancellation);
        await AddAsync(work.Db, exclusions.Steps.Diversions, cancellation);
        await AddAsync(work.Db, appealed, cancellation);
        await AddAsync(work.Db, appeals.Seats, cancellation);
        var warnings = exclusions.Warn([.. bans, .. forVoters]);
        await AddAsync(work.Db, warnings, cancellation);
        LettersMaker.Make(work.Db, bans, warnings, roles, now);
        await AddAsync(work.Db, listings.Concat(exclusions.Listings), cancellation);
        if (invented.Place.HasPictures)
            await AddAsync(work.Db, await new PicturesMaker(files, chance, roles["admin"].Id, now).MakeAsync(records, incidents, cancellation), cancellation);
        await AddAsync(work.Db, AlertStock.Of(invented.Place, now), cancellation);
        await AddAsync(work.Db, Letters(invented.Place.Slug, now), cancellation);
        work.Record(Verbs.Collected, "demonstration", fields: $"{members.Count + roles.Count} accounts, {records.Count} subjects, {incidents.Count} incidents, {bans.Count} exclusions");
        work.SubjectChanged(null);
        await work.CommitAsync(cancellation);
        if (invented.Place.HasPictures)
        {
            await answers.MakeAsync(
                records, listings, young, galleries["Shoplifters"], bans.FirstOrDefault(ban => ban.IsInForceOn(today))?.SubjectId, roles, members, now, cancellation);
            await filesMaker.MakeAsync(records, roles, now, cancellation);
            await ballots.MakeAsync(forVoters, roles, members, now, cancellation);
        }

        await new LooksMaker(database, current.Tenant).MakeAsync(roles, [.. listings.Where(listing => listing.IsShownOn(today)).Select(listing => listing.SubjectId).Distinct()], now, cancellation);

        // Last: from here on nobody does anything here who has not certified.
        await using var papers = await database.BeginAsync(Actor.Portal(current.Tenant, now), cancellation);
        await AddAsync(papers.Db, DocumentStock.Of(roles["admin"].Id, [.. roles.Values], members, now), cancellation);
        await AddAsync(papers.Db, DocumentStock.PapersOf(await papers.Db.Profiles.AsNoTracking().SingleAsync(cancellation), roles["admin"].Id, now), cancellation);
        papers.Record(Verbs.Collected, "demonstration", fields: "documents, certifications and papers");
        await papers.CommitAsync(cancellation);
    }

    private static async Task SetUpAsync(PartnershipDb db, InventedPartnership invented, DateTime now, CancellationToken cancellation)
    {
        var place = invented.Place;
        var profile = await db.Profiles.SingleAsync(cancellation);
        profile.PostalAddress = $"{place.Name}\n{invented.Premises[0].Address}\n{place.Area} Wessex WX1 {1 + place.Subjects % 9}AA";
        profile.ContactEmail = $"office@{place.Slug}.example";
        // 01632 is set aside by Ofcom for numbers that are invented.
        profile.Telephone = $"01632 960{place.Subjects % 1000:000}";
        profile.PremisesAddress = $"https://{place.Slug}.example/premises";
        profile.PrivacyNoticeAddress = $"https://{place.Slug}.example/privacy";
        profile.AppealTo = $"The appeals panel of {place.Name}";
        profile.IcoNumber = $"ZA{100000 + place.Members * 37 + place.Subjects:000000}";
        if (place.Shares)
            profile.Share(dataview: true, expired: place.Area == "Central", intelligence: false, directAuthoring: true, referrals: true, now.AddDays(-200));
        profile.Edited();
    }

    // A door that is open, and somebody who waits behind it.
    private static void AskToJoin(PartnershipDb db, InventedPartnership invented, DateTime now)
    {
        if (!invented.Place.HasPictures)
            return;
        var door = JoinDoor.Closed();
        door.Set(true, $"Businesses of {invented.Place.Name} can join. Ask us about the yearly fee.", now.AddDays(-60));
        db.JoinDoors.Add(door);
        var asked = new JoinRequest(
            Guid.CreateVersion7(), "Lena Fairbrother", $"lena.fairbrother@{invented.Place.Slug}.example", "The Corner Deli", Affiliation.Business, "I run the till on weekdays.",
            "192.0.2.7", null, now.AddHours(-20));
        asked.Confirm(now.AddHours(-19));
        db.JoinRequests.Add(asked);
    }

    private static async Task<IReadOnlyDictionary<string, Gallery>> GalleriesAsync(PartnershipDb db, CancellationToken cancellation) =>
        await db.Galleries.AsNoTracking().ToDictionaryAsync(gallery => gallery.Name, cancellation);

    private static Account AccountOf(InventedMember member, string slug, DateTime now) => new(
        Guid.CreateVersion7(), member.Name, $"{member.Mailbox}@{slug}.example", member.IsBoard ? Roles.Member | Roles.BoardMember : Roles.Member,
        member.IsPolice ? Affiliation.PoliceOfficer : Affiliation.Business, now.AddDays(-180))
    {
        EmailConfirmed = true,
        Premises = member.IsPolice ? "Neighbourhood policing team" : member.Premises,
    };

    private SubjectRecord RecordOf(InventedSubject invented, SitesMaker sites, Guid by, DateTime now, int daysAgo)
    {
        var (recorded, today) = (London.StartOf(London.DayOf(now).AddDays(-daysAgo)).AddMinutes(570 + (invented.Rank * 37 % 500)), London.DayOf(now));
        recorded = recorded < now ? recorded : now.AddHours(-1);
        var subject = new Subject(
            Guid.CreateVersion7(recorded), invented.Given is null ? SubjectKind.IdSought : SubjectKind.Known, files.NewObjectKey(), by, recorded, today);
        subject.Name(invented.Given, invented.Family, invented.OtherNames);
        // Of every fifth nobody knows where.
        subject.Describe(invented.Rank % 5 == 4 ? invented.Description : invented.Description with { Areas = [sites.AreaOf(invented.Description.Area, invented.Rank)] });
        switch (invented.Rank)
        {
            case 11:
                subject.Restrict("The person says that they were mistaken for somebody else; being looked into.", now.AddDays(-30), today.AddDays(-2));
                break;
            case 17 or 23 or 40:
                subject.HoldBack(true);
                break;
        }

        return new(invented, subject, today);
    }

    private static IEnumerable<Letter> Letters(string slug, DateTime now) =>
    [
        new($"admin@{slug}.example", "Reports wait for you", "Some reports wait for triage. Sign in to read them.", now.AddHours(-5)),
        new($"board@{slug}.example", "Listings wait for a second person", "Somebody proposed to show a person to members. Sign in to decide.", now.AddHours(-4)),
        new($"member@{slug}.example", "A question about your report", "Your administrator sent a report back with a question. Sign in to answer.", now.AddHours(-3)),
    ];

    private static async Task AddAsync<T>(PartnershipDb db, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            db.AddRange(some);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
