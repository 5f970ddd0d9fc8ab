using Disc.Portal.Partnerships.Sites;
using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Joining;

internal sealed class JoinRequestTable : IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<JoinRequest> request)
    {
        request.ToTable("JoinRequests");
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Name).HasMaxLength(Account.NameLength);
        request.Property(r => r.Email).HasMaxLength(Account.EmailLength);
        request.Property(r => r.NormalizedEmail).HasMaxLength(Account.EmailLength);
        request.Property(r => r.Premises).HasMaxLength(Premises.NameLength);
        request.Property(r => r.Note).HasMaxLength(JoinRequest.NoteLength);
        request.Property(r => r.Network).HasMaxLength(NetworkName.Length);
        request.HasIndex(r => r.TokenHash);
        request.HasIndex(r => r.AskedAt);
    }
}
