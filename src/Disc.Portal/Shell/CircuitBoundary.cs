using Disc.Portal.Shared.Storage;
using Disc.Portal.Shell.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace Disc.Portal.Shell;

/// <summary>
/// Stands around the pages on a circuit, as the error page stands around requests: a session that ended under a click leads to the
/// sign-in page, a certification that lapsed to the documents, anything else to a page with a reference number. Without it the circuit would die and the page would stand there, dead.
/// </summary>
public sealed class CircuitBoundary : ErrorBoundaryBase, IDisposable
{
    private string? reference;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<CircuitBoundary> Log { get; set; } = null!;

    public void Dispose() => Navigation.LocationChanged -= TryAgain;

    protected override void OnInitialized() => Navigation.LocationChanged += TryAgain;

    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is SessionEnded or CertificationLapsed)
            return Task.CompletedTask;
        reference = Guid.NewGuid().ToString("N")[..12];
        // Type and place of the code only: the message of an exception can hold what somebody typed.
        Log.LogError("Page failed, number {Reference}: {Failure}{Where}", reference, exception.GetType().FullName, Environment.NewLine + exception.StackTrace);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
        }
        else if (CurrentException is SessionEnded)
        {
            builder.OpenComponent<ToSignIn>(1);
            builder.CloseComponent();
        }
        else if (CurrentException is CertificationLapsed)
        {
            builder.OpenComponent<ToMustRead>(5);
            builder.CloseComponent();
        }
        else
        {
            builder.OpenComponent<LayoutView>(2);
            builder.AddComponentParameter(3, nameof(LayoutView.Layout), typeof(MainLayout));
            builder.AddComponentParameter(4, nameof(LayoutView.ChildContent), (RenderFragment)(inside =>
            {
                inside.OpenComponent<ErrorPage>(0);
                inside.AddComponentParameter(1, nameof(ErrorPage.Number), reference);
                inside.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }

    private void TryAgain(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(Recover);
}
