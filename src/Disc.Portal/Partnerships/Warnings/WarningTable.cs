using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Warnings;

internal sealed class WarningTable : IEntityTypeConfiguration<Warning>
{
    public void Configure(EntityTypeBuilder<Warning> warning)
    {
        warning.ToTable("Warnings");
        warning.Property(w => w.Id).ValueGeneratedNever();
        warning.Property(w => w.WeighingUp).HasMaxLength(Warning.WeighingUpLength);
        warning.Property(w => w.GivenBy).HasMaxLength(Warning.GivenByLength);
        warning.Property(w => w.WithdrawnBecause).HasMaxLength(Warning.ReasonLength);
        warning.Property(w => w.Version).IsConcurrencyToken();
        warning.HasOne<Subject>().WithMany().HasForeignKey(w => w.SubjectId).OnDelete(DeleteBehavior.Cascade);
        warning.HasIndex(w => w.Number).IsUnique();
        warning.OwnsOne(w => w.ByRules, rules => rules.Property(r => r.OtherBecause).HasMaxLength(ByRules.BecauseLength));
        warning.Navigation(w => w.ByRules).IsRequired();
        warning.OwnsMany(w => w.Incidents, incident =>
        {
            incident.ToTable("WarningIncidents");
            incident.WithOwner().HasForeignKey("WarningId");
            incident.HasKey("WarningId", nameof(WarningIncident.IncidentId));
            incident.Property(i => i.Words).HasMaxLength(Warning.WordsLength);
            incident.Property(i => i.Offence).HasMaxLength(Offence.CodeLength);
        });
    }
}
