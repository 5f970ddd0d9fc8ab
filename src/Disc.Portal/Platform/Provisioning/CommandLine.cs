using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared.Installing;
namespace Disc.Portal.Platform.Provisioning;

/// <summary>The verbs of the command line, such as <c>rebuild-dataview</c>; without one the portal serves.</summary>
internal static class CommandLine
{
    /// <summary>Runs the verb that the arguments begin with.</summary>
    /// <returns>The exit code; null when there is no verb.</returns>
    public static async Task<int?> RunVerbAsync(this WebApplication app, string[] args)
    {
        if (args is not [var name, .. var rest] || name.StartsWith('-'))
            return null;
        var verb = app.Services.GetServices<Verb>().FirstOrDefault(verb => verb.Name == name);
        if (verb is null)
        {
            await Console.Error.WriteLineAsync($"There is no verb “{name}”. There are:");
            foreach (var known in app.Services.GetServices<Verb>())
                await Console.Error.WriteLineAsync($"  {known.Usage}");
            return 2;
        }

        await using (app)
        {
            if (await app.RefusalAsync(verb) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return 1;
            }

            return await verb.RunAsync(rest, Console.Out, app.Lifetime.ApplicationStopping);
        }
    }

    private static async Task<string?> RefusalAsync(this WebApplication app, Verb verb)
    {
        if (!app.Services.GetRequiredService<DataLock>().TryTake())
        {
            if (!verb.MayRunBesideThePortal)
                return $"“{verb.Name}” may not run beside the portal: stop the portal first.";
            await app.Services.GetRequiredService<TenantUpgrade>().LoadOnlyAsync(app.Lifetime.ApplicationStopping);
        }
        else if (verb.NeedsTheData)
        {
            await app.PrepareAsync(checksAll: true);
        }

        return null;
    }
}
