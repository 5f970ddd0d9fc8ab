using Disc.Benchmarks.Resolving;

return args.FirstOrDefault() switch
{
    "resolve" => ResolveBenchmark.Run(args[1..]),
    _ => Unknown(),
};

static int Unknown()
{
    Console.Error.WriteLine("Say which benchmark to run: resolve.");
    return 2;
}
