using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Ballots;

internal sealed class BallotTable : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> ballot)
    {
        ballot.ToTable("Ballots");
        ballot.Property(b => b.Id).ValueGeneratedNever();
        ballot.Property(b => b.Remarks).HasMaxLength(Ballot.RemarksLength);
        ballot.Property(b => b.Version).IsConcurrencyToken();
        ballot.HasOne<Exclusion>().WithMany().HasForeignKey(b => b.ExclusionId).OnDelete(DeleteBehavior.Cascade);
        ballot.HasIndex(b => b.State);
        ballot.OwnsMany(b => b.Items, item =>
        {
            item.ToTable("BallotItems");
            item.WithOwner().HasForeignKey("BallotId");
            item.HasKey("BallotId", nameof(BallotItem.Number));
            item.Property(i => i.Number).ValueGeneratedNever();
            item.Property(i => i.What).HasMaxLength(Ballot.WhatLength);
            item.Property(i => i.When).HasMaxLength(Ballot.WhatLength);
            item.Property(i => i.Text).HasMaxLength(Ballot.TextLength);
        });
        ballot.OwnsMany(b => b.Pictures, picture =>
        {
            picture.ToTable("BallotPictures");
            picture.WithOwner().HasForeignKey("BallotId");
            picture.HasKey("BallotId", nameof(BallotPicture.Number));
            picture.Property(p => p.Number).ValueGeneratedNever();
            picture.Property(p => p.Edits).HasMaxLength(PictureEdits.TextLength);
        });
    }
}

internal sealed class BallotVoterTable : IEntityTypeConfiguration<BallotVoter>
{
    public void Configure(EntityTypeBuilder<BallotVoter> voter)
    {
        voter.ToTable("BallotVoters");
        voter.HasKey(v => new { v.BallotId, v.AccountId });
        voter.HasIndex(v => v.AccountId);
        voter.HasOne<Ballot>().WithMany().HasForeignKey(v => v.BallotId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BallotPaperTable : IEntityTypeConfiguration<BallotPaper>
{
    public void Configure(EntityTypeBuilder<BallotPaper> paper)
    {
        paper.ToTable("BallotPapers");
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.HasOne<Ballot>().WithMany().HasForeignKey(p => p.BallotId).OnDelete(DeleteBehavior.Cascade);
    }
}
