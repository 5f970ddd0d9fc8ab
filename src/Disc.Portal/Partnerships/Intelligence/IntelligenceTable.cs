using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Intelligence;

internal sealed class IntelligenceTable : IEntityTypeConfiguration<IntelligenceReport>
{
    public void Configure(EntityTypeBuilder<IntelligenceReport> report)
    {
        report.ToTable("IntelligenceReports");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Text).HasMaxLength(IntelligenceReport.TextLength);
        report.Property(r => r.Source).HasMaxLength(IntelligenceReport.LineLength);
        report.Property(r => r.Conditions).HasMaxLength(IntelligenceReport.LineLength);
        report.Property(r => r.KeptBecause).HasMaxLength(IntelligenceReport.LineLength);
        report.Property(r => r.Version).IsConcurrencyToken();
        report.HasIndex(r => r.Number).IsUnique();
        report.HasIndex(r => r.ReviewOn);
        report.OwnsMany(r => r.Subjects, link =>
        {
            link.ToTable("IntelligenceSubjects");
            link.WithOwner().HasForeignKey("ReportId");
            link.HasKey("ReportId", nameof(IntelligenceSubject.SubjectId));
            link.HasOne<Subject>().WithMany().HasForeignKey(l => l.SubjectId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
