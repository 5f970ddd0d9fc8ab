using Disc.Benchmarks;
using Disc.Benchmarks.Circuits;
using Disc.Benchmarks.Dataview;
using Disc.Benchmarks.Notices;
using Disc.Benchmarks.Pictures;
using Disc.Benchmarks.Resolving;
using Disc.Benchmarks.Screenshots;
using Disc.Benchmarks.Subjects;
using Disc.Benchmarks.Tenants;
using Disc.Benchmarks.Triage;

const string Data = "{root}/tests/Disc.EntityResolution.Tests/Data";
const string Febrl = "given=given_name,family=surname,dob=date_of_birth,place=address_1,place=address_2,place=suburb,place=state,postcode=postcode";

BenchmarkVerb[] verbs =
[
    new("circuits", ["--address {address} --process {process} --password {password}"], CircuitsBenchmark.RunAsync),
    new("dataview-recall", ["town", "force"], rest => Task.FromResult(DataviewRecall.Run(rest))),
    new("mutated-pictures", [""], MutatedPictures.RunAsync),
    new("notices", ["", "--batch 500"], NoticesBenchmark.RunAsync),
    new("resolve",
        [
            $"--csv {Data}/dataset2.csv --columns {Febrl},identifier=soc_sec_id",
            $"--csv {Data}/fake_1000.csv --columns given=first_name,family=surname,dob=dob,place=city,identifier=email --entity cluster",
        ],
        rest => Task.FromResult(ResolveBenchmark.Run(rest))),
    new("start", [""], StartBenchmark.RunAsync),
    new("subjects", [""], SubjectsBenchmark.RunAsync),
    new("tenants", [""], IdleTenantsBenchmark.RunAsync),
    new("triage", ["--address {address} --password {password}"], TriageBenchmark.RunAsync),
    new("screenshots", [], ScreenshotTour.RunAsync),
];

// For infra/bench.sh: a line for each call, so that a new verb is measured by standing here.
if (args is ["list"])
{
    foreach (var (verb, call) in verbs.SelectMany(verb => verb.InTheTable.Select(call => (verb, call))))
        Console.WriteLine($"{verb.Name} {call}".TrimEnd());
    return 0;
}

if (verbs.FirstOrDefault(verb => verb.Name == args.FirstOrDefault()) is { } asked)
    return await asked.Run(args[1..]);
Console.Error.WriteLine($"Say which benchmark to run: {string.Join(", ", verbs.Select(verb => verb.Name))}; or list.");
return 2;
