using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Recognition;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>
/// What people of a partnership did in the last days, each by the register that they use: members said who somebody sought is and who is about just now, and one
/// person under 18 was weighed up and listed for a short time.
/// </summary>
internal sealed class AnswersMaker(RecognitionRegister recognitions, ListingRegister listings, SightingRegister sightings, Actors actors, CurrentTenant current)
{
    // What was said first lies this far back: whoever it is about was listed by then.
    private const int HoursBack = 75;

    /// <summary>Makes all of it; the partnership stands already.</summary>
    public async Task MakeAsync(
        IReadOnlyList<SubjectRecord> records, IReadOnlyList<Listing> shown, SubjectRecord? young, Gallery gallery, Guid? excluded, IReadOnlyDictionary<string, Account> roles,
        IReadOnlyList<Account> members, DateTime now, CancellationToken cancellation)
    {
        var then = London.DayOf(now.AddHours(-HoursBack));
        var listed = shown.Where(listing => listing.IsShownOn(then) && listing.IsShownOn(London.DayOf(now))).Select(listing => listing.SubjectId).ToHashSet();
        var sought = records.Where(record => record.Subject.Kind == SubjectKind.IdSought && listed.Contains(record.Subject.Id)).ToList();
        var (admin, member, other) = (roles["admin"], roles["member"], members.FirstOrDefault(account => !account.Affiliation.IsPolice()) ?? roles["manager"]);
        foreach (var (index, record) in sought.Take(3).Index())
        {
            var (id, given, whole) = (record.Subject.Id, record.Invented.Person.Given, $"{record.Invented.Person.Given} {record.Invented.Person.Family}");
            switch (index)
            {
                case 0:
                    await SayAsync(other, id, "Somebody from the estate", "I have seen the coat before.", now.AddHours(1 - HoursBack), cancellation);
                    Done(await recognitions.SetAsideAsync(At(admin, now.AddHours(-44)), await WaitingAsync(admin, id, now, cancellation), cancellation));
                    await SayAsync(member, id, whole, "Worked with us for a summer. I am quite sure.", now.AddHours(-3), cancellation);
                    break;
                case 1:
                    await SayAsync(member, id, whole, "Gave this name when asked to leave last week.", now.AddHours(-50), cancellation);
                    Done(await recognitions.AcceptAsync(
                        At(admin, now.AddHours(-30)), await WaitingAsync(admin, id, now, cancellation), given, record.Invented.Person.Family, cancellation));
                    break;
                default:
                    await SayAsync(other, id, given, "Used to come in with school friends of my son.", now.AddHours(-26), cancellation);
                    await SayAsync(member, id, given, "Lives near the shop; I only know the first name.", now.AddHours(-8), cancellation);
                    break;
            }
        }

        var about = records.Where(record => record.Subject.Kind == SubjectKind.Known && listed.Contains(record.Subject.Id) && !record.Subject.IsRestricted).Take(2).ToList();
        foreach (var (index, record) in about.Index())
        {
            var (who, ago) = index == 0 ? (member, 25) : (other, 130);
            Done(await sightings.SendAsync(At(who, now.AddMinutes(-ago)), record.Subject.Id, who.Premises ?? "The high street", null, cancellation: cancellation));
        }

        // Somebody excluded was in a shop an hour ago: was it a breach?
        if (excluded is { } banned)
            Done(await sightings.SendAsync(At(member, now.AddMinutes(-70)), banned, member.Premises ?? "The high street", null, cancellation: cancellation));
        if (young is not null)
        {
            var listing = Done(await listings.ProposeAsync(At(admin, now.AddHours(-20)), new ListingProposal(
                young.Subject.Id, gallery.Id, null, "Comes in every few days; staff need to recognise the person and call the school.",
                "Took goods again after two talks with the school and a letter home. Staff are afraid to be alone on the till. A young person is harmed by being known for it, so it is for four weeks, then looked at anew."), cancellation));
            Done(await listings.DecideAsync(At(roles["board"], now.AddHours(-4)), listing, approve: true, cancellation));
        }
    }

    private async Task SayAsync(Account who, Guid subject, string name, string how, DateTime at, CancellationToken cancellation) =>
        Done(await recognitions.SayAsync(At(who, at), subject, name, how, cancellation));

    private async Task<Guid> WaitingAsync(Account admin, Guid subject, DateTime now, CancellationToken cancellation) =>
        (await recognitions.WaitingAsync(At(admin, now.AddHours(-44)), cancellation)).Single(waiting => waiting.SubjectId == subject).Id;

    private Actor At(Account account, DateTime at) => actors.Of(AccountClaims.PrincipalOf(account, current.Tenant)) with { At = at };

    // The demonstration keeps the rules; a refusal here is a mistake of the maker.
    private static T Done<T>(Outcome<T> outcome) => outcome.Value;
}
