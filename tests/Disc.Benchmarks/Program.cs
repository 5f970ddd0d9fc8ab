using Disc.Benchmarks.Circuits;
using Disc.Benchmarks.Notices;
using Disc.Benchmarks.Dataview;
using Disc.Benchmarks.Resolving;
using Disc.Benchmarks.Screenshots;

return args.FirstOrDefault() switch
{
    "circuits" => await CircuitsBenchmark.RunAsync(args[1..]),
    "notices" => await NoticesBenchmark.RunAsync(args[1..]),
    "dataview-recall" => DataviewRecall.Run(args[1..]),
    "screenshots" => await ScreenshotTour.RunAsync(args[1..]),
    "resolve" => ResolveBenchmark.Run(args[1..]),
    _ => Unknown(),
};

static int Unknown()
{
    Console.Error.WriteLine("Say which benchmark to run: circuits, dataview-recall, notices, resolve, screenshots.");
    return 2;
}
