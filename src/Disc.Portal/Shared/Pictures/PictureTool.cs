using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Shared.Pictures;

/// <summary>One of Debian's vips programs, run on one picture in a process of its own: no shell, no environment, no files, firm limits.</summary>
internal sealed class PictureTool(IOptions<PictureOptions> options)
{
    private const string SearchPath = "/usr/local/bin:/usr/bin:/bin";

    public enum Ending { Done, Failed, OutOfTime }

    public sealed record Run(Ending Ending, byte[] Output);

    /// <summary>The first tool that is not there, as a sentence; null when all are.</summary>
    public string? WhatIsMissing()
    {
        (string Tool, string Package)[] needed =
        [
            (options.Value.VipsThumbnail, "libvips-tools"), (options.Value.Vips, "libvips-tools"), (options.Value.PrLimit, "util-linux"),
        ];
        var missing = needed.FirstOrDefault(n => Find(n.Tool) is null);
        return missing.Tool is null ? null : PictureRefusals.Missing(missing.Tool, missing.Package);
    }

    public async Task<Run> RunAsync(string tool, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        // The picture goes through pipes. The directory is only where the tool stands; a crash must not leave pictures behind.
        var directory = Directory.CreateTempSubdirectory("disc-picture-");
        try
        {
            return await RunInAsync(directory.FullName, tool, arguments, input, ct);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static string? Find(string tool) => Path.IsPathRooted(tool)
        ? File.Exists(tool) ? tool : null
        : SearchPath.Split(':').Select(d => Path.Combine(d, tool)).FirstOrDefault(File.Exists);

    private ProcessStartInfo Start(string directory, string tool, IEnumerable<string> arguments)
    {
        var limits = options.Value;
        var start = new ProcessStartInfo(Find(limits.PrLimit) ?? limits.PrLimit)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = SearchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["HOME"] = directory;
        start.Environment["TMPDIR"] = directory;
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        // Never spill a picture into a file: the limit on memory decides instead.
        start.Environment["VIPS_DISC_THRESHOLD"] = "64g";
        string[] prlimit =
        [
            Limit("as", limits.MemoryBytes), Limit("cpu", limits.SecondsEach), Limit("fsize", limits.MemoryBytes),
            Limit("core", 0), Limit("nofile", 128), "--", Find(tool) ?? tool,
        ];
        foreach (var argument in prlimit.Concat(arguments))
            start.ArgumentList.Add(argument);
        return start;

        static string Limit(string name, long value) => string.Create(CultureInfo.InvariantCulture, $"--{name}={value}");
    }

    private async Task<Run> RunInAsync(
        string directory, string tool, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        using var process = new Process { StartInfo = Start(directory, tool, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new(Ending.Failed, []);
        }

        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(TimeSpan.FromSeconds(options.Value.SecondsEach));
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, options.Value.MaximumOutputBytes, clock.Token);
            var errors = ReadAsync(process.StandardError.BaseStream, 64_000, clock.Token);
            await FeedAsync(process, input, clock.Token);
            var picture = await output;
            if (picture is null || await errors is null)
                return new(Ending.Failed, []);
            await process.WaitForExitAsync(clock.Token);
            return process.ExitCode switch
            {
                0 => new(Ending.Done, picture),
                // Ended by the kernel (128 + SIGXCPU, or SIGKILL at the hard limit of processor time).
                152 or 137 => new(Ending.OutOfTime, []),
                _ => new(Ending.Failed, []),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(Ending.OutOfTime, []);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool stopped reading: it has seen enough, or failed. Its exit code says which.
        }
    }

    /// <summary>Null when there is more than allowed.</summary>
    private static async Task<byte[]?> ReadAsync(Stream from, int limit, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            if (kept.Length + read > limit)
                return null;
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }
}
