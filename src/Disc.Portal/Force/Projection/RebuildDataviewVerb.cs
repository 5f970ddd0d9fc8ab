using System.Globalization;
using Disc.Portal.Shared.Installing;
using Disc.Tenancy;

namespace Disc.Portal.Force.Projection;

/// <summary><c>rebuild-dataview</c>: reads anew what every partnership shares with its force. It may run beside the running portal.</summary>
public sealed class RebuildDataviewVerb(TenantRounds rounds) : Verb
{
    public override string Name => "rebuild-dataview";

    public override string Usage => "rebuild-dataview [FORCE]   reads anew what the partnerships of every force (or of one) share";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (arguments.Count > 1)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var wanted = arguments.Count == 1 ? Slug.Canonical(arguments[0]) : null;
        var visits = await rounds.RunAsync(TenantKind.Force, async (provider, tenant, token) =>
        {
            if (wanted is not null && tenant.Slug != wanted)
                return null;
            var silent = await provider.GetRequiredService<ProjectionFollower>().RebuildAsync(token);
            return new Rebuilt((await provider.GetRequiredService<People>().NowAsync(token)).Count, silent);
        }, 1, cancellation);
        var failed = false;
        foreach (var visit in visits.Where(visit => visit.Answer is not null || visit.Failure is not null))
        {
            failed |= visit.Failure is not null || visit.Answer!.Silent.Count > 0;
            await output.WriteLineAsync(visit.Answer is { } answer
                ? string.Create(CultureInfo.InvariantCulture, $"{visit.Tenant.Name}: {answer.Records} records.{Silence(answer.Silent)}")
                : $"{visit.Tenant.Name}: {visit.Failure!.Message}");
        }

        if (wanted is not null && visits.All(visit => visit.Answer is null && visit.Failure is null))
        {
            await output.WriteLineAsync($"There is no force “{wanted}”.");
            return 2;
        }

        return failed ? 1 : 0;
    }

    private static string Silence(IReadOnlyList<string> silent) => silent.Count == 0 ? "" : $" Did not answer: {string.Join(", ", silent)}.";

    private sealed record Rebuilt(int Records, IReadOnlyList<string> Silent);
}
