using Disc.Portal.Partnerships.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Statements;

internal sealed class WitnessStatementTable : IEntityTypeConfiguration<WitnessStatement>
{
    public void Configure(EntityTypeBuilder<WitnessStatement> statement)
    {
        statement.ToTable("WitnessStatements");
        statement.Property(s => s.Id).ValueGeneratedNever();
        statement.Property(s => s.Occupation).HasMaxLength(WitnessStatement.LineLength);
        statement.Property(s => s.Text).HasMaxLength(WitnessStatement.TextLength);
        statement.Property(s => s.SignedAs).HasMaxLength(WitnessStatement.LineLength);
        statement.Property(s => s.Version).IsConcurrencyToken();
        statement.HasOne<Incident>().WithMany().HasForeignKey(s => s.IncidentId).OnDelete(DeleteBehavior.Cascade);
        statement.HasIndex(s => s.WitnessId);
    }
}
