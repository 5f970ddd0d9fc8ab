using Disc.Portal.Partnerships.Members;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.MemberImport;

/// <summary>The use cases of an import: look at what a list would do, then do all of it or nothing.</summary>
public sealed class ImportRegister(TenantDatabase<PartnershipDb> database, MemberRegister members)
{
    /// <summary>What a list would do; nothing is written.</summary>
    public async Task<Outcome<ImportList>> CheckAsync(
        Actor actor, string? text, IReadOnlyList<ImportColumn>? columns, Affiliation? usual, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(MemberPermissions.Manage) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var read = ImportList.Read(text, columns, usual);
        if (!read.Succeeded)
            return read;
        var known = (await db.Accounts.Select(a => a.NormalizedEmail!).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var list = read.Value.In([.. (await db.GroupChoicesAsync(cancellation)).Where(group => !group.IsRetired)]);
        return list with
        {
            Rows = [.. list.Rows.Select(row => row with { IsMember = row.Person.Email is { } email && known.Contains(email.ToUpperInvariant()) })],
        };
    }

    /// <summary>Invites everybody of a list who is no member yet, in one piece: a list with something wrong in it invites nobody.</summary>
    /// <param name="actor">Who invites.</param>
    /// <param name="text">The list.</param>
    /// <param name="columns">What its columns mean.</param>
    /// <param name="usual">Whom people work for where the list does not say.</param>
    /// <param name="leaveOutWrong">Leaves out the rows with something wrong, because somebody looked at them and said so.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>How many were invited.</returns>
    public async Task<Outcome<int>> InviteAsync(
        Actor actor, string? text, IReadOnlyList<ImportColumn>? columns, Affiliation? usual, bool leaveOutWrong, CancellationToken cancellation = default)
    {
        var check = await CheckAsync(actor, text, columns, usual, cancellation);
        if (!check.Succeeded)
            return Outcome<int>.Refused(check.Refusals);
        var wrong = check.Value.Wrong;
        if (wrong > 0 && !leaveOutWrong)
            return new Refusal($"{(wrong == 1 ? "One row has" : $"{wrong} rows have")} something to put right. Nobody was invited.", "Text");
        return await members.InviteManyAsync(actor, check.Value.Invited, cancellation);
    }
}
