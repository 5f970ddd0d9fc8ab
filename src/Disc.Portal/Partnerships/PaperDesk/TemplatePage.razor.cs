using System.Globalization;
using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.PaperDesk;

/// <summary>The editor of one letter's text: write, see it on a real case as it is written, save it as the next version or go back to the usual words.</summary>
public sealed partial class TemplatePage(TemplateRegister register, CurrentActor currentActor) : ComponentBase
{
    private LetterKind? kind;
    private OpenTemplate? open;
    private string text = "";
    private Guid? caseId;
    private Letter? letter;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> wrong = [];
    private string? said;

    [Parameter]
    public string Slug { get; set; } = "";

    private string VersionWords => open switch
    {
        null => "",
        { IsUsual: true } => "It says the usual words.",
        { Versions: [var newest, ..] } => $"Version {newest.Number} holds, saved by {newest.SavedBy} on {London.InWords(newest.SavedAt)}.",
        _ => "",
    };

    private string WrongWords => wrong.Count switch
    {
        0 => $"Nothing is missing. {text.Length.ToString("N0", CultureInfo.InvariantCulture)} of {TemplateRules.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters.",
        1 => wrong[0].Message,
        _ => $"{wrong[0].Message} And {wrong.Count - 1} more.",
    };

    private Type Paper => kind == LetterKind.ExclusionNotice ? typeof(ExclusionNoticePaper) : typeof(LetterPaper);

    private Dictionary<string, object> PaperParameters => kind == LetterKind.ExclusionNotice
        ? new() { [nameof(ExclusionNoticePaper.Notice)] = letter!.Notice with { Text = text }, [nameof(ExclusionNoticePaper.Draft)] = true }
        : new() { [nameof(LetterPaper.Notice)] = letter!.Notice, [nameof(LetterPaper.Letter)] = letter with { Text = text } };

    protected override async Task OnParametersSetAsync()
    {
        kind = LetterKinds.OfSlug(Slug);
        await LookAsync();
    }

    private bool Must(TemplateField field) => TemplateFields.CompulsoryOf(kind!.Value).Any(must => must.Name == field.Name);

    private async Task LookAsync()
    {
        if (kind is not { } wanted)
            return;
        var found = await register.OpenAsync(await currentActor.GetAsync(), wanted);
        refusals = found.Refusals;
        if (!found.TryGet(out open))
            return;
        Write(open.Text);
        if (caseId is null && open.Cases is [var first, ..])
            await ShowAsync(first.Id);
    }

    private void Write(string words)
    {
        text = words;
        wrong = TemplateRules.WhyNot(kind!.Value, words);
    }

    private Task TypedAsync(ChangeEventArgs typed)
    {
        Write(typed.Value?.ToString() ?? "");
        return Task.CompletedTask;
    }

    private void Add(TemplateField field) => Write(field.IsParagraph ? $"{text.TrimEnd()}\n\n{field.Written}\n" : $"{text.TrimEnd()} {field.Written}");

    private void Take(TemplateVersion version)
    {
        (said, refusals) = (null, []);
        Write(version.Text);
    }

    private Task ChooseAsync(ChangeEventArgs chosen) => Guid.TryParse(chosen.Value?.ToString(), out var id) ? ShowAsync(id) : Task.CompletedTask;

    private async Task ShowAsync(Guid id)
    {
        caseId = id;
        var found = await register.PreviewAsync(await currentActor.GetAsync(), kind!.Value, id);
        refusals = found.Refusals;
        letter = found.TryGet(out var made) ? made : null;
    }

    private async Task SaveAsync() => await KeepAsync(await register.SaveAsync(await currentActor.GetAsync(), kind!.Value, text, open!.Number));

    private async Task BackToUsualAsync()
    {
        // Typed and not saved: the usual words come into the field, and that is all there is to go back from.
        if (open!.IsUsual)
        {
            (said, refusals) = (null, []);
            Write(UsualTexts.Of(kind!.Value));
            return;
        }

        await KeepAsync(await register.BackToUsualAsync(await currentActor.GetAsync(), kind!.Value, open.Number));
    }

    private async Task KeepAsync(Outcome<int> done)
    {
        (refusals, said) = (done.Refusals, null);
        if (!done.TryGet(out var number))
            return;
        await LookAsync();
        said = open!.IsUsual ? "It says the usual words again" : $"Version {number} holds from now on";
    }
}
