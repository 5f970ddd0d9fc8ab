// Planted offenders: each breaks one rule of the house, so that a test can see the rule bite. Nothing runs them.
#pragma warning disable IDE0130, CA1051, CA2211, RS0030, IDE0044, IDE0051, IDE0052, CA1823, CA1802, CA1805, CS0169, CS0649, SA1402

using Disc.Tenancy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Disc.Portal.Tests.Architecture.Specimens.Partnerships.Nosy
{
    internal sealed class NosyRegister(EveryPartnership every)
    {
        public int Count() => every.List().Count;
    }

    internal sealed class ForceReader
    {
        // Only inside a lambda: the compiler hides it in a nested type.
        public Func<Type> Look() => () => typeof(Disc.Portal.Force.ForceDb);
    }

    internal sealed class KeyHolder(CurrentTenant current)
    {
        public string Path() => current.Key.PathOf("tenant.db");
    }

    internal sealed class FileOpener
    {
        public string Open() => Disc.Portal.Shared.Storage.SqliteFile.ConnectionString("x");
    }

    internal sealed class AmbientReader(IHttpContextAccessor accessor)
    {
        public string? Path() => accessor.HttpContext?.Request.Path;
    }

    internal sealed class RawCache(IMemoryCache cache)
    {
        public bool Has(string key) => cache.TryGetValue(key, out _);
    }

    internal sealed class RawFile
    {
        public byte[] Read(string path) => System.IO.File.ReadAllBytes(path);
    }

    internal sealed class Matcher
    {
        public Type Look() => typeof(Disc.EntityResolution.PersonRecord);
    }

    internal sealed class Scheduler
    {
        public Type Look() => typeof(Quartz.IScheduler);
    }

    internal sealed class Lenient(Disc.Portal.Shared.Storage.TenantDatabase<Disc.Portal.Partnerships.PartnershipDb> database)
    {
        public Disc.Portal.Partnerships.PartnershipDb Look(Disc.Portal.Shared.Actor actor) => database.OpenForLapsed(actor);
    }

    internal sealed class NamelessReader(Disc.Portal.Shared.Storage.TenantDatabase<Disc.Portal.Partnerships.PartnershipDb> database)
    {
        public Disc.Portal.Partnerships.PartnershipDb Look() => database.Open();
    }

    internal sealed class WebbedThing
    {
        public HttpContext? Context { get; set; }
    }
}

namespace Disc.Portal.Tests.Architecture.Specimens.Force.Curious
{
    internal sealed class PlatformReader
    {
        public Type Look() => typeof(Disc.Portal.Platform.Catalogue.CatalogueTenant);
    }
}

namespace Disc.Portal.Tests.Architecture.Specimens.Shared
{
    internal sealed class Knowing
    {
        public async Task<Type> LookAsync()
        {
            await Task.Yield();
            return typeof(Disc.Portal.Partnerships.Subjects.Subject);
        }
    }

    internal static class Rememberer
    {
        private static readonly Dictionary<string, string> Seen = [];

        public static void See(string name) => Seen[name] = name;
    }

    internal sealed class ClockReader
    {
        public DateTime Read() => DateTime.Now;
    }
}

namespace Disc.Portal.Tests.Architecture.Specimens.Shell
{
    internal sealed class Peeping
    {
        public Type Look() => typeof(Disc.Portal.Partnerships.Subjects.Subject);
    }

    internal sealed class Hoarder : ComponentBase
    {
        [Inject]
        public Disc.Portal.Shared.Storage.PlaceRecords Records { get; set; } = null!;
    }

    [Route("/open")]
    internal sealed class OpenPage : ComponentBase;
}
