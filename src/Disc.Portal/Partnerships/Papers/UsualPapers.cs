using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Partnerships.Papers;

/// <summary>
/// What each kind of paper begins with. A template says what the portal does by itself, which is the same everywhere, and marks what only
/// the partnership can say; until the marks are gone it is no paper (<see cref="PaperRules.Mark"/>).
/// </summary>
public static class UsualPapers
{
    /// <summary>The template of a kind, with what the partnership said of itself already.</summary>
    public static string Of(PaperKind kind, Profile profile) => kind switch
    {
        PaperKind.LegitimateInterests => Interests(profile.Name),
        PaperKind.ImpactAssessment => Impact(profile.Name),
        PaperKind.RecordOfProcessing => Record(profile),
        PaperKind.PolicyDocument => Policy(profile.Name),
        PaperKind.PrivacyNotice => Notice(profile),
        PaperKind.IcoRegistration => Ico(profile),
        PaperKind.Insurance => Insurance(profile.Name),
        PaperKind.Constitution => Constitution(profile.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Known(string? value, string wanted) => string.IsNullOrWhiteSpace(value) ? $"{PaperRules.Mark}: {wanted}]" : value.Replace('\n', ',');

    private static string Interests(string name) =>
        $"""
        # Legitimate interests assessment of {name}

        Lawful basis: UK GDPR Article 6(1)(f). Condition for data about offences: Data Protection Act 2018, Schedule 1, paragraph 10 (preventing or detecting unlawful acts) {PaperRules.Mark}: check that it fits, and name any other condition that you rely on].

        ## 1. Purpose
        - What happens here without the scheme: {PaperRules.Mark}: kinds of offences, how many in the last year, what they cost in money and harm to staff].
        - What members gain: staff know people who stole, threatened or attacked before, and can prevent the next time.
        - Who else gains: {PaperRules.Mark}: customers, the town, the police].

        ## 2. Necessity
        - Why less would not do: {PaperRules.Mark}: what was tried before, such as posters, radio alone, each shop for itself].
        - Why these people: somebody is listed only with a recorded incident and with the approval of a second person.
        - Why these details: name, picture, description, what happened. No ethnicity, religion, health or orientation is recorded for members.
        - Why this long: {PaperRules.Mark}: the listing periods that you set, and why].

        ## 3. Balance
        - What the person would expect: {PaperRules.Mark}: notices at doors, letters, what staff say].
        - What it can mean for the person: being recognised, refused entry, mistaken for somebody else.
        - What protects them: pictures carry the viewer's name, every look is on record, listings end by themselves, restriction at once on objection, {PaperRules.Mark}: anything else].
        - Children: nobody under 18 is listed without a recorded weighing-up by a senior person; nobody under 10 at all. {PaperRules.Mark}: who weighs up].

        ## Outcome
        {PaperRules.Mark}: whether the interests of members outweigh those of the people recorded, and why]

        Decided by {PaperRules.Mark}: name and role] on {PaperRules.Mark}: date].
        """;

    private static string Impact(string name) =>
        $"""
        # Data protection impact assessment of {name}

        ## What is done
        Members report incidents with pictures. An administrator triages them. People are listed in galleries that members see on phones and PCs. Bans follow the exclusion scheme. {PaperRules.Mark}: sharing with the police force, yes or no, and under which agreement].

        ## How many
        {PaperRules.Mark}: members, people recorded, incidents a year, area covered]

        ## Who was asked
        {PaperRules.Mark}: members, the board, the data protection officer if there is one, people who were listed or those who speak for them]

        ## Risks and what is done against them
        | Risk | Likelihood and harm | What is done | What is left |
        |---|---|---|---|
        | Somebody is listed who did nothing | {PaperRules.Mark}: low, medium, high] | evidence and a second person before listing; restriction at once on objection | {PaperRules.Mark}: what is left] |
        | A picture leaves the portal | {PaperRules.Mark}: low, medium, high] | the viewer's name in the pixels; printing off; a budget of faces viewed per hour; every look on record | {PaperRules.Mark}: what is left] |
        | Somebody is shown for too long | {PaperRules.Mark}: low, medium, high] | listings end by themselves, records are erased later by themselves | {PaperRules.Mark}: what is left] |
        | Members do not know the rules | {PaperRules.Mark}: low, medium, high] | documents to certify before anything else opens | {PaperRules.Mark}: what is left] |
        | A child is harmed | {PaperRules.Mark}: low, medium, high] | recorded weighing-up, shorter listing, never on paper | {PaperRules.Mark}: what is left] |
        | {PaperRules.Mark}: a risk of your own] | | | |

        ## Decision
        {PaperRules.Mark}: go ahead, change something first, or ask the Information Commissioner]

        Signed off by {PaperRules.Mark}: name and role] on {PaperRules.Mark}: date]. Looked at again when something changes, and at the latest on the review day.
        """;

    private static string Record(Profile profile) =>
        $"""
        # Record of processing of {profile.Name}

        Controller: {profile.Name}, {Known(profile.PostalAddress, "postal address")}, {Known(profile.ContactEmail, "e-mail address")}. ICO number: {Known(profile.IcoNumber, "number, or that you are exempt and why")}.
        Data protection officer: {PaperRules.Mark}: name, or that none is needed and why].

        | Whose data | What | Why | Lawful basis | Who gets it | How long |
        |---|---|---|---|---|---|
        | People recorded | name, picture, description, incidents, bans | preventing crime against members | legitimate interests; DPA 2018 Schedule 1 | members while listed; {PaperRules.Mark}: the police force?] | {PaperRules.Mark}: listing and retention periods] |
        | Victims and witnesses | name, contact, account | evidence | legitimate interests | the police, with a referral | {PaperRules.Mark}: period] |
        | Members | name, e-mail, premises, what they looked at | access and accountability | legitimate interests | nobody outside | {PaperRules.Mark}: period after leaving] |

        Processors: {PaperRules.Mark}: who runs this portal for you, and the date of the contract].
        Outside the United Kingdom: {PaperRules.Mark}: nothing, or what and on which safeguard].
        Security: see the impact assessment.
        """;

    private static string Policy(string name) =>
        $"""
        # Appropriate policy document of {name}

        Data Protection Act 2018, Schedule 1, Part 4. It is kept while data about offences is processed and for six months after.

        ## Conditions relied on
        Schedule 1, paragraph 10: preventing or detecting unlawful acts. {PaperRules.Mark}: any other, or “no other”].

        ## How the principles are kept
        - **Lawful, fair, transparent**: the legitimate interests assessment, privacy notices at {PaperRules.Mark}: where they hang and where they are published].
        - **Purpose**: protecting members' staff, customers and goods; nothing else. {PaperRules.Mark}: how misuse is dealt with].
        - **Enough and no more**: no special category data for members; free text is asked about.
        - **Accurate**: a second person before listing; {PaperRules.Mark}: how often records are looked through].
        - **Not longer than needed**: listings end by themselves; records are erased {PaperRules.Mark}: after how long, and why].
        - **Secure**: sealed files, viewer's name in pictures, every look on record.

        ## Retention and erasure
        {PaperRules.Mark}: the periods for each kind of record, and who looks after them]

        Responsible: {PaperRules.Mark}: name and role]. Approved on {PaperRules.Mark}: date].
        """;

    private static string Notice(Profile profile) =>
        $"""
        # Privacy notice of {profile.Name}

        This notice is for {PaperRules.Mark}: people recorded by the scheme, or members: each needs one of its own].

        **Who we are**: {profile.Name}, {Known(profile.PostalAddress, "postal address")}. Write to {Known(profile.ContactEmail, "e-mail address")}.

        **What we keep**: {PaperRules.Mark}: kinds of data, such as name, picture, what happened and when].

        **Where it comes from**: {PaperRules.Mark}: members' reports, CCTV, the police].

        **Why, and what the law says**: to prevent crime against members' staff, customers and goods (legitimate interests, UK GDPR Article 6(1)(f); Data Protection Act 2018, Schedule 1).

        **Who gets it**: members of the partnership while somebody is listed; {PaperRules.Mark}: the police force, other partnerships, or “nobody else”].

        **How long**: {PaperRules.Mark}: periods].

        **Your rights**: to see it, have it put right or erased, have its use restricted, and object. Write to us; we answer within one month.

        **Complaints**: to us first, please; we acknowledge within 30 days. Then to the Information Commissioner, ico.org.uk, 0303 123 1113.

        Last changed on {PaperRules.Mark}: date].
        """;

    private static string Ico(Profile profile) =>
        $"""
        # Registration with the Information Commissioner's Office

        - Name registered: {PaperRules.Mark}: as it stands on the public register; compare it with “{profile.Name}”]
        - Number: {Known(profile.IcoNumber, "such as ZA123456")}
        - Fee paid until: {PaperRules.Mark}: date; set the review day of this paper a month before]
        - Paid by: {PaperRules.Mark}: name and role, and whether by direct debit]

        Attach the certificate as a PDF.
        """;

    private static string Insurance(string name) =>
        $"""
        # Insurance of {name}

        | Cover | Insurer | Policy number | Sum | Until |
        |---|---|---|---|---|
        | Public liability | {PaperRules.Mark}: insurer] | {PaperRules.Mark}: number] | {PaperRules.Mark}: £] | {PaperRules.Mark}: date] |
        | Officers' liability (those who decide about bans) | {PaperRules.Mark}: insurer, or that there is none and who decided so] | | | |
        | Data breach | {PaperRules.Mark}: insurer, or that there is none and who decided so] | | | |

        Attach the certificates as a PDF, and set the review day a month before the first one ends.
        """;

    private static string Constitution(string name) =>
        $"""
        # Constitution of {name}

        1. **Name and area**: {name}, {PaperRules.Mark}: the streets, centres or district].
        2. **Purpose**: to protect the staff, customers and goods of its members against crime and abuse.
        3. **Members**: {PaperRules.Mark}: who can join, what it costs, how somebody leaves or is asked to leave].
        4. **Board**: {PaperRules.Mark}: how many, how chosen, for how long; who chairs].
        5. **Decisions about people**: listings need a second person; exclusions are decided by {PaperRules.Mark}: whom], appeals by people who did not decide. The police take no part in bans.
        6. **Data**: the partnership is the controller; {PaperRules.Mark}: who] answers for it.
        7. **Money**: {PaperRules.Mark}: who pays, who signs, who audits].
        8. **Changing this constitution and winding up**: {PaperRules.Mark}: majority, and what happens to the data].

        Adopted on {PaperRules.Mark}: date] by {PaperRules.Mark}: meeting].
        """;
}
