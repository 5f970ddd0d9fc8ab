using Disc.Portal.Shared;
using Disc.Portal.Shared.Files;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Documents;

/// <summary>The use cases of documents: reading them, and for administrators writing, publishing and taking back.</summary>
public sealed class DocumentRegister(TenantDatabase<PartnershipDb> database, TenantFiles files)
{
    /// <summary>The documents that count today, by title.</summary>
    public async Task<IReadOnlyList<ShownDocument>> ShownAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(DocumentPermissions.Read))
            return [];
        await using var db = database.OpenFor(actor);
        return await db.VersionsInEffect(London.DayOf(actor.At)).OrderBy(version => version.Title).AsShown(db).ToListAsync(cancellation);
    }

    /// <summary>The version of a document that counts today; opening it is on record.</summary>
    /// <param name="byStream">Whether the stream refreshed the page: then nobody opened it.</param>
    public async Task<Outcome<ShownDocument>> OpenAsync(Actor actor, Guid id, bool byStream = false, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DocumentPermissions.Read) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor, cancellation);
        var shown = await work.Db.VersionsInEffect(London.DayOf(actor.At)).Where(version => version.DocumentId == id).AsShown(work.Db).SingleOrDefaultAsync(cancellation);
        if (shown is null)
            return DocumentRules.NotFound;
        if (byStream)
            return shown;
        await work.Db.NoteReadingAsync(shown.VersionId, actor.AccountId, actor.At, cancellation);
        work.Record(Verbs.Consulted, "document", id, $"version {shown.Number}");
        await work.CommitAsync(cancellation);
        return shown;
    }

    /// <summary>The PDF of the version of a document that counts today; null when there is none for this person. Administrators get that of any version.</summary>
    public async Task<byte[]?> FileAsync(Actor actor, Guid id, Guid? version = null, CancellationToken cancellation = default)
    {
        var manages = actor.May(DocumentPermissions.Manage);
        if (!manages && !actor.May(DocumentPermissions.Read))
            return null;
        await using var work = version is null ? await database.BeginAsync(actor, cancellation) : await database.BeginForLapsedAsync(actor, cancellation);
        var found = version is { } wanted
            ? manages ? await work.Db.DocumentVersions.SingleOrDefaultAsync(v => v.Id == wanted && v.DocumentId == id, cancellation) : null
            : await work.Db.VersionsInEffect(London.DayOf(actor.At)).SingleOrDefaultAsync(v => v.DocumentId == id, cancellation);
        if (found is not { File: { } file, FileKey: { } key } || await files.ReadAsync(DocumentVersion.FileFolder, file, key, cancellation) is not { } content)
            return null;
        if (!found.IsDraft)
            await work.Db.NoteReadingAsync(found.Id, actor.AccountId, actor.At, cancellation);
        work.Record(Verbs.Consulted, "document", id, $"version {found.Number}, PDF");
        await work.CommitAsync(cancellation);
        return content;
    }

    /// <summary>All documents for those who make them, those that are taken back last.</summary>
    public async Task<IReadOnlyList<ManagedDocument>> ManagedAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(DocumentPermissions.Manage))
            return [];
        var today = London.DayOf(actor.At);
        await using var db = database.OpenForLapsed(actor);
        var documents = await db.Documents.AsNoTracking().ToListAsync(cancellation);
        var versions = (await db.DocumentVersions.AsNoTracking().OrderBy(v => v.Number).ToListAsync(cancellation)).ToLookup(v => v.DocumentId);
        var owners = await db.Accounts.Where(a => db.Documents.Any(d => d.Owner == a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        return [.. documents.Select(document =>
        {
            var own = versions[document.Id].ToList();
            var current = own.LastOrDefault(v => !v.IsDraft && v.TakesEffectOn <= today);
            return new ManagedDocument(
                document.Id, (current ?? own[^1]).Title, owners.GetValueOrDefault(document.Owner), current, own.FirstOrDefault(v => !v.IsDraft && v.TakesEffectOn > today),
                own.Any(v => v.IsDraft), document.RecertifyMonths, document.WithdrawnAt is not null);
        }).OrderBy(row => row.IsWithdrawn).ThenBy(row => row.Title, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>What the page starts with on which a document is made: the stored draft, or what a new version starts with.</summary>
    public async Task<Outcome<DocumentToEdit>> EditAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DocumentPermissions.Manage) is { } why)
            return why;
        await using var db = database.OpenForLapsed(actor);
        var owners = await db.Accounts.Where(a => a.BlockedAt == null).OrderBy(a => a.Name).Select(a => new PossibleOwner(a.Id, a.Name)).ToListAsync(cancellation);
        if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } document)
            return new DocumentToEdit(new DocumentDraft { Id = id, RecertifyMonths = 12, MustCertify = true, Owner = actor.AccountId }, null, 0, [], owners, false, true);
        var versions = await db.DocumentVersions.AsNoTracking().Where(v => v.DocumentId == id).OrderByDescending(v => v.Number).ToListAsync(cancellation);
        var latest = versions[0];
        return new DocumentToEdit(
            new DocumentDraft
            {
                Id = id,
                Revision = document.Revision,
                Title = latest.Title,
                Text = latest.Text,
                Change = latest.IsDraft ? latest.Change : null,
                MustCertify = latest.MustCertify,
                RecertifyMonths = document.RecertifyMonths,
                Owner = document.Owner,
            },
            latest.IsDraft ? latest.Id : null, latest.FileSize, [.. versions.Where(v => !v.IsDraft)], owners, document.WithdrawnAt is not null, false);
    }

    /// <summary>Saves a draft: of a new document, the draft that stands there, or the beginning of a new version. The PDF of the version before goes on.</summary>
    public async Task<Outcome<Guid>> SaveAsync(Actor actor, DocumentDraft draft, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DocumentPermissions.Manage) is { } why)
            return why;
        if (DocumentRules.WhyNotSave(draft) is { Count: > 0 } wrong)
            return Outcome<Guid>.Refused(wrong);
        if (WordList.WhyAsk(DocumentRules.Asks(draft), draft.WordsKept) is { } ask)
            return ask;
        await using var work = await database.BeginForLapsedAsync(actor, cancellation);
        var owner = draft.Owner ?? actor.AccountId;
        if (!await work.Db.Accounts.AnyAsync(a => a.Id == owner, cancellation))
            return new Refusal("Choose who answers for it.", nameof(draft.Owner));
        var document = await work.Db.Documents.SingleOrDefaultAsync(d => d.Id == draft.Id, cancellation);
        if ((document?.Revision ?? 0) != draft.Revision)
            return DocumentRules.Stale;
        if (document is null)
            work.Db.Documents.Add(document = new Document(draft.Id, owner, actor.At));
        document.Keep(owner, draft.RecertifyMonths);
        var latest = await work.Db.DocumentVersions.Where(v => v.DocumentId == draft.Id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);
        var version = latest is { IsDraft: true } ? latest : new DocumentVersion(Guid.CreateVersion7(actor.At), draft.Id, (latest?.Number ?? 0) + 1, actor.At);
        if (version != latest)
        {
            work.Db.DocumentVersions.Add(version);
            if (latest is { File: { } file, FileKey: { } key })
                version.Attach(file, key, latest.FileSize);
        }

        version.Write(PlainText.Line(draft.Title)!, PlainText.Lines(draft.Text) ?? "", PlainText.Line(draft.Change), draft.MustCertify);
        work.Record(Verbs.Altered, "document", draft.Id, $"draft of version {version.Number}, certified again after {draft.RecertifyMonths} months");
        // How often it is certified again holds at once, also for the version that counts.
        if (latest is not null)
            work.Tell(new Signal(SignalTopics.Documents));
        await work.CommitAsync(cancellation);
        return draft.Id;
    }

    /// <summary>Puts a PDF to the draft, in place of the one that it has.</summary>
    public async Task<Outcome<Done>> AttachAsync(Actor actor, Guid id, byte[] pdf, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DocumentPermissions.Manage) is { } why)
            return why;
        var taken = await KeptPdf.TakeAsync(files, DocumentVersion.FileFolder, pdf, actor.At, cancellation);
        return taken.TryGet(out var kept)
            ? await ChangeFileAsync(actor, id, draft => draft.Attach(kept.File, kept.Key, kept.Size), "PDF attached", cancellation)
            : taken.Refusal!;
    }

    /// <summary>Takes the PDF off the draft.</summary>
    public Task<Outcome<Done>> DetachAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        ChangeFileAsync(actor, id, draft => draft.Detach(), "PDF taken off", cancellation);

    /// <summary>Publishes the draft: members can read it at once, and it counts from a day on (rule 3).</summary>
    public async Task<Outcome<Done>> PublishAsync(Actor actor, Guid id, int revision, DateOnly? takesEffectOn, int graceDays, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DocumentPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginForLapsedAsync(actor, cancellation);
        if (await work.Db.Documents.SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } document)
            return DocumentRules.NotFound;
        if (await work.Db.DocumentVersions.SingleOrDefaultAsync(v => v.DocumentId == id && v.PublishedAt == null, cancellation) is not { } draft)
            return DocumentRules.NoDraft;
        if (document.Revision != revision)
            return DocumentRules.Stale;
        var before = await work.Db.DocumentVersions.Where(v => v.DocumentId == id && v.PublishedAt != null).MaxAsync(v => v.TakesEffectOn, cancellation);
        if (DocumentRules.WhyNotPublish(draft, takesEffectOn, graceDays, before, London.DayOf(actor.At)) is { Count: > 0 } wrong)
            return Outcome<Done>.Refused(wrong);
        draft.Publish(takesEffectOn!.Value, graceDays, actor.AccountId, actor.At);
        document.Edited();
        work.Record(Verbs.Approved, "document", id, FormattableString.Invariant(
            $"version {draft.Number} published, counts from {takesEffectOn:yyyy-MM-dd}, {graceDays} days of grace{(draft.MustCertify ? ", to be certified" : "")}"));
        work.Tell(new Signal(SignalTopics.Documents));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    /// <summary>Throws the draft away; a document that was never published goes with it.</summary>
    public async Task<Outcome<Done>> DiscardAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DocumentPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginForLapsedAsync(actor, cancellation);
        if (await work.Db.DocumentVersions.SingleOrDefaultAsync(v => v.DocumentId == id && v.PublishedAt == null, cancellation) is not { } draft)
            return DocumentRules.NoDraft;
        var file = draft.File;
        work.Db.DocumentVersions.Remove(draft);
        var document = await work.Db.Documents.SingleAsync(d => d.Id == id, cancellation);
        if (draft.Number == 1)
            work.Db.Documents.Remove(document);
        else
            document.Edited();
        work.Record(Verbs.Erased, "document", id, $"draft of version {draft.Number}");
        await work.CommitAsync(cancellation);
        await DropAsync(actor, file, cancellation);
        return Done.Yes;
    }

    /// <summary>Takes a document back, or brings it back: members see it no longer, and nobody has to certify it.</summary>
    public async Task<Outcome<Done>> WithdrawAsync(Actor actor, Guid id, bool withdrawn, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(DocumentPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginForLapsedAsync(actor, cancellation);
        if (await work.Db.Documents.SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } document)
            return DocumentRules.NotFound;
        if (document.WithdrawnAt is not null == withdrawn)
            return Done.Yes;
        if (withdrawn)
            document.Withdraw(actor.At);
        else
            document.BringBack();
        work.Record(withdrawn ? Verbs.Withdrew : Verbs.Altered, "document", id, withdrawn ? null : "brought back");
        work.Tell(new Signal(SignalTopics.Documents, id, Withdrawn: withdrawn));
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    private async Task<Outcome<Done>> ChangeFileAsync(Actor actor, Guid id, Action<DocumentVersion> change, string words, CancellationToken cancellation)
    {
        if (actor.WhyNot(DocumentPermissions.Manage) is { } why)
            return why;
        Guid? before;
        await using (var work = await database.BeginForLapsedAsync(actor, cancellation))
        {
            if (await work.Db.DocumentVersions.SingleOrDefaultAsync(v => v.DocumentId == id && v.PublishedAt == null, cancellation) is not { } draft)
                return DocumentRules.NoDraft;
            before = draft.File;
            change(draft);
            (await work.Db.Documents.SingleAsync(d => d.Id == id, cancellation)).Edited();
            work.Record(Verbs.Altered, "document", id, $"draft of version {draft.Number}: {words}");
            await work.CommitAsync(cancellation);
        }

        await DropAsync(actor, before, cancellation);
        return Done.Yes;
    }

    // A file goes when no version has it any more.
    private async Task DropAsync(Actor actor, Guid? file, CancellationToken cancellation)
    {
        if (file is not { } gone)
            return;
        await using var db = database.OpenForLapsed(actor);
        if (!await db.DocumentVersions.AnyAsync(v => v.File == gone, cancellation))
            files.Delete(DocumentVersion.FileFolder, gone);
    }
}
