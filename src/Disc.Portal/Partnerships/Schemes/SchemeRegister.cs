using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Schemes;

/// <summary>Reads the scheme's words for everybody, and lets an administrator change them.</summary>
public sealed class SchemeRegister(TenantDatabase<PartnershipDb> database, CurrentTenant current, PortalAddress portal, TimeProvider clock)
{
    /// <summary>The public page: anybody may read it, and it holds nothing about anybody.</summary>
    public async Task<PublicScheme> ReadAsync(CancellationToken cancellation = default)
    {
        await using var db = database.OpenFor(Actor.Portal(current.Tenant, clock.Now()));
        var profile = await db.Profiles.AsNoTracking().SingleAsync(cancellation);
        var rules = await db.RulesNowAsync(cancellation);
        var appeals = await db.AppealSettingsAsync(cancellation);
        return new PublicScheme(
            profile.Name, profile.SchemeName, profile.SchemeWords ?? Profile.UsualSchemeWords, profile.ReviewWords ?? Profile.UsualReview,
            profile.AddressLines, profile.ContactEmail, profile.Telephone, profile.AppealTo, profile.PremisesAddress, Exclusion.AppealDays,
            new ExclusionPrivacyNotice
            {
                Controller = profile.Name,
                RegistrationNumber = profile.IcoNumber,
                Contact = profile.ContactEmail,
                FullNoticeAt = new Uri(portal.Of(current.Tenant, "scheme")),
            },
            rules is null ? null : PlainRules.Of(rules.Rules, rules.Number, London.DayOf(rules.SavedAt)), appeals.Days, appeals.Seats);
    }

    /// <summary>What the form starts with.</summary>
    public async Task<Outcome<SchemeTexts>> TextsAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (WhyNot(actor) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        return SchemeTexts.Of(await db.Profiles.AsNoTracking().SingleAsync(cancellation));
    }

    /// <summary>Changes the scheme's words; notices that are printed from now on carry them.</summary>
    public async Task<Outcome<Done>> EditAsync(Actor actor, SchemeTexts texts, CancellationToken cancellation = default)
    {
        if (WhyNot(actor) is { } refusal)
        {
            await using var refused = await database.BeginAsync(actor, cancellation);
            refused.Record(Verbs.Refused, "scheme", null, actor.IsPolice ? "edit: police" : "edit");
            await refused.CommitAsync(cancellation);
            return refusal;
        }

        if (SchemeRules.WhyNot(texts) is { Count: > 0 } refusals)
            return Outcome<Done>.Refused(refusals);
        await using var work = await database.BeginAsync(actor, cancellation);
        var profile = await work.Db.Profiles.SingleAsync(cancellation);
        if (profile.Version != texts.Version)
            return SchemeRules.Stale;
        texts.Into(profile);
        work.Record(Verbs.Altered, "scheme", null, "texts of the scheme");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    private static Refusal? WhyNot(Actor actor) => actor.IsPolice ? SchemeRules.Police : actor.WhyNot(SchemePermissions.Edit);
}
