using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Documents;

internal sealed class DocumentTable : IEntityTypeConfiguration<Document>, IEntityTypeConfiguration<DocumentVersion>, IEntityTypeConfiguration<DocumentReading>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ToTable("Documents");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<DocumentVersion> version)
    {
        version.ToTable("DocumentVersions");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Title).HasMaxLength(DocumentVersion.TitleLength);
        version.Property(v => v.Text).HasMaxLength(DocumentVersion.TextLength);
        version.Property(v => v.Change).HasMaxLength(DocumentVersion.ChangeLength);
        version.HasOne<Document>().WithMany().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Cascade);

        // Two drafts of one document at the same moment would be two truths.
        version.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DocumentReading> reading)
    {
        reading.ToTable("DocumentReadings");
        reading.HasKey(r => new { r.VersionId, r.AccountId });
        reading.HasOne<DocumentVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Cascade);
        reading.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
