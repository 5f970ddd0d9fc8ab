using System.Text.Json;
using Disc.Portal.Force.Network;
using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Publications;

internal sealed class PublicationTable : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("Publications");
        publication.Property(p => p.Id).ValueGeneratedNever();
        publication.Property(p => p.AuthorName).HasMaxLength(Account.NameLength);
        publication.Property(p => p.Title).HasMaxLength(Publication.TitleLength);
        publication.Property(p => p.Text).HasMaxLength(Publication.TextLength);
        publication.Property(p => p.Version).IsConcurrencyToken();
        // Replaced as a whole and never searched by its parts: one column.
        publication.Property(p => p.Audience).HasConversion(
            audience => JsonSerializer.Serialize(audience, JsonSerializerOptions.Default),
            stored => JsonSerializer.Deserialize<Audience>(stored, JsonSerializerOptions.Default)!);
        publication.Ignore(p => p.Content);
        publication.Ignore(p => p.ExpiresAt);
    }
}
