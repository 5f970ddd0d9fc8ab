using Disc.Portal.Partnerships.Exclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.PocketCards;

internal sealed class PrintCodeTable : IEntityTypeConfiguration<PrintCode>
{
    public void Configure(EntityTypeBuilder<PrintCode> print)
    {
        print.ToTable("PrintCodes");
        print.HasKey(p => p.Code);
        print.Property(p => p.Code).HasMaxLength(PrintCode.CodeLength);
        print.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        print.OwnsMany(p => p.Faces, face =>
        {
            face.ToTable("PrintedFaces");
            face.WithOwner().HasForeignKey("Code");
            face.HasKey("Code", nameof(PrintedFace.ExclusionId));
            face.HasOne<Exclusion>().WithMany().HasForeignKey(f => f.ExclusionId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
