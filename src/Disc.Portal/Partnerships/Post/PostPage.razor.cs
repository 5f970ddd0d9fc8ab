using System.Globalization;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Tonight's post: what is due, with boxes to leave out, the printing with its progress, and the file to fetch.</summary>
public sealed partial class PostPage(PostRegister post, CurrentActor currentActor) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource left = new();
    private readonly HashSet<LetterOccasion> chosen = [];
    private CancellationTokenSource? stop;
    private IReadOnlyList<DueLetter>? due;
    private MadePost? waiting;
    private PostWatch? watch;
    private IReadOnlyList<Refusal> refusals = [];
    private bool covering;
    private bool bothSides = true;

    private string MakeWords => chosen.Count switch
    {
        0 => "Make the PDF",
        1 => "Make the PDF of 1 letter",
        var many => $"Make the PDF of {many} letters",
    };

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override Task OnInitializedAsync() => LookAsync();

    private static string FileName(MadePost made) => $"post-{London.DayOf(made.MadeAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pdf";

    private async Task LookAsync()
    {
        var actor = await currentActor.GetAsync();
        var found = await post.DueAsync(actor, left.Token);
        due = found.TryGet(out var letters) ? letters : null;
        if (!found.Succeeded)
            refusals = found.Refusals;
        waiting = await post.WaitingAsync(actor, left.Token);
        Tick(true);
    }

    private void Tick(bool all)
    {
        chosen.Clear();
        if (all)
            chosen.UnionWith((due ?? []).Select(letter => letter.Occasion));
    }

    private void Turn(LetterOccasion letter)
    {
        if (!chosen.Remove(letter))
            chosen.Add(letter);
    }

    private void Stop() => stop?.Cancel();

    private async Task MakeAsync()
    {
        using var stopping = stop = CancellationTokenSource.CreateLinkedTokenSource(left.Token);
        (watch, refusals) = (new PostWatch(() => _ = InvokeAsync(StateHasChanged)), []);
        try
        {
            var done = await post.MakeAsync(await currentActor.GetAsync(), [.. chosen], new PostWishes(covering, bothSides), watch, stopping.Token);
            refusals = done.Refusals;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            refusals = [new Refusal("Stopped: nothing was printed and nothing is kept.")];
        }
        finally
        {
            (watch, stop) = (null, null);
        }

        if (left.IsCancellationRequested)
            return;
        var said = refusals;
        await LookAsync();
        refusals = said;
    }

    // The browser fetches by itself; a moment later the letters stand as printed.
    private async Task FetchedAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(2), left.Token);
        await LookAsync();
    }
}
