using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Exclusions;

internal sealed class ExclusionTable : IEntityTypeConfiguration<Exclusion>
{
    public void Configure(EntityTypeBuilder<Exclusion> exclusion)
    {
        exclusion.ToTable("Exclusions");
        exclusion.Property(x => x.Id).ValueGeneratedNever();
        exclusion.Property(x => x.Premises).HasMaxLength(Exclusion.PremisesLength);
        exclusion.Property(x => x.PostTo).HasMaxLength(Exclusion.PostToLength);
        exclusion.Property(x => x.WeighingUp).HasMaxLength(Exclusion.WeighingUpLength);
        exclusion.Property(x => x.ServedBy).HasMaxLength(Exclusion.ServedByLength);
        exclusion.Property(x => x.AppealCode).HasMaxLength(Exclusion.AppealCodeLength);
        exclusion.Property(x => x.Version).IsConcurrencyToken();
        exclusion.HasOne<Subject>().WithMany().HasForeignKey(x => x.SubjectId).OnDelete(DeleteBehavior.Cascade);
        exclusion.HasIndex(x => x.Number).IsUnique();
        exclusion.HasIndex(x => new { x.State, x.EndsOn });
        exclusion.OwnsMany(x => x.Incidents, incident =>
        {
            incident.ToTable("ExclusionIncidents");
            incident.WithOwner().HasForeignKey("ExclusionId");
            incident.HasKey("ExclusionId", nameof(ExclusionIncident.IncidentId));
            incident.Property(i => i.Words).HasMaxLength(ExclusionIncident.WordsLength);
            incident.Property(i => i.Offence).HasMaxLength(Offence.CodeLength);
            incident.HasIndex(i => i.IncidentId);
        });
        exclusion.OwnsOne(x => x.ByRules, rules => rules.Property(r => r.OtherBecause).HasMaxLength(ByRules.BecauseLength));
        exclusion.OwnsMany(x => x.Steps, step =>
        {
            step.ToTable("ExclusionSteps");
            step.WithOwner().HasForeignKey("ExclusionId");
            step.HasKey(s => s.Number);
            step.Property(s => s.Number).ValueGeneratedOnAdd();
            step.Property(s => s.Why).HasMaxLength(Exclusion.ReasonLength);
        });
    }
}
