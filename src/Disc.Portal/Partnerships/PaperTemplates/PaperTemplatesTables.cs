using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Warnings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.PaperTemplates;

internal sealed class LetterTemplateTable : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> template)
    {
        template.ToTable("LetterTemplates");
        template.HasKey(t => new { t.Kind, t.Number });
        template.Property(t => t.Kind).HasConversion<string>().HasMaxLength(30);
        template.Property(t => t.Number).ValueGeneratedNever();
        template.Property(t => t.Text).HasMaxLength(TemplateRules.LongestText);
    }
}

internal sealed class PrintedLetterTable : IEntityTypeConfiguration<PrintedLetter>
{
    public void Configure(EntityTypeBuilder<PrintedLetter> letter)
    {
        letter.ToTable("PrintedLetters");
        letter.Property(l => l.Id).ValueGeneratedNever();
        letter.Property(l => l.Kind).HasConversion<string>().HasMaxLength(30);
        letter.HasOne<Exclusion>().WithMany().HasForeignKey(l => l.ExclusionId).OnDelete(DeleteBehavior.Cascade);
        letter.HasOne<Warning>().WithMany().HasForeignKey(l => l.WarningId).OnDelete(DeleteBehavior.Cascade);
    }
}
