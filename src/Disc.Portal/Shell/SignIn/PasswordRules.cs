using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Disc.Portal.Shell.SignIn;

/// <summary>What a password must be, by NIST SP 800-63B: long, and not one that everybody guesses. No rules of composition.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The shortest password, in characters.</summary>
    public const int ShortestLength = 12;

    /// <summary>The longest password, in characters: long enough for any sentence, short enough to hash.</summary>
    public const int LongestLength = 200;

    // The roots of the passwords that lists of the stolen are full of; a guesser tries these with digits around them first.
    private static readonly string[] Guessed =
    [
        "password", "passw0rd", "qwerty", "letmein", "welcome", "admin", "iloveyou", "monkey", "dragon", "football", "liverpool", "arsenal",
        "chelsea", "abc123", "123456", "111111", "000000", "sunshine", "princess", "master", "shadow", "superman", "batman", "trustno1",
        "changeme", "secret", "shopwatch", "pubwatch", "discportal", "disc.portal", "partnership",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var why = WhyNot(password ?? "", user.Name, user.Email ?? "");
        return Task.FromResult(why is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Password", Description = why }));
    }

    /// <summary>Why this cannot be a person's password; null when it can.</summary>
    public static string? WhyNot(string password, string name, string email)
    {
        if (password.Length < ShortestLength)
            return $"Use at least {ShortestLength} characters. Three or four words that do not belong together are easy to remember.";
        if (password.Length > LongestLength)
            return $"Use at most {LongestLength} characters.";
        var plain = password.ToUpperInvariant();
        var own = name.Split(' ').Append(email.Split('@')[0]).Where(part => part.Length >= 4);
        foreach (var word in Guessed.Concat(own))
        {
            // A guessed word inside a long sentence is harmless; one that is most of the password is not.
            if (plain.Contains(word.ToUpperInvariant(), StringComparison.Ordinal) && password.Length - word.Length < ShortestLength - 4)
                return "This is too easy to guess. Use words that have nothing to do with you or this place.";
        }

        return plain.Distinct().Count() < 5 ? "This repeats too few characters. Use other words." : null;
    }
}
