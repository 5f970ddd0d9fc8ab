using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Particulars;

internal sealed class VehicleTable : IEntityTypeConfiguration<Vehicle>
{
    public void Configure(EntityTypeBuilder<Vehicle> vehicle)
    {
        vehicle.ToTable("Vehicles");
        vehicle.Property(v => v.Id).ValueGeneratedNever();
        vehicle.Property(v => v.Registration).HasMaxLength(Vehicle.RegistrationLength);
        vehicle.Property(v => v.Make).HasMaxLength(Vehicle.WordLength);
        vehicle.Property(v => v.Colour).HasMaxLength(Vehicle.WordLength);
        vehicle.HasOne<Subject>().WithMany().HasForeignKey(v => v.SubjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OtherEvidenceTable : IEntityTypeConfiguration<OtherEvidence>
{
    public void Configure(EntityTypeBuilder<OtherEvidence> evidence)
    {
        evidence.ToTable("OtherEvidence");
        evidence.Property(e => e.Id).ValueGeneratedNever();
        evidence.Property(e => e.What).HasMaxLength(OtherEvidence.TextLength);
        evidence.Property(e => e.Source).HasMaxLength(OtherEvidence.SourceLength);
        evidence.HasOne<Subject>().WithMany().HasForeignKey(e => e.SubjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CoordinatorNoteTable : IEntityTypeConfiguration<CoordinatorNote>
{
    public void Configure(EntityTypeBuilder<CoordinatorNote> note)
    {
        note.ToTable("CoordinatorNotes");
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Text).HasMaxLength(CoordinatorNote.TextLength);
        note.HasOne<Subject>().WithMany().HasForeignKey(n => n.SubjectId).OnDelete(DeleteBehavior.Cascade);
    }
}
