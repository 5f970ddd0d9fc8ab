using Disc.Portal.Shared.Installing;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>
/// The file that says that a data directory was made as a demonstration, and whether it is complete. It stands before anything invented
/// does: no account with a public password is ever in a directory without it.
/// </summary>
public sealed class DemonstrationMark : IDisposable
{
    /// <summary>The name of the file in the data directory.</summary>
    public const string FileName = "demonstration";

    private const string Unfinished = "being made";
    private readonly FileStream file;

    private DemonstrationMark(FileStream file) => this.file = file;

    /// <summary>Whether the directory was made as a demonstration, complete or not.</summary>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, FileName));

    /// <summary>Whether the directory holds a whole demonstration.</summary>
    public static bool IsMade(string directory) => Read(directory) is { } text && text != Unfinished;

    /// <summary>Whether making it was broken off.</summary>
    public static bool IsUnfinished(string directory) => Read(directory) == Unfinished;

    /// <summary>Marks the directory, before the first row. No other process can take it while this one makes the demonstration.</summary>
    /// <exception cref="StartFailure">Another process is making it.</exception>
    public static DemonstrationMark Begin(string directory)
    {
        var mark = new DemonstrationMark(Take(directory));
        mark.Write(Unfinished);
        return mark;
    }

    /// <summary>Says that it is complete.</summary>
    public void Complete(string size, DateTime at) => Write($"{size}, made {at:yyyy-MM-dd}");

    public void Dispose() => file.Dispose();

    private static string? Read(string directory)
    {
        if (!IsIn(directory))
            return null;
        using var reader = new StreamReader(Take(directory));
        var text = reader.ReadToEnd().Trim();
        // Killed between making the file and writing into it.
        return text.Length == 0 ? Unfinished : text;
    }

    private static FileStream Take(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartFailure($"Another process is making the demonstration in {directory}. Wait until it has ended.");
        }
    }

    private void Write(string text)
    {
        file.SetLength(0);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text + "\n"));
        file.Flush(flushToDisk: true);
    }
}
