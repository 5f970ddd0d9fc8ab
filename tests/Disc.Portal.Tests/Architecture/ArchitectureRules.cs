namespace Disc.Portal.Tests.Architecture;

/// <summary>The rules of the house about who may mention what; each with the planted specimen that it must catch.</summary>
internal static class ArchitectureRules
{
    private const string Root = "Disc.Portal";

    // Who may hold a key: the door to the database, and the upgrade that needs the file's path before there are tables.
    private static readonly string[] Doors = ["Shared.Storage", "Platform"];

    private static readonly string[] Databases =
    [
        "Microsoft.EntityFrameworkCore.DbContext", "Disc.Portal.Shared.Storage.TenantDatabase`1", "Disc.Portal.Shared.Storage.DerivedDatabase`1",
        "Disc.Portal.Shared.Storage.PlaceRecords",
        "Disc.Portal.Shared.Storage.PlaceDb", "Disc.Portal.Partnerships.PartnershipDb", "Disc.Portal.Force.ForceDb",
        "Disc.Portal.Platform.Catalogue.CatalogueDatabase", "Disc.Portal.Platform.CatalogueDb",
    ];

    public static IReadOnlyList<ArchitectureRule> All { get; } =
    [
        new("Partnership features never reach beyond one partnership", "Partnerships.Nosy.NosyRegister", type => type.IsIn("Partnerships")
            ? type.Uses.Where(use => use is "Disc.Tenancy.EveryPartnership" or "Disc.Tenancy.TenantRounds" or "Disc.Tenancy.TenantStore")
            : []),
        new("Shared knows no feature", "Shared.Knowing", type => type.IsIn("Shared")
            ? Of(type, "Partnerships", "Force", "Platform", "Shell")
            : []),
        new("Partnerships know nothing of the force, the platform or the shell", "Partnerships.Nosy.ForceReader", type => type.IsIn("Partnerships")
            ? Of(type, "Force", "Platform", "Shell")
            : []),
        new("The force knows nothing of the platform or the shell", "Force.Curious.PlatformReader", type => type.IsIn("Force")
            ? Of(type, "Platform", "Shell")
            : []),
        new("The shell sees Shared and the list of features, never a feature's types", "Shell.Peeping", type => type.IsIn("Shell")
            ? Of(type, "Partnerships", "Force", "Platform")
            : []),
        new("A key is handled only at the doors", "Partnerships.Nosy.KeyHolder", type => Doors.Any(type.IsIn)
            ? []
            : type.Uses.Where(use => use is "Disc.Tenancy.Keys.MasterKey" or "Disc.Tenancy.Keys.Sealing")
                .Concat(type.Calls.Where(call => call is "Disc.Tenancy.TenantKey::PathOf"))),
        new("Only the doors open a database file", "Partnerships.Nosy.FileOpener", type => Doors.Any(type.IsIn) || type.Name is "DesignTime"
            ? []
            : type.Uses.Where(use => use is "Disc.Portal.Shared.Storage.SqliteFile" or "Microsoft.Data.Sqlite.SqliteConnection")),
        new("A read says who reads", "Partnerships.Nosy.NamelessReader", type => type.IsIn("Partnerships") || type.IsIn("Force")
            ? type.Calls.Where(call => call is "Disc.Portal.Shared.Storage.TenantDatabase`1::Open" or "Disc.Portal.Shared.Storage.PlaceRecords::Open")
            : []),
        new("Only documents and certification are open to those who have not certified", "Partnerships.Nosy.Lenient", type =>
            type.IsIn("Partnerships.Documents") || type.IsIn("Partnerships.Certification") || type.IsIn("Shared.Storage") || type.Name is "Databases"
                ? []
                : type.Calls.Where(call => call is "Disc.Portal.Shared.Storage.TenantDatabase`1::OpenForLapsed" or "Disc.Portal.Shared.Storage.TenantDatabase`1::BeginForLapsedAsync"
                    || (call == "Disc.Portal.Shared.Storage.PlaceRecords::BeginAsync" && (type.IsIn("Partnerships") || type.IsIn("Force"))))),
        new("No component holds a database", "Shell.Hoarder", type => type.IsComponent
            ? type.Held.Where(held => Databases.Contains(held, StringComparer.Ordinal))
            : []),
        new("Nothing is remembered in a static", "Shared.Rememberer", type => type.StaticState),
        new("Time is read from TimeProvider only", "Shared.ClockReader", type => type.Calls.Where(call => call is
            "System.DateTime::get_Now" or "System.DateTime::get_UtcNow" or "System.DateTime::get_Today" or
            "System.DateTimeOffset::get_Now" or "System.DateTimeOffset::get_UtcNow")),
        new("Nothing ambient: no AsyncLocal anywhere, the HTTP context accessor only at the web edge", "Partnerships.Nosy.AmbientReader", type =>
            type.Uses.Where(use => use == "System.Threading.AsyncLocal`1"
                || (use == "Microsoft.AspNetCore.Http.IHttpContextAccessor" && !type.IsIn("Shell.SignIn")))),
        new("Caches are the tenant's", "Partnerships.Nosy.RawCache", type => type.Uses.Where(use =>
            use.StartsWith("Microsoft.Extensions.Caching.", StringComparison.Ordinal))),
        new("Files are the tenant's", "Partnerships.Nosy.RawFile", type => type.IsIn("Partnerships") || type.IsIn("Force") || type.IsIn("Shell")
            ? type.Uses.Where(use => use is "System.IO.File" or "System.IO.Directory" or "System.IO.FileStream" or "System.IO.FileInfo")
            : []),
        new("Only the projection, the Dataview, match review, finding and merging ask who is the same person", "Partnerships.Nosy.Matcher", type =>
            type.IsIn("Force.Projection") || type.IsIn("Force.Dataview") || type.IsIn("Force.MatchReview")
                || type.IsIn("Partnerships.Finding") || type.IsIn("Partnerships.Merging")
                ? []
                : type.UsesOf("Disc.EntityResolution")),
        new("Only the timetable knows the scheduler", "Partnerships.Nosy.Scheduler", type => type.IsIn("Platform.Timetable")
            ? []
            : type.UsesOf("Quartz")),
        new("A page says who may see it", "Shell.OpenPage", type => type.Attributes.Contains("Microsoft.AspNetCore.Components.RouteAttribute")
            && !type.Attributes.Contains("Microsoft.AspNetCore.Authorization.AuthorizeAttribute")
            && !type.Attributes.Contains("Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute")
            ? ["it carries neither Authorize nor AllowAnonymous"]
            : []),
    ];

    private static IEnumerable<string> Of(CodeType type, params string[] folders) =>
        folders.SelectMany(folder => type.UsesOf($"{Root}.{folder}"));
}
