using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Installing;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Mail;

/// <summary>The front door of the mail: the post, and the mailbox of a demonstration.</summary>
public sealed class MailFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Mailbox", "mailbox", "mail", MailPermissions.Mailbox, OnPhone: true)];

    public override IEnumerable<Permission> Permissions => [new(MailPermissions.Mailbox, Roles.Operator)];

    public override IEnumerable<Type> Jobs => [typeof(LetterPostJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();
        if (options.WhyNot() is { } wrong)
            throw new StartFailure(wrong);
        services.AddSingleton(Options.Create(options));
        services.AddSingleton<MailboxRegister>();
    }
}
