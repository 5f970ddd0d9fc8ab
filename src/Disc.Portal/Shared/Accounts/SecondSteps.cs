using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shared.Accounts;

/// <summary>Questions about the second steps of a place's accounts.</summary>
public static class SecondSteps
{
    /// <summary>Whether an account has an authenticator app or a passkey.</summary>
    public static async Task<bool> HasSecondStepAsync(this PlaceDb place, Guid account) =>
        await place.SecondSteps.AnyAsync(step => step.AccountId == account && step.SealedKey != null)
        || await place.UserPasskeys.AnyAsync(passkey => passkey.UserId == account);

    /// <summary>Who must have one in this place; null while nobody chose.</summary>
    public static async Task<SecondStepFor?> SecondStepRuleAsync(this PlaceDb place) =>
        (await place.SignInRules.SingleOrDefaultAsync())?.SecondStep;

    /// <summary>The accounts of this place that have an authenticator app or a passkey.</summary>
    public static IQueryable<Guid> WithSecondStep(this PlaceDb place) =>
        place.SecondSteps.Where(step => step.SealedKey != null).Select(step => step.AccountId)
            .Union(place.UserPasskeys.Select(passkey => passkey.UserId));

    /// <summary>Takes away whatever an account has besides its password: its phone is lost.</summary>
    /// <returns>Whether there was anything.</returns>
    public static async Task<bool> ForgetSecondStepAsync(this PlaceDb place, Guid account)
    {
        var step = await place.SecondSteps.SingleOrDefaultAsync(s => s.AccountId == account);
        var passkeys = await place.UserPasskeys.Where(passkey => passkey.UserId == account).ToListAsync();
        if (step is not null)
            place.SecondSteps.Remove(step);
        place.UserPasskeys.RemoveRange(passkeys);
        return step is not null || passkeys.Count > 0;
    }
}
