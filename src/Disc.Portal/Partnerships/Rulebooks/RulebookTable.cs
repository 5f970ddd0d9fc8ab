using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Rulebooks;

internal sealed class RulebookTable : IEntityTypeConfiguration<Rulebook>
{
    public void Configure(EntityTypeBuilder<Rulebook> rulebook)
    {
        rulebook.ToTable("Rulebooks");
        rulebook.HasKey(r => r.Number);
        rulebook.Property(r => r.Number).ValueGeneratedNever();
        rulebook.Property(r => r.Rules).HasConversion(
            rules => RuleSetText.Of(rules), text => RuleSetText.Read(text),
            new ValueComparer<RuleSet>((one, other) => ReferenceEquals(one, other), rules => rules.GetHashCode(), rules => rules));
    }
}
