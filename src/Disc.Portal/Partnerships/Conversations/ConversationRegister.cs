using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Conversations;

/// <summary>The use cases of what a report's writer and the administrators say to each other. Letters carry no name and no word of it (rule 8).</summary>
public sealed class ConversationRegister(TenantDatabase<PartnershipDb> database, CurrentTenant current, PortalAddress portal)
{
    /// <summary>What was said about a report of one's own; what is new counts as read from now on.</summary>
    public Task<IReadOnlyList<SaidMessage>> ReadOwnAsync(Actor actor, Guid incident) => ReadAsync(actor, IncidentPermissions.Report, incident, asWriter: true);

    /// <summary>The same for an administrator, about any report.</summary>
    public Task<IReadOnlyList<SaidMessage>> ReadAsync(Actor actor, Guid incident) => ReadAsync(actor, IncidentPermissions.Triage, incident, asWriter: false);

    /// <summary>The writer says something: the answer to a question, or one thing more. Said twice in a row, it stands once.</summary>
    /// <param name="actor">The writer.</param>
    /// <param name="incident">The report.</param>
    /// <param name="version">The version of the report that the writer saw.</param>
    /// <param name="text">What is said.</param>
    /// <param name="wordsKept">The words that the writer was asked about and keeps.</param>
    public async Task<Outcome<Done>> AnswerAsync(Actor actor, Guid incident, int version, string? text, string? wordsKept)
    {
        if (actor.WhyNot(IncidentPermissions.Report) is { } refusal)
            return refusal;
        if (ConversationRules.WhyNotSay(text) is { } why)
            return why;
        if (WordList.WhyAsk(WordList.About(text), wordsKept) is { } ask)
            return ask;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Incidents.SingleOrDefaultAsync(i => i.Id == incident && i.ReportedBy == actor.AccountId) is not { } report)
            return ConversationRules.NotFound;
        var said = PlainText.Lines(text)!;
        if (await LastAsync(work.Db, incident) is { FromWriter: true } last && last.Text == said)
            return Done.Yes;
        if (ConversationRules.WhyNotAnswer(report.State, report.Version, version) is { } changed)
            return changed;
        var tell = !await work.Db.ReportMessages.AnyAsync(message => message.IncidentId == incident && message.FromWriter && message.ReadAt == null);
        if (report.State == IncidentState.Returned)
            report.Answered();
        await AddAsync(work, report, fromWriter: true, said);
        if (tell)
            await TellAdministratorsAsync(work, report);
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>An administrator says something to the writer without sending the report back.</summary>
    public async Task<Outcome<Done>> SayAsync(Actor actor, Guid incident, string? text)
    {
        if (actor.WhyNot(IncidentPermissions.Triage) is { } refusal)
            return refusal;
        if (ConversationRules.WhyNotSay(text) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Incidents.SingleOrDefaultAsync(i => i.Id == incident) is not { } report)
            return new Refusal("There is no such report here.");
        await AskAsync(work, report, PlainText.Lines(text)!);
        await work.CommitAsync();
        return Done.Yes;
    }

    /// <summary>The administrator of a piece of work asks the writer something, in the same transaction; the writer is told by mail.</summary>
    public async Task AskAsync(Work<PartnershipDb> work, Incident report, string text)
    {
        var tell = !await work.Db.ReportMessages.AnyAsync(message => message.IncidentId == report.Id && !message.FromWriter && message.ReadAt == null);
        await AddAsync(work, report, fromWriter: false, text);
        if (tell && await work.Db.Accounts.Where(account => account.Id == report.ReportedBy && account.BlockedAt == null).Select(account => account.Email).SingleOrDefaultAsync() is { } writer)
            work.Db.Letters.Add(new Letter(writer, "A question about your report",
                $"An administrator of {current.Tenant.Name} asks you something about a report that you sent.\n\nSign in to read and answer it: {portal.Of(current.Tenant, $"reports/{report.Id:N}")}\n", work.Actor.At));
    }

    /// <summary>The reports of one's own about which an administrator said something new.</summary>
    public async Task<IReadOnlyList<UnreadReport>> NewForWriterAsync(Actor actor)
    {
        if (!actor.May(IncidentPermissions.Report))
            return [];
        await using var db = database.OpenFor(actor);
        return await UnreadAsync(db.Incidents.Where(incident => incident.ReportedBy == actor.AccountId), db.ReportMessages.Where(message => !message.FromWriter));
    }

    /// <summary>The reports about which their writers said something new.</summary>
    public async Task<IReadOnlyList<UnreadReport>> NewForAdministratorsAsync(Actor actor)
    {
        if (!actor.May(IncidentPermissions.Triage))
            return [];
        await using var db = database.OpenFor(actor);
        return await UnreadAsync(db.Incidents, db.ReportMessages.Where(message => message.FromWriter));
    }

    private async Task<IReadOnlyList<SaidMessage>> ReadAsync(Actor actor, string permission, Guid incident, bool asWriter)
    {
        if (!actor.May(permission))
            return [];
        await using var work = await database.BeginAsync(actor);
        if (!await work.Db.Incidents.AnyAsync(i => i.Id == incident && (!asWriter || i.ReportedBy == actor.AccountId)))
            return [];
        var messages = await work.Db.ReportMessages.Where(message => message.IncidentId == incident).OrderBy(message => message.At).ToListAsync();
        var people = messages.Select(message => message.By).Distinct().ToList();
        var names = await work.Db.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name);
        var said = messages.Select(message => new SaidMessage(
            message.FromWriter, names.GetValueOrDefault(message.By, "Somebody who has left"), message.Text, message.At,
            message.FromWriter != asWriter && message.ReadAt is null)).ToList();
        foreach (var message in messages.Where(message => message.FromWriter != asWriter))
            message.Read(actor.At);
        if (said.Any(message => message.IsNew))
        {
            work.Record(Verbs.Consulted, "report-messages", incident, $"new:{said.Count(message => message.IsNew)}");
            await work.CommitAsync();
        }

        return said;
    }

    private static async Task AddAsync(Work<PartnershipDb> work, Incident report, bool fromWriter, string text)
    {
        // It stands behind what was said before, also when the clock does not move in between.
        var last = (await LastAsync(work.Db, report.Id))?.At;
        var at = last >= work.Actor.At ? last.Value.AddMilliseconds(1) : work.Actor.At;
        work.Db.ReportMessages.Add(new ReportMessage(report.Id, fromWriter, work.Actor.AccountId, text, at));
        work.Record(new HistoryEntry(Verbs.Collected, "report-message", report.Id, fromWriter ? "from the writer" : "to the writer", text));
        work.Tell(new Signal(SignalTopics.Incidents));
    }

    // Whoever asked; when that person has left, every administrator.
    private async Task TellAdministratorsAsync(Work<PartnershipDb> work, Incident report)
    {
        var asked = await work.Db.ReportMessages.Where(message => message.IncidentId == report.Id && !message.FromWriter)
            .OrderByDescending(message => message.At).Select(message => (Guid?)message.By).FirstOrDefaultAsync() ?? report.TriagedBy;
        var administrators = await work.Db.Accounts.Where(account => account.BlockedAt == null && (account.Roles & Roles.Administrator) != 0)
            .Select(account => new { account.Id, account.Email }).ToListAsync();
        var told = administrators.Any(account => account.Id == asked) ? administrators.Where(account => account.Id == asked) : administrators;
        foreach (var to in told.Select(account => account.Email).OfType<string>())
            work.Db.Letters.Add(new Letter(to, "A member wrote about a report",
                $"Somebody who sent a report to {current.Tenant.Name} wrote to you about it.\n\nSign in to read it: {portal.Of(current.Tenant, $"triage/{report.Id:N}")}\n", work.Actor.At));
    }

    private static Task<ReportMessage?> LastAsync(PartnershipDb db, Guid incident) =>
        db.ReportMessages.Where(message => message.IncidentId == incident).OrderByDescending(message => message.At).FirstOrDefaultAsync();

    private static async Task<IReadOnlyList<UnreadReport>> UnreadAsync(IQueryable<Incident> incidents, IQueryable<ReportMessage> messages)
    {
        var unread = await (
            from incident in incidents
            join message in messages on incident.Id equals message.IncidentId
            where message.ReadAt == null
            select new { incident.Id, incident.Number, message.At }).ToListAsync();
        return [.. unread.GroupBy(one => (one.Id, one.Number)).Select(group => new UnreadReport(group.Key.Id, group.Key.Number, group.Count(), group.Min(one => one.At)))
            .OrderBy(report => report.Since)];
    }
}
