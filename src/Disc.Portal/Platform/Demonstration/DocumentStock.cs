using System.Text.RegularExpressions;
using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Partnerships.Papers;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>The documents that an invented partnership has agreed, and who certified them: everybody but the last two of its people, and one without opening.</summary>
internal static partial class DocumentStock
{
    /// <summary>How many people have not certified the code of conduct.</summary>
    public const int Late = 2;

    private static readonly (string Title, string Text, int DaysAgo, bool MustCertify, int Months)[] Stock =
    [
        ("Code of conduct",
            """
            This portal shows pictures and names of people who harmed members of our partnership. You see them so that you can keep your staff, your customers and your goods safe, and for nothing else.

            ## What you may do
            - Look people up, recognise them, report what happened, and say when you see somebody.
            - Talk about what you saw here with colleagues who have an account of their own.

            ## What you may not do
            - Pass on, photograph or print pictures, or send them to a chat group. Your name stands in every picture.
            - Look up people whom you know privately, out of curiosity.
            - Approach or challenge somebody because they stand in a gallery. **Call 999 when anybody is in danger.**
            - Write down anybody's ethnicity, religion, health or orientation.

            ## What happens otherwise
            Every look is on record. Whoever breaks these rules loses their account, and may commit an offence under section 170 of the Data Protection Act 2018.
            """, 210, true, 12),
        ("Using the portal on a shared till",
            """
            Sign out when you leave the till. Use “Leave quickly” when a customer can see the screen. Never let the browser store your password.

            Lost a phone? Sign in elsewhere and choose **Me**, then **Sign out everywhere**.
            """, 150, true, 0),
        ("Radio codes",
            """
            - **Code 1**: come at once
            - **Code 4**: watch the door
            - **Code 9**: stand down

            Say the shop first, then the code. Never say a name on the radio.
            """, 120, false, 0),
    ];

    /// <summary>Those who have not certified: they were last here before there was anything to certify.</summary>
    public static IReadOnlyList<Account> LateOf(IReadOnlyList<Account> members) => [.. members.Where(member => !member.Roles.HasFlag(Roles.BoardMember)).TakeLast(Late)];

    /// <summary>The documents, their versions, who opened them and who certified them.</summary>
    public static IReadOnlyList<object> Of(Guid owner, IReadOnlyList<Account> roles, IReadOnlyList<Account> members, DateTime now)
    {
        var (rows, today) = (new List<object>(), London.DayOf(now));
        foreach (var (title, text, daysAgo, mustCertify, months) in Stock)
        {
            var published = London.StartOf(today.AddDays(-daysAgo)).AddHours(10);
            var document = new Document(Guid.CreateVersion7(published), owner, published);
            document.Keep(owner, months);
            var version = new DocumentVersion(Guid.CreateVersion7(published), document.Id, 1, published);
            version.Write(title, text, null, mustCertify);
            version.Publish(today.AddDays(-daysAgo), DocumentVersion.MostGraceDays, owner, published);
            rows.AddRange([document, version]);
            if (!mustCertify)
                continue;
            // The people of the roles are those whom visitors sign in as: nothing may stand in their way.
            foreach (var (index, person) in roles.Concat(members.Except(months > 0 ? LateOf(members) : [])).Index())
            {
                var at = published.AddDays(1 + (index % 6)).AddMinutes(index * 7 % 400);
                DateTime? opened = index == roles.Count ? null : at.AddMinutes(-6);
                if (opened is { } first)
                    rows.Add(new DocumentReading(version.Id, person.Id, first));
                rows.Add(new PersonsCertification(Guid.CreateVersion7(at), version.Id, person.Id, opened, at));
            }
        }

        return rows;
    }

    /// <summary>The papers: most of them in place, one review over, one due, one begun, and two wanting.</summary>
    public static IReadOnlyList<object> PapersOf(Profile profile, Guid owner, DateTime now)
    {
        var (rows, today) = (new List<object>(), London.DayOf(now));
        foreach (var (kind, daysAgo, reviewInDays) in new[]
        {
            (PaperKind.LegitimateInterests, 300, 65), (PaperKind.ImpactAssessment, 290, 75), (PaperKind.RecordOfProcessing, 380, -15), (PaperKind.PrivacyNotice, 200, 165),
            (PaperKind.IcoRegistration, 345, 20), (PaperKind.Insurance, 40, 320),
        })
        {
            var at = London.StartOf(today.AddDays(-daysAgo)).AddHours(11);
            var paper = new Paper(Guid.CreateVersion7(at), kind, at);
            paper.Keep(kind.InWords(), owner, today.AddDays(reviewInDays));
            // The insurance is only begun: its places are still to be filled in.
            var text = UsualPapers.Of(kind, profile);
            if (kind != PaperKind.Insurance)
                text = FilledIn().Replace(text, "as the board decided");
            rows.AddRange([paper, new PaperVersion(Guid.CreateVersion7(at), paper.Id, 1, text, null, owner, at)]);
        }

        return rows;
    }

    [GeneratedRegex(@"\[FILL IN[^\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FilledIn();
}
