using System.Globalization;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Sites;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>The use cases of organisations and premises, and of who works where.</summary>
public sealed class SiteRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>The most premises that one person works in.</summary>
    public const int MostOfOne = 30;

    private static readonly Refusal NotFound = new("There are no such premises here.");

    /// <summary>All premises, by name; what is closed stands last.</summary>
    public async Task<Outcome<SiteList>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        var rows = await (
            from premises in db.Premises
            join organisation in db.Organisations on premises.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            join area in db.Groups on premises.AreaId equals area.Id into areas
            from area in areas.DefaultIfEmpty()
            orderby premises.ClosedAt != null, premises.Name
            select new
            {
                premises.Id,
                premises.Name,
                premises.Address,
                Organisation = (string?)organisation.Name,
                Area = (string?)area.Name,
                People = premises.People.Count,
                IsClosed = premises.ClosedAt != null,
            }).ToListAsync(cancellation);
        var organisationRows = await db.Organisations.OrderBy(organisation => organisation.Name)
            .Select(organisation => new OrganisationRow(
                organisation.Id, organisation.Name, db.Premises.Count(premises => premises.OrganisationId == organisation.Id && premises.ClosedAt == null)))
            .ToListAsync(cancellation);
        var named = await Unplaced(db).GroupBy(account => account.Premises!).Select(place => new { Name = place.Key, People = place.Count() })
            .OrderBy(place => place.Name).ToListAsync(cancellation);
        return new SiteList(
            [.. rows.Select(row => new PremisesRow(row.Id, row.Name, Premises.LineOf(row.Name, row.Address), row.Organisation, row.Area, row.People, row.IsClosed))],
            organisationRows, [.. named.Select(place => new NamedPlace(place.Name, place.People))], await MapAsync(db, null, cancellation));
    }

    /// <summary>One of them, as its form starts.</summary>
    public async Task<Outcome<PremisesDetails>> OpenAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        if (await db.Premises.AsNoTracking().SingleOrDefaultAsync(premises => premises.Id == id, cancellation) is not { } found)
            return NotFound;
        var people = await (
            from person in db.PremisesPeople
            where person.PremisesId == id
            join account in db.Accounts on person.AccountId equals account.Id
            orderby account.Name
            select new { account.Id, account.Name, person.IsUsual }).ToListAsync(cancellation);
        var days = Enumerable.Range(1, 7).Select(day => found.Hours.On((DayOfWeek)(day % 7))).ToList();
        return new PremisesDetails(
            id,
            new PremisesForm
            {
                Name = found.Name,
                Organisation = await db.Organisations.Where(organisation => organisation.Id == found.OrganisationId).Select(organisation => organisation.Name)
                    .SingleOrDefaultAsync(cancellation),
                Address = found.Address,
                Postcode = found.Postcode,
                Area = found.AreaId,
                Position = found.Position?.InWords(),
                Opens = [.. days.Select(day => day?.From.ToString("HH:mm", CultureInfo.InvariantCulture))],
                Closes = [.. days.Select(day => day?.To.ToString("HH:mm", CultureInfo.InvariantCulture))],
                Version = found.Version,
            },
            found.ClosedAt is not null, found.Hours.InWords(), [.. people.Select(person => (person.Id, person.Name, person.IsUsual))]);
    }

    /// <summary>What the form offers: organisations by name, areas, and the other premises on the drawing.</summary>
    /// <param name="id">The premises that the form is about; null for new ones.</param>
    public async Task<Outcome<SiteChoices>> ChoicesAsync(Actor actor, Guid? id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        await using var db = database.OpenFor(actor);
        var present = await db.Premises.Where(premises => premises.Id == id).Select(premises => premises.AreaId).SingleOrDefaultAsync(cancellation);
        return new SiteChoices(
            await db.Organisations.OrderBy(organisation => organisation.Name).Select(organisation => organisation.Name).ToListAsync(cancellation),
            [.. (await db.GroupChoicesAsync(cancellation)).Where(choice => choice.Kind == GroupKind.Area && (!choice.IsRetired || choice.Id == present))
                .Select(choice => (choice.Id, choice.Name))],
            await MapAsync(db, id, cancellation));
    }

    /// <summary>Records premises.</summary>
    public async Task<Outcome<Guid>> AddAsync(Actor actor, PremisesForm form, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await WhyNotAsync(work.Db, form, null, cancellation) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        var book = await PremisesBook.OpenAsync(work, cancellation);
        var premises = book.Named(PlainText.Line(form.Name)!, null);
        Describe(book, premises, form);
        await work.CommitAsync(cancellation);
        return premises.Id;
    }

    /// <summary>Changes what is known about premises; the accounts of those who usually work there show the new name.</summary>
    public async Task<Outcome<Done>> ChangeAsync(Actor actor, Guid id, PremisesForm form, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Premises.Include(premises => premises.People).SingleOrDefaultAsync(premises => premises.Id == id, cancellation) is not { } found)
            return NotFound;
        if (found.Version != form.Version)
            return SiteRules.Stale;
        if (await WhyNotAsync(work.Db, form, found, cancellation) is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        var area = found.AreaId;
        Describe(await PremisesBook.OpenAsync(work, cancellation), found, form);
        work.Record(Verbs.Altered, "premises", id, "details");
        var there = found.People.Select(person => person.AccountId).ToList();
        var usual = found.People.Where(person => person.IsUsual).Select(person => person.AccountId).ToList();
        foreach (var account in await work.Db.Accounts.Where(account => usual.Contains(account.Id)).ToListAsync(cancellation))
            account.Premises = found.Name;
        if (area != found.AreaId)
            there.ForEach(work.AudienceChanged);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Premises closed for good: nobody works there any more, and forms do not offer it. Or they are open again.</summary>
    public async Task<Outcome<Done>> CloseAsync(Actor actor, Guid id, bool closed, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Premises.Include(premises => premises.People).SingleOrDefaultAsync(premises => premises.Id == id, cancellation) is not { } found)
            return NotFound;
        if (closed)
        {
            var book = await PremisesBook.OpenAsync(work, cancellation);
            var people = found.People.Select(person => person.AccountId).ToList();
            foreach (var account in await work.Db.Accounts.Where(account => people.Contains(account.Id)).ToListAsync(cancellation))
            {
                book.Place(account, [.. book.Of(account.Id).Where(premises => premises != found)]);
                work.AudienceChanged(account.Id);
            }

            found.Close(actor.At);
        }
        else
        {
            if (SiteRules.WhyNotName(found.Name, await OtherNamesAsync(work.Db, id, cancellation)) is { } taken)
                return taken;
            found.Reopen();
        }

        work.Record(Verbs.Altered, "premises", id, closed ? "closed" : "open again");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Makes premises of places that accounts name in words only, and puts those people there.</summary>
    /// <returns>How many people have premises now who had none.</returns>
    public async Task<Outcome<int>> AdoptAsync(Actor actor, IReadOnlyList<string> names, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        if (names.Count == 0)
            return new Refusal("Tick the places that are premises.", "Named");
        await using var work = await database.BeginAsync(actor, cancellation);
        var book = await PremisesBook.OpenAsync(work, cancellation);
        var people = await Unplaced(work.Db).Where(account => names.Contains(account.Premises!)).ToListAsync(cancellation);
        foreach (var account in people)
            book.Place(account, [book.Named(account.Premises!, null)]);
        await work.CommitAsync(cancellation);
        return people.Count;
    }

    /// <summary>Gives an organisation another name.</summary>
    public async Task<Outcome<Done>> RenameOrganisationAsync(Actor actor, Guid id, string? name, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Organisations.SingleOrDefaultAsync(organisation => organisation.Id == id, cancellation) is not { } found)
            return new Refusal("There is no such organisation here.");
        if (PlainText.Line(name) is not { Length: <= Organisation.NameLength } wanted)
            return new Refusal($"Give a name of at most {Organisation.NameLength} characters.", "OrganisationName");
        if ((await work.Db.Organisations.Where(organisation => organisation.Id != id).Select(organisation => organisation.Name).ToListAsync(cancellation))
            .Contains(wanted, StringComparer.OrdinalIgnoreCase))
            return new Refusal($"There is an organisation called {wanted} already.", "OrganisationName");
        found.Rename(wanted);
        work.Record(Verbs.Altered, "organisation", id, "name");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Says where somebody works.</summary>
    /// <param name="actor">Who says so.</param>
    /// <param name="account">Who works there.</param>
    /// <param name="where">All their premises, the usual one first.</param>
    /// <param name="also">The name of one more, made if there is none of that name; null for none.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<Done>> PlaceAsync(Actor actor, Guid account, IReadOnlyList<Guid> where, string? also, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SitePermissions.Edit) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Accounts.SingleOrDefaultAsync(a => a.Id == account, cancellation) is not { } person)
            return new Refusal("There is no such member here.");
        if (where.Count >= MostOfOne)
            return new Refusal($"{MostOfOne} premises are the most for one person.", "Also");
        var book = await PremisesBook.OpenAsync(work, cancellation);
        var premises = book.Of(where).ToList();
        if (premises.Count < where.Distinct().Count())
            return new Refusal("One of these premises is closed or gone. Look again.", "Also");
        if (PlainText.Line(also) is { } name)
        {
            if (SiteRules.WhyNotName(name, []) is { } wrong)
                return wrong with { Field = "Also" };
            if (book.Named(name, null) is var one && !premises.Contains(one))
                premises.Add(one);
        }

        book.Place(person, premises);
        work.AudienceChanged(account);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>The names of the open premises, for a form to offer.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(SitePermissions.Edit))
            return [];
        await using var db = database.OpenFor(actor);
        return await db.Premises.Where(premises => premises.ClosedAt == null).OrderBy(premises => premises.Name).Select(premises => premises.Name).ToListAsync(cancellation);
    }

    // Police say where they are based, which is nobody's premises.
    private static IQueryable<Account> Unplaced(PartnershipDb db) => db.Accounts.Where(account => account.Premises != null && account.BlockedAt == null
        && account.Affiliation != Affiliation.PoliceOfficer && account.Affiliation != Affiliation.PoliceStaff && account.Affiliation != Affiliation.CsasOfficer
        && !db.PremisesPeople.Any(person => person.AccountId == account.Id));

    private static async Task<IReadOnlyList<MappedPremises>> MapAsync(PartnershipDb db, Guid? without, CancellationToken cancellation)
    {
        var placed = await db.Premises.AsNoTracking()
            .Where(premises => premises.ClosedAt == null && premises.Latitude != null && premises.Longitude != null && premises.Id != without)
            .OrderBy(premises => premises.Name).ToListAsync(cancellation);
        return [.. placed.Select(premises => new MappedPremises(premises.Id, premises.Name, premises.Position!.Value))];
    }

    private static Task<List<string>> OtherNamesAsync(PartnershipDb db, Guid? own, CancellationToken cancellation) =>
        db.Premises.Where(premises => premises.Id != own && premises.ClosedAt == null).Select(premises => premises.Name).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<Refusal>> WhyNotAsync(PartnershipDb db, PremisesForm form, Premises? present, CancellationToken cancellation)
    {
        var refusals = SiteRules.WhyNot(form, await OtherNamesAsync(db, present?.Id, cancellation)).ToList();
        if (form.Area is { } area && area != present?.AreaId && !await db.Groups.AnyAsync(
            group => group.Id == area && group.Kind == GroupKind.Area && group.RetiredAt == null, cancellation))
            refusals.Add(new("This area is not there any more. Choose again.", nameof(form.Area)));
        return refusals;
    }

    private static void Describe(PremisesBook book, Premises premises, PremisesForm form) => premises.Describe(
        PlainText.Line(form.Name)!, PlainText.Line(form.Organisation) is { } organisation ? book.Organisation(organisation) : null,
        PlainText.Lines(form.Address), string.IsNullOrWhiteSpace(form.Postcode) ? null : SiteRules.PostcodeOf(form.Postcode), form.Area,
        Position.Read(form.Position), OpeningHours.Of(form.Opens, form.Closes).Value);
}
