using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Appeals;

internal sealed class AppealTable : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable("Appeals");
        appeal.Property(a => a.Id).ValueGeneratedNever();
        appeal.Property(a => a.Contact).HasMaxLength(Appeal.ContactLength);
        appeal.Property(a => a.Words).HasMaxLength(Appeal.WordsLength);
        appeal.Property(a => a.LateBecause).HasMaxLength(Appeal.ReasonsLength);
        appeal.Property(a => a.Reasons).HasMaxLength(Appeal.ReasonsLength);
        appeal.Property(a => a.OutsideName).HasMaxLength(Appeal.NameLength);
        appeal.Property(a => a.OutsideCapacity).HasMaxLength(Appeal.CapacityLength);
        appeal.Property(a => a.Version).IsConcurrencyToken();
        appeal.HasOne<Exclusion>().WithMany().HasForeignKey(a => a.ExclusionId).OnDelete(DeleteBehavior.Cascade);
        appeal.HasIndex(a => a.Number).IsUnique();
        appeal.HasIndex(a => a.State);
        appeal.OwnsMany(a => a.Files, file =>
        {
            file.ToTable("AppealFiles");
            file.WithOwner().HasForeignKey("AppealId");
            file.HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
        });
    }
}

internal sealed class WrongTryTable : IEntityTypeConfiguration<WrongTry>
{
    public void Configure(EntityTypeBuilder<WrongTry> wrong)
    {
        wrong.ToTable("AppealWrongTries");
        wrong.Property(w => w.Id).ValueGeneratedNever();
        wrong.Property(w => w.Network).HasMaxLength(NetworkName.Length);
        wrong.HasIndex(w => w.At);
    }
}

internal sealed class AppealSettingsTable : IEntityTypeConfiguration<AppealSettings>
{
    public void Configure(EntityTypeBuilder<AppealSettings> settings)
    {
        settings.ToTable("AppealSettings");
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Version).IsConcurrencyToken();
    }
}
