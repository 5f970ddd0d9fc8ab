using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Settings;

internal sealed class ProfileTable : IEntityTypeConfiguration<Profile>
{
    public void Configure(EntityTypeBuilder<Profile> profile)
    {
        profile.ToTable("Profile");
        profile.Property(p => p.Id).ValueGeneratedNever();
        profile.Property(p => p.Name).HasMaxLength(Profile.LineLength);
        profile.Property(p => p.Area).HasMaxLength(Profile.LineLength);
        profile.Property(p => p.SchemeName).HasMaxLength(Profile.LineLength);
        profile.Property(p => p.PostalAddress).HasMaxLength(Profile.ParagraphLength);
        profile.Property(p => p.SchemeWords).HasMaxLength(Profile.ParagraphLength);
        profile.Property(p => p.ReviewWords).HasMaxLength(Profile.ParagraphLength);
        profile.Property(p => p.Version).IsConcurrencyToken();
    }
}
