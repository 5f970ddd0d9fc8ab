using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships;

internal sealed class ChangeNoticeTable : IEntityTypeConfiguration<ChangeNotice>
{
    public void Configure(EntityTypeBuilder<ChangeNotice> notice)
    {
        notice.ToTable("Changes");
        notice.HasKey(n => n.Number);
        notice.Property(n => n.Number).ValueGeneratedOnAdd();
    }
}
