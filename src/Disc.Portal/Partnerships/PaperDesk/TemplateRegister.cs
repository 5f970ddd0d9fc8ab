using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Schemes;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.PaperDesk;

/// <summary>The use cases of the texts of letters: list them, open one, look at it on a real case, save the next version, go back to the usual words.</summary>
public sealed class TemplateRegister(TenantDatabase<PartnershipDb> database, NoticeDesk desk, TimeProvider clock)
{
    // How many cases the editor offers for its preview.
    private const int MostCases = 20;

    private static readonly Refusal NoCase = new("There is no such case here any more. Choose another one for the preview.");

    /// <summary>Every letter, with the version that holds.</summary>
    public async Task<Outcome<IReadOnlyList<TemplateRow>>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await WhyNotAsync(actor, "list", cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var newest = (await db.LetterTemplates.AsNoTracking().Select(template => new { template.Kind, template.Number, template.IsUsual, template.SavedAt, template.SavedBy }).ToListAsync(cancellation))
            .GroupBy(template => template.Kind).ToDictionary(templates => templates.Key, templates => templates.MaxBy(template => template.Number)!);
        var names = await NamesAsync(db, [.. newest.Values.Select(template => template.SavedBy)], cancellation);
        return Outcome<IReadOnlyList<TemplateRow>>.Of([.. Enum.GetValues<LetterKind>().Select(kind => newest.GetValueOrDefault(kind) is { } found
            ? new TemplateRow(kind, found.IsUsual, found.Number, found.IsUsual ? null : found.SavedAt, found.IsUsual ? null : names(found.SavedBy))
            : new TemplateRow(kind, true, 0, null, null))]);
    }

    /// <summary>One letter's text, its versions, and the cases on which it can be looked at.</summary>
    public async Task<Outcome<OpenTemplate>> OpenAsync(Actor actor, LetterKind kind, CancellationToken cancellation = default)
    {
        if (await WhyNotAsync(actor, "open", cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var now = await db.TextNowAsync(kind, cancellation);
        var versions = await db.LetterTemplates.AsNoTracking().Where(template => template.Kind == kind).OrderByDescending(template => template.Number).ToListAsync(cancellation);
        var names = await NamesAsync(db, versions.ConvertAll(template => template.SavedBy), cancellation);
        return new OpenTemplate
        {
            Kind = kind,
            Text = now.Text,
            Number = versions is [var newest, ..] ? newest.Number : 0,
            IsUsual = now.Text == UsualTexts.Of(kind),
            Versions = [.. versions.Select(template => new TemplateVersion(template.Number, template.SavedAt, names(template.SavedBy), template.IsUsual, template.Text))],
            Cases = (await db.Exclusions.AsNoTracking().Where(exclusion => db.Subjects.Any(subject => subject.Id == exclusion.SubjectId && subject.RestrictedAt == null))
                .OrderByDescending(exclusion => exclusion.Number).Take(MostCases).Select(exclusion => new { exclusion.Id, exclusion.Number }).ToListAsync(cancellation))
                .ConvertAll(exclusion => new PreviewCase(exclusion.Id, $"EX-{exclusion.Number:0000}")),
        };
    }

    /// <summary>A letter as it would read for a real case; looking at the person is on record.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="kind">The letter.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Outcome<Letter>> PreviewAsync(Actor actor, LetterKind kind, Guid caseId, CancellationToken cancellation = default)
    {
        if (await WhyNotAsync(actor, "preview", cancellation) is { } refusal)
            return refusal;
        Letter letter;
        Guid person;
        await using (var db = database.OpenFor(actor))
        {
            if (await db.Exclusions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == caseId, cancellation) is not { } exclusion)
                return NoCase;
            var subject = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
            if (subject.IsRestricted)
                return NoCase;
            var screen = await desk.ForScreenAsync(db, await db.Profiles.AsNoTracking().SingleAsync(cancellation), subject, exclusion, actor, cancellation);
            letter = LetterMaker.Preview(screen.Facts, exclusion, kind, (await db.TextNowAsync(kind, cancellation)).Text, clock.Today());
            person = subject.Id;
        }

        await using var work = await database.BeginAsync(actor, cancellation);
        work.Record(Verbs.Consulted, "subject", person, $"preview of a letter, exclusion {caseId:N}");
        await work.CommitAsync(cancellation);
        return letter;
    }

    /// <summary>Saves a text as the next version. Letters that were printed keep the one that they were made under.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="kind">The letter.</param>
    /// <param name="text">What it is to say.</param>
    /// <param name="from">The number of the version that it was written from; 0 when there was none.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    /// <returns>The number of the new version.</returns>
    public async Task<Outcome<int>> SaveAsync(Actor actor, LetterKind kind, string text, int from, CancellationToken cancellation = default)
    {
        if (await WhyNotAsync(actor, "save", cancellation) is { } refusal)
            return refusal;
        if (TemplateRules.WhyNot(kind, text) is { Count: > 0 } refusals)
            return Outcome<int>.Refused(refusals);
        return await KeepAsync(actor, kind, text.ReplaceLineEndings("\n").Trim(), from, cancellation);
    }

    /// <summary>Goes back to the usual words, as the next version.</summary>
    public async Task<Outcome<int>> BackToUsualAsync(Actor actor, LetterKind kind, int from, CancellationToken cancellation = default) =>
        await WhyNotAsync(actor, "usual words", cancellation) is { } refusal ? refusal : await KeepAsync(actor, kind, UsualTexts.Of(kind), from, cancellation);

    private async Task<Outcome<int>> KeepAsync(Actor actor, LetterKind kind, string text, int from, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        var newest = await work.Db.LetterTemplates.Where(template => template.Kind == kind).MaxAsync(template => (int?)template.Number, cancellation) ?? 0;
        if (newest != from)
            return TemplateRules.Stale;
        if ((await work.Db.TextNowAsync(kind, cancellation)).Text == text)
            return TemplateRules.Unchanged;
        work.Db.LetterTemplates.Add(new LetterTemplate(kind, newest + 1, text, text == UsualTexts.Of(kind), actor.AccountId, actor.At));
        work.Record(Verbs.Altered, "letter-text", null, $"{kind.Slug()}, version {newest + 1}");
        await work.CommitAsync(cancellation);
        return newest + 1;
    }

    private static async Task<Func<Guid, string>> NamesAsync(PartnershipDb db, IReadOnlyList<Guid> people, CancellationToken cancellation)
    {
        var names = await db.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        return id => id == Guid.Empty ? "the portal" : names.GetValueOrDefault(id, "Somebody who left");
    }

    private async Task<Refusal?> WhyNotAsync(Actor actor, string what, CancellationToken cancellation)
    {
        if ((actor.IsPolice ? TemplateRules.Police : actor.WhyNot(SchemePermissions.Edit)) is not { } refusal)
            return null;
        await using var refused = await database.BeginAsync(actor, cancellation);
        refused.Record(Verbs.Refused, "letter-text", null, actor.IsPolice ? $"{what}: police" : what);
        await refused.CommitAsync(cancellation);
        return refusal;
    }
}
