using Disc.Portal.Shared.Mail;

namespace Disc.Portal.Platform.Operators;

/// <summary>Prints the one-time link when the portal has started and has no operator.</summary>
internal sealed class FirstOperatorAnnouncement(IServiceScopeFactory scopes, FirstOperatorLink link, PortalAddress address) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<FirstOperatorRegister>().IsNeededAsync(cancellationToken))
            return;
        // To the console and not to the log: a log is kept and read by more people than start the portal.
        await Console.Out.WriteLineAsync(
            $"""

            There is no operator yet. Open this link within the hour; it works once:
              {address.Of(null, $"first-operator/{link.Renew()}")}

            """);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
