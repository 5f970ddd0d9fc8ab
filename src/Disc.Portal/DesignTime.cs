using Disc.Portal.Force;
using Disc.Portal.Partnerships;
using Disc.Portal.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Disc.Portal;

/// <summary>Gives 'dotnet ef' contexts to compare models with; never used while the portal runs. See infra/migration.sh.</summary>
internal sealed class DesignTime :
    IDesignTimeDbContextFactory<PartnershipDb>, IDesignTimeDbContextFactory<ForceDb>, IDesignTimeDbContextFactory<CatalogueDb>
{
    PartnershipDb IDesignTimeDbContextFactory<PartnershipDb>.CreateDbContext(string[] args) => new(Options<PartnershipDb>());

    ForceDb IDesignTimeDbContextFactory<ForceDb>.CreateDbContext(string[] args) => new(Options<ForceDb>());

    CatalogueDb IDesignTimeDbContextFactory<CatalogueDb>.CreateDbContext(string[] args) => new(Options<CatalogueDb>());

    private static DbContextOptions<TDb> Options<TDb>()
        where TDb : DbContext =>
        new DbContextOptionsBuilder<TDb>().UseSqlite("Data Source=:memory:").Options;
}
