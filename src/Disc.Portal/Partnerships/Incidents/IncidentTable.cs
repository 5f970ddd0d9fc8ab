using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Incidents;

internal sealed class IncidentTable : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> incident)
    {
        incident.ToTable("Incidents");
        incident.Property(i => i.Id).ValueGeneratedNever();
        incident.Property(i => i.Place).HasMaxLength(Incident.PlaceLength);
        incident.Property(i => i.What).HasMaxLength(Incident.TextLength);
        incident.Property(i => i.WordsUsed).HasMaxLength(Incident.TextLength);
        incident.Property(i => i.WhoDescribed).HasMaxLength(Incident.TextLength);
        incident.Property(i => i.Question).HasMaxLength(Incident.QuestionLength);
        incident.Property(i => i.PoliceReference).HasMaxLength(Incident.PoliceReferenceLength);
        incident.Property(i => i.TypeCode).HasMaxLength(IncidentTypes.CodeLength);
        incident.Property(i => i.TypeName).HasMaxLength(IncidentTypes.NameLength);
        incident.Property(i => i.Weapon).HasMaxLength(Incident.WeaponLength);
        incident.Property(i => i.Vehicle).HasMaxLength(Incident.VehicleLength);
        // Reports from before it was asked wanted something done.
        incident.Property(i => i.NeedsAction).HasDefaultValue(true).HasSentinel(true);
        incident.Property(i => i.Version).IsConcurrencyToken();
        incident.HasIndex(i => i.Number).IsUnique();
        incident.HasIndex(i => new { i.State, i.ReportedAt });
        incident.HasIndex(i => i.ReportedBy);
        incident.OwnsMany(i => i.Property, line =>
        {
            line.ToTable("IncidentProperty");
            line.WithOwner().HasForeignKey("IncidentId");
            line.HasKey("IncidentId", nameof(IncidentProperty.Number));
            line.Property(l => l.Number).ValueGeneratedNever();
            line.Property(l => l.What).HasMaxLength(IncidentProperty.WhatLength);
        });
        incident.OwnsMany(i => i.Subjects, link =>
        {
            link.ToTable("IncidentSubjects");
            link.WithOwner().HasForeignKey(l => l.IncidentId);
            link.HasKey(l => new { l.IncidentId, l.SubjectId });
            link.HasOne<Subject>().WithMany().HasForeignKey(l => l.SubjectId).OnDelete(DeleteBehavior.Cascade);
            link.HasIndex(l => l.SubjectId);
        });
    }
}
