using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Post;

internal sealed class PostTable : IEntityTypeConfiguration<PostBatch>
{
    public void Configure(EntityTypeBuilder<PostBatch> batch)
    {
        batch.ToTable("PostBatches");
        batch.Property(b => b.Id).ValueGeneratedNever();
        batch.OwnsMany(b => b.Letters, letter =>
        {
            letter.ToTable("PostLetters");
            letter.WithOwner().HasForeignKey("BatchId");
            letter.HasKey(l => l.Number);
            letter.Property(l => l.Number).ValueGeneratedOnAdd();
            letter.Property(l => l.Kind).HasConversion<string>().HasMaxLength(30);
            letter.Ignore(l => l.Occasion);
            letter.HasIndex(l => l.ExclusionId);
            letter.HasIndex(l => l.WarningId);
        });
    }
}
