using System.Net;
using Disc.Portal.Force;
using Disc.Portal.Force.Publications;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Recognition;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Demonstration;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Platform.Demonstration;

public sealed class DemonstrationTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private IEnumerable<Tenant> Partnerships => portal.Tenants.Where(tenant => tenant.Kind == TenantKind.Partnership);

    [Fact]
    public void A_demonstration_is_a_force_and_six_partnerships_and_says_so_of_each()
    {
        Assert.Equal(
            ["harbour-bid", "market-quarter", "northgate", "old-town", "seahaven", "vale-farms", "wessex"], portal.Tenants.Select(tenant => tenant.Slug));
        Assert.All(portal.Tenants, tenant => Assert.True(tenant.IsDemonstration));
        Assert.True(DemonstrationMark.IsMade(portal.DataDirectory));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/platform/sign-in")]
    [InlineData("/seahaven/sign-in")]
    [InlineData("/wessex/sign-in")]
    public async Task Every_page_says_that_everything_is_invented(string address)
    {
        var page = await portal.Anonymous().GetStringAsync(address);
        Assert.Contains("demo-band", page, StringComparison.Ordinal);
        Assert.Contains("invented", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wessex", "author")]
    [InlineData("seahaven", "admin")]
    [InlineData("platform", "operator")]
    public async Task The_accounts_of_the_roles_sign_in_with_the_one_password(string slug, string role)
    {
        var client = portal.Anonymous();
        var form = await TestForm.OfAsync(client, $"/{slug}/sign-in", "sign-in");
        var answer = await client.PostAsync($"/{slug}/sign-in", form.With(("Email", $"{role}@{slug}.example"), ("Password", DemonstrationPlaces.Password)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_came_in_has_a_password_and_whoever_was_only_invited_has_none()
    {
        var (invited, came) = (0, 0);
        foreach (var tenant in Partnerships)
        {
            var accounts = await In(tenant, db => db.Accounts.AsNoTracking().ToListAsync());
            var roles = DemonstrationAccounts.OfPartnership.Select(account => account.AddressIn(tenant.Slug)).ToHashSet();
            Assert.All(accounts, account => Assert.Equal(account.PasswordHash is not null, account.LastSignInAt is not null || roles.Contains(account.Email!)));
            (invited, came) = (invited + accounts.Count(account => account.PasswordHash is null), came + accounts.Count(account => account.LastSignInAt is not null));
            Assert.Equal(DemonstrationSize.Small.Places.Single(place => place.Slug == tenant.Slug).Members, accounts.Count);
            // Stamps are the machine's, never the seed's.
            Assert.Equal(accounts.Count, accounts.Select(account => account.SecurityStamp).Distinct().Count());
        }

        Assert.True(invited > 0 && came > 0, $"{invited} invited, {came} came in");
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Whoever_members_see_is_grown_up_or_was_weighed_up_and_has_evidence_a_picture_and_a_second_person()
    {
        var today = portal.Clock.Today();
        var (shown, young) = (0, 0);
        foreach (var tenant in Partnerships)
        {
            var listings = await In(tenant, db => db.Listings.AsNoTracking().ToListAsync());
            var subjects = await In(tenant, db => db.Subjects.AsNoTracking().ToDictionaryAsync(subject => subject.Id));
            var evidence = await In(tenant, db => db.Incidents.AsNoTracking().Where(incident => incident.State == IncidentState.Published)
                .SelectMany(incident => incident.Subjects.Select(link => link.SubjectId)).Distinct().ToListAsync());
            var pictures = await In(tenant, db => db.Images.AsNoTracking().Where(image => image.IsPrimary).Select(image => image.SubjectId!.Value).ToListAsync());
            foreach (var listing in listings.Where(listing => listing.IsShownOn(today)))
            {
                shown++;
                Assert.Contains(listing.SubjectId, evidence);
                Assert.Contains(listing.SubjectId, pictures);
                if (subjects[listing.SubjectId].MayBeUnder18On(today))
                {
                    young++;
                    Assert.NotNull(listing.WeighingUp);
                    Assert.Equal(listing.ProposedBy, listing.WeighedBy);
                    Assert.InRange(listing.EndsOn.DayNumber - listing.StartsOn.DayNumber, 1, Portal.Partnerships.Galleries.Listing.YoungPersonDays);
                }

                Assert.False(subjects[listing.SubjectId].IsRestricted);
                Assert.NotNull(listing.DecidedBy);
                Assert.NotEqual(listing.ProposedBy, listing.DecidedBy);
            }

            Assert.Equal(pictures.Count, pictures.Distinct().Count());
        }

        Assert.True(shown > 20, $"Only {shown} people are shown.");
        Assert.InRange(young, 1, DemonstrationSize.Small.Places.Count);
    }

    [Fact]
    public async Task Somebody_who_is_listed_was_seen_in_the_last_hours_and_a_listing_waits_for_its_second_person()
    {
        var (seen, waits) = (0, 0);
        foreach (var tenant in Partnerships)
        {
            var sightings = await In(tenant, db => db.Sightings.AsNoTracking().ToListAsync());
            Assert.All(sightings, sighting => Assert.InRange(sighting.SeenAt, portal.Clock.Now().AddHours(-4), portal.Clock.Now()));
            seen += sightings.Count;
            waits += await In(tenant, db => db.Listings.CountAsync(listing => listing.State == ListingState.Proposed));
        }

        Assert.True(seen > 0 && waits > 0, $"{seen} were seen, {waits} wait");
    }

    [Fact]
    public async Task Members_said_who_somebody_is_some_of_it_waits_some_was_right_and_some_was_set_aside()
    {
        var states = new List<RecognitionState>();
        foreach (var tenant in Partnerships)
        {
            var said = await In(tenant, db => db.Recognitions.AsNoTracking().ToListAsync());
            var subjects = await In(tenant, db => db.Subjects.AsNoTracking().ToDictionaryAsync(subject => subject.Id));
            var police = await In(tenant, db => db.Accounts.AsNoTracking().Where(account => account.Affiliation == Affiliation.PoliceOfficer).Select(account => account.Id).ToListAsync());
            states.AddRange(said.Select(recognised => recognised.State));
            foreach (var recognised in said)
            {
                Assert.DoesNotContain(recognised.SaidBy, police);
                Assert.Equal(recognised.State == RecognitionState.Accepted, subjects[recognised.SubjectId].Kind == SubjectKind.Known);
                Assert.Equal(recognised.State == RecognitionState.Waiting, recognised.Who.Length > 0);
                Assert.True(recognised.SaidAt < portal.Clock.Now() && (recognised.DecidedAt is null || recognised.SaidAt < recognised.DecidedAt));
            }
        }

        Assert.Equal(Enum.GetValues<RecognitionState>(), states.Distinct().Order());
    }

    [Fact]
    public async Task Pictures_are_sealed_under_the_key_of_their_subject_like_uploads()
    {
        var (seahaven, harbour) = (portal.Tenant("seahaven"), portal.Tenant("harbour-bid"));
        var image = await In(seahaven, db => db.Images.AsNoTracking().FirstAsync(image => image.SubjectId != null));
        var key = await In(seahaven, db => db.Subjects.Where(subject => subject.Id == image.SubjectId).Select(subject => subject.ObjectKey!).SingleAsync());

        var large = await portal.In(seahaven, provider => provider.GetRequiredService<TenantFiles>().ReadAsync(Image.LargeFolder, image.Id, key, default));
        var small = await portal.In(seahaven, provider => provider.GetRequiredService<TenantFiles>().ReadAsync(Image.ThumbnailFolder, image.Id, key, default));
        var elsewhere = await portal.In(harbour, provider => provider.GetRequiredService<TenantFiles>().ReadAsync(Image.LargeFolder, image.Id, key, default));

        Assert.Equal((image.Width, image.Height), (JpegLayout.Read(large!).Width, JpegLayout.Read(large!).Height));
        Assert.Equal(320, JpegLayout.Read(small!).Width);
        Assert.Null(elsewhere);
    }

    [Fact]
    public async Task Some_reports_wait_for_triage_and_one_went_back_to_its_writer()
    {
        foreach (var tenant in Partnerships)
        {
            var member = await In(tenant, db => db.Accounts.Where(account => account.Email == $"member@{tenant.Slug}.example").Select(account => account.Id).SingleAsync());
            var incidents = await In(tenant, db => db.Incidents.AsNoTracking().ToListAsync());
            Assert.Equal(PartnershipMaker.Waiting, incidents.Count(incident => incident.State == IncidentState.Waiting));
            Assert.Equal(member, Assert.Single(incidents, incident => incident.State == IncidentState.Returned).ReportedBy);
            Assert.All(incidents, incident => Assert.True(incident.HappenedAt < portal.Clock.Now() && incident.ReportedAt <= portal.Clock.Now() && incident.HappenedAt < incident.ReportedAt));
        }
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task All_but_the_farm_watch_share_with_their_force()
    {
        foreach (var tenant in Partnerships)
            Assert.Equal(tenant.Slug != DemonstrationPlaces.Unsharing, await In(tenant, async db => (await db.Profiles.SingleAsync()).SharesWithDataview));
    }

    [Fact]
    [Trait("Rule", "4")]
    [Trait("Rule", "16")]
    public async Task Exclusions_of_every_kind_stand_there_decided_by_a_second_person_and_in_force_only_when_served()
    {
        var states = new HashSet<ExclusionState>();
        foreach (var tenant in Partnerships)
        {
            var exclusions = await In(tenant, db => db.Exclusions.AsNoTracking().ToListAsync());
            var evidence = await In(tenant, db => db.Incidents.AsNoTracking().Where(incident => incident.State == IncidentState.Published).Select(incident => incident.Id).ToListAsync());
            var police = await In(tenant, db => db.Accounts.AsNoTracking().Where(account => account.Affiliation == Affiliation.PoliceOfficer).Select(account => account.Id).ToListAsync());
            var listed = await In(tenant, db => db.Listings.AsNoTracking().Where(listing => listing.ExclusionId != null).Select(listing => listing.ExclusionId!.Value).ToListAsync());
            Assert.NotEmpty(exclusions);
            foreach (var exclusion in exclusions)
            {
                states.Add(exclusion.State);
                Assert.NotEmpty(exclusion.Incidents);
                Assert.All(exclusion.Incidents, incident => Assert.Contains(incident.IncidentId, evidence));
                Assert.DoesNotContain(exclusion.Steps, step => police.Contains(step.By));
                Assert.NotEqual(exclusion.ProposedBy, exclusion.DecidedBy);
                Assert.Equal(exclusion.State is ExclusionState.InForce or ExclusionState.Expired, exclusion.ServedAt is not null);
                Assert.Equal(exclusion.ServedAt is not null, listed.Contains(exclusion.Id));
            }
        }

        Assert.Superset(new HashSet<ExclusionState> { ExclusionState.Proposed, ExclusionState.Approved, ExclusionState.InForce }, states);
    }

    [Fact]
    [Trait("Rule", "11")]
    public async Task What_the_force_published_stands_in_the_partnerships_but_not_where_the_agreement_lapsed_or_the_switch_is_off()
    {
        foreach (var tenant in Partnerships)
        {
            var ofForce = await In(tenant, db => db.Alerts.AsNoTracking().Where(alert => alert.Publication != null && alert.RecalledAt == null).CountAsync());
            Assert.Equal(tenant.Slug is not (DemonstrationPlaces.Lapsed or DemonstrationPlaces.Unsharing), ofForce > 0);
            Assert.True(await In(tenant, db => db.Alerts.CountAsync(alert => alert.Publication == null)) >= 3);
        }

        var publications = await portal.In(portal.Tenant(DemonstrationPlaces.ForceSlug), async provider =>
        {
            await using var db = provider.GetRequiredService<TenantDatabase<ForceDb>>().Open();
            return await db.Publications.Select(publication => publication.State).ToListAsync();
        });
        Assert.Equal([PublicationState.Draft, PublicationState.Published, PublicationState.Recalled], publications.Distinct().Order());
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task The_trail_of_each_place_begins_by_saying_that_it_was_made()
    {
        foreach (var tenant in portal.Tenants)
        {
            var report = await portal.In(tenant, async provider =>
            {
                await using var db = provider.GetRequiredService<PlaceRecords>().Open();
                Assert.Equal("demonstration", (await db.History.AsNoTracking().OrderBy(row => row.Number).FirstAsync()).Kind);
                return await HistoryChain.VerifyAsync(db, null, default);
            });
            Assert.Null(report.Reason);
        }
    }

    [Fact]
    public async Task A_second_start_keeps_what_is_there()
    {
        var before = await In(portal.Tenant("seahaven"), db => db.Subjects.Select(subject => subject.Id).ToListAsync());
        await portal.Services.GetRequiredService<DemonstrationMaker>().MakeAsync(default);
        Assert.Equal(before.Order(), (await In(portal.Tenant("seahaven"), db => db.Subjects.Select(subject => subject.Id).ToListAsync())).Order());
        await using var catalogue = portal.Services.GetRequiredService<CatalogueDatabase>().Open();
        Assert.Equal(1, await catalogue.Accounts.CountAsync());
    }

    private Task<T> In<T>(Tenant tenant, Func<PartnershipDb, Task<T>> read) => portal.In(tenant, async provider =>
    {
        await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
        return await read(db);
    });
}
