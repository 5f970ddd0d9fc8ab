using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Statements;

/// <summary>The use cases of witness statements: whoever sent a report writes one, signs it on screen and prints it; administrators read what is signed.</summary>
public sealed class StatementRegister(TenantDatabase<PartnershipDb> database, CurrentTenant current, PdfPress press)
{
    private static readonly Refusal NoReport = new("There is no such report of yours.");

    /// <summary>The statements that somebody made about a report of their own.</summary>
    public async Task<Outcome<StatementsOfReport>> MineAsync(Actor actor, Guid incident)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        if (await Own(db, actor, incident).Select(i => new { i.Number, i.Type, i.TypeName, i.What }).SingleOrDefaultAsync() is not { } report)
            return NoReport;
        var statements = await db.Statements.AsNoTracking().Where(s => s.IncidentId == incident && s.WitnessId == actor.AccountId).OrderByDescending(s => s.BegunAt)
            .Select(s => new ShownStatement(s.Id, s.Occupation, s.Text, s.SignedAs, s.SignedAt, s.Pages, s.Version)).ToListAsync();
        return new StatementsOfReport($"I-{report.Number:0000}", report.Type.InWords(report.TypeName), report.What, actor.Name, statements);
    }

    /// <summary>Writes a statement, or what is not signed of one again.</summary>
    /// <param name="actor">The witness, who sent the report.</param>
    /// <param name="incident">The report.</param>
    /// <param name="id">The statement; made with the form, so that sending twice is sending once.</param>
    /// <param name="version">The version that the witness saw; 0 for a new one.</param>
    /// <param name="occupation">What the witness does.</param>
    /// <param name="text">What they saw and heard.</param>
    public async Task<Outcome<Done>> WriteAsync(Actor actor, Guid incident, Guid id, int version, string? occupation, string? text)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        if (StatementRules.WhyNotWrite(occupation, text) is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        await using var work = await database.BeginAsync(actor);
        if (!await Own(work.Db, actor, incident).AnyAsync())
            return NoReport;
        var statement = await work.Db.Statements.SingleOrDefaultAsync(s => s.Id == id);
        if (statement is not null && (statement.WitnessId != actor.AccountId || statement.IncidentId != incident))
            return StatementRules.NotFound;
        if (statement is { IsSigned: true })
            return StatementRules.Signed;
        if (statement is null)
            work.Db.Statements.Add(statement = new WitnessStatement(id, incident, actor.AccountId, actor.At));
        else if (statement.Version != version && (statement.Text != PlainText.Lines(text) || statement.Occupation != PlainText.Line(occupation)))
            return new Refusal($"You wrote on in another window, where it says: “{statement.Text}” What you typed here still stands; save again to keep it.");
        statement.Write(PlainText.Line(occupation)!, PlainText.Lines(text)!);
        work.Record(statement.Version == 1 ? Verbs.Collected : Verbs.Altered, "statement", id, $"incident:{incident:N}");
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>The witness signs: typed name, the day and time of the server, the pages counted. From then on nothing changes.</summary>
    /// <param name="actor">The witness.</param>
    /// <param name="id">The statement.</param>
    /// <param name="version">The version that the witness read.</param>
    /// <param name="name">The name as typed.</param>
    /// <param name="isAdult">Whether the witness says that they are 18 or over.</param>
    /// <param name="cancellation">Stops before it is signed.</param>
    /// <exception cref="PressUnavailable">The pages cannot be counted now.</exception>
    public async Task<Outcome<Done>> SignAsync(Actor actor, Guid id, int version, string? name, bool isAdult, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        if (StatementRules.WhyNotSign(name, actor.Name, isAdult) is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        StatementOnPaper paper;
        await using (var db = database.OpenFor(actor))
        {
            if (await OnPaper(db, db.Statements.Where(s => s.Id == id && s.WitnessId == actor.AccountId)).SingleOrDefaultAsync(cancellation) is not { } found)
                return StatementRules.NotFound;
            if (found.SignedAt is not null)
                return StatementRules.Signed;
            paper = found;
        }

        // As it will be: the declaration names the pages that are signed, and the signature stands on each.
        var signed = paper with { SignedAs = PlainText.Line(name), SignedAt = actor.At, Pages = 1 };
        var pages = new PrintedPages(await PrintAsync(signed, cancellation)).Count;
        await using var work = await database.BeginAsync(actor, cancellation);
        var statement = await work.Db.Statements.SingleAsync(s => s.Id == id, cancellation);
        if (statement.IsSigned)
            return StatementRules.Signed;
        if (statement.Version != version)
            return new Refusal("You changed the statement in another window. Read it again, then sign.");
        statement.Sign(signed.SignedAs!, pages, actor.At);
        work.Record(Verbs.Approved, "statement", id, $"signed, pages:{pages}");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Throws away what is not signed.</summary>
    public async Task<Outcome<Done>> DiscardAsync(Actor actor, Guid id)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Statements.SingleOrDefaultAsync(s => s.Id == id && s.WitnessId == actor.AccountId) is not { } statement)
            return StatementRules.NotFound;
        if (statement.IsSigned)
            return StatementRules.Signed;
        work.Db.Statements.Remove(statement);
        work.Record(Verbs.Erased, "statement", id);
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>The signed statements about a report, for an administrator.</summary>
    public async Task<IReadOnlyList<SignedStatement>> SignedAsync(Actor actor, Guid incident)
    {
        if (!actor.May(IncidentPermissions.Triage))
            return [];
        await using var db = database.OpenFor(actor);
        return await db.Statements.AsNoTracking().Where(s => s.IncidentId == incident && s.SignedAt != null).OrderBy(s => s.SignedAt)
            .Select(s => new SignedStatement(s.Id, s.SignedAs!, s.SignedAt!.Value, s.Pages!.Value)).ToListAsync();
    }

    /// <summary>A statement as PDF: one's own, or for an administrator any that is signed. What is not signed says so on every page.</summary>
    /// <exception cref="PressUnavailable">It cannot be printed now.</exception>
    public async Task<Outcome<PrintedPaper>> PaperAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        var all = actor.May(IncidentPermissions.Triage);
        var found = await OnPaper(work.Db, work.Db.Statements.Where(s => s.Id == id && (s.WitnessId == actor.AccountId || (all && s.SignedAt != null)))).SingleOrDefaultAsync(cancellation);
        if (found is null)
            return StatementRules.NotFound;
        work.Record(Verbs.Disclosed, "statement", id, "printed");
        await work.CommitAsync(cancellation);
        return new PrintedPaper($"{found.Reference}-statement.pdf", await PrintAsync(found, cancellation));
    }

    private Task<byte[]> PrintAsync(StatementOnPaper paper, CancellationToken cancellation) => press.PrintAsync<StatementPaper>(
        new Dictionary<string, object?> { [nameof(StatementPaper.Statement)] = paper },
        new PaperSettings
        {
            Title = $"Witness statement, report {paper.Reference}",
            FooterName = paper.SignedAs is { } signed ? $"Signed: {signed}" : "Not signed",
            FooterReference = paper.Reference,
            Banner = paper.SignedAs is null ? "Draft: not signed" : null,
        },
        cancellation);

    private IQueryable<StatementOnPaper> OnPaper(PartnershipDb db, IQueryable<WitnessStatement> statements)
    {
        var partnership = current.Tenant.Name;
        return
            from statement in statements.AsNoTracking()
            join incident in db.Incidents on statement.IncidentId equals incident.Id
            select new StatementOnPaper(
                partnership, incident.Number,
                statement.SignedAs ?? db.Accounts.Where(account => account.Id == statement.WitnessId).Select(account => account.Name).FirstOrDefault() ?? "",
                statement.Occupation, statement.Text, statement.Pages, statement.SignedAs, statement.SignedAt, statement.NamesRemovedAt);
    }

    private static IQueryable<Incident> Own(PartnershipDb db, Actor actor, Guid incident) =>
        db.Incidents.AsNoTracking().Where(i => i.Id == incident && i.ReportedBy == actor.AccountId);
}
