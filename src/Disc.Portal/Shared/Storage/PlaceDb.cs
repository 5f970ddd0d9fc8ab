using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shared.Storage;

/// <summary>What every place with accounts stores, be it a partnership, a force or the platform: accounts, audit trail, letters to send.</summary>
public abstract class PlaceDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    // WebAuthn, 4: a credential's id is at most this long, in bytes.
    private const int LongestCredentialId = 1023;

    public DbSet<Account> Accounts => Users;

    public DbSet<SecondStep> SecondSteps => Set<SecondStep>();

    public DbSet<SignInRule> SignInRules => Set<SignInRule>();

    public DbSet<HistoryRow> History => Set<HistoryRow>();

    public DbSet<Letter> Letters => Set<Letter>();

    /// <summary>How far the person may go for whom it was opened; the door sets it.</summary>
    public Standing Standing { get; internal set; }

    /// <summary>How far a person may go at an instant (UTC), by what they certified (rule 3). A place without documents to certify lets everybody go.</summary>
    public virtual Standing StandingOf(Guid account, DateTime at) => Standing.Full;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // The base class maps passkeys only for a schema version that it reads from a service provider, which our contexts do not have.
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("Passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(a => a.Name).HasMaxLength(Account.NameLength);
            account.Property(a => a.Email).HasMaxLength(Account.EmailLength);
            // Flags are stored as their number: a string of names would be a second truth.
            account.Property(a => a.Roles).HasConversion<int>();
            account.Property(a => a.Premises).HasMaxLength(120);
            account.Property(a => a.OfficerNumber).HasMaxLength(20);
            account.HasIndex(a => a.NormalizedEmail).IsUnique();
        });
        builder.Entity<SecondStep>(step =>
        {
            step.ToTable("SecondSteps");
            step.HasKey(s => s.AccountId);
            step.Property(s => s.AccountId).ValueGeneratedNever();
            step.HasOne<Account>().WithOne().HasForeignKey<SecondStep>(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<SignInRule>(rule =>
        {
            rule.ToTable("SignInRules");
            rule.Property(r => r.Id).ValueGeneratedNever();
        });
        builder.Entity<HistoryRow>(row =>
        {
            row.ToTable("History");
            row.HasKey(r => r.Number);
            row.Property(r => r.Number).ValueGeneratedNever();
            row.HasIndex(r => r.Object);
        });
        builder.Entity<Letter>(letter =>
        {
            letter.ToTable("Letters");
            letter.Property(l => l.To).HasMaxLength(Account.EmailLength);
            letter.Property(l => l.Subject).HasMaxLength(Letter.SubjectLength);
            letter.Property(l => l.LastAnswer).HasMaxLength(Letter.AnswerLength);
            letter.HasIndex(l => l.SentAt);
        });
        builder.ApplyConfigurationsFromAssembly(
            typeof(PlaceDb).Assembly, type => type.Namespace?.StartsWith(GetType().Namespace!, StringComparison.Ordinal) == true);
    }
}
