using System.Diagnostics;

namespace Disc.Portal.Tests.Support;

/// <summary>A process of this very assembly that a test starts, talks to by lines, and kills as an operating system does (SIGKILL).</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    /// <summary>Starts one; see <see cref="ChildEntry"/> for what it can do.</summary>
    public static ChildProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        // The test host is itself the dotnet host; when it is something else, dotnet is on the path.
        if (Path.GetFileNameWithoutExtension(start.FileName) != "dotnet")
            start.FileName = "dotnet";
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return new ChildProcess(Process.Start(start) ?? throw new InvalidOperationException("The process did not start."));
    }

    /// <summary>Waits for the line that begins with a word, and returns what follows the word.</summary>
    public async Task<string> SaysAsync(string word)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(word + " ", StringComparison.Ordinal) || line == word)
                return line[word.Length..].Trim();
        }

        throw new InvalidOperationException($"The process ended without saying {word}: {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    /// <summary>Waits until it ended by itself, well.</summary>
    public async Task EndsAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Ends it at once, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        // 128 + 9: it did not end by itself.
        Assert.Equal(137, process.ExitCode);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
