using System.Text.RegularExpressions;

namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>The texts that letters have until an administrator writes another: plain English, British law, nothing signed by the police.</summary>
public static partial class UsualTexts
{
    /// <summary>The usual text of a kind, in Markdown with fields.</summary>
    public static string Of(LetterKind kind) => Lines().Replace(Written(kind), " ");

    // A paragraph is one line, as people type it; here it is broken where the code is.
    private static string Written(LetterKind kind) => kind switch
    {
        LetterKind.ExclusionNotice => """
            # Exclusion notice

            {{the ban}}

            ## Who this notice is about

            {{the person}}

            ## What this means

            {{what it means}}

            ## How long it lasts

            {{how long}}

            ## Why you are banned

            {{the incidents}}

            ## Where you must not go

            {{the premises}}

            ## If you break this ban

            {{if you break it}}

            ## Review

            {{review}}

            ## If you disagree: how to appeal

            {{how to appeal}}

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.InterimNotice => """
            # Interim exclusion notice

            {{the ban}}

            The members of {{scheme}} have been asked to decide whether to ban you. **Nothing is decided yet.** Because of what happened, you
            are kept out until they have decided. If they decide against a ban, this notice ends at once and we write to you.

            ## Who this notice is about

            {{the person}}

            ## What this means

            {{what it means}}

            ## How long it lasts

            {{how long}}

            ## Why you are kept out

            {{the incidents}}

            ## Where you must not go

            {{the premises}}

            ## If you break this ban

            {{if you break it}}

            ## What happens next

            {{review}}

            ## If you disagree: how to appeal

            {{how to appeal}}

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.Warning => """
            # Warning

            Dear {{name}}

            The shops, pubs and other members of {{scheme}} act together against crime and abuse in their premises. **This letter is a warning.**

            {{the incidents}}

            **You are not banned.** You may still go into our members’ premises. The warning counts for {{counts for}}, from the day on which
            you are given it. If something like this happens again in that time, you may be banned from all of our members’ premises.

            ## If this is wrong

            If it was not you, or it did not happen like this, write to us: {{contact}}. Give the reference {{reference}}. People who did not
            decide this warning will look at what you say and answer in writing. It costs nothing.

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.Extension => """
            # Your ban is now longer

            {{the ban}}

            Dear {{name}}

            You were banned from the premises of the members of {{scheme}} by the notice of {{notice date}}. On {{decided on}} it was found
            that you broke that ban:

            > {{why}}

            ## How long it lasts now

            {{how long}}

            Everything else in the notice of {{notice date}} stands as it is.

            ## If you break it again

            {{if you break it}}

            ## If you disagree: how to appeal

            {{how to appeal}}

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.Lifting => """
            # Your ban is lifted

            Dear {{name}}

            Your ban {{reference}} from the premises of the members of {{scheme}} was **lifted on {{decided on}}**. You may go into them again
            like anybody else.

            Members no longer see you among those who are banned. We keep the papers for the time that our privacy notice says, and then
            erase them.

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.Diversion => """
            # Your ban rests while you keep to this

            Dear {{name}}

            You were banned from the premises of the members of {{scheme}} until the end of {{last day}} (reference {{reference}}). From
            {{decided on}} **the ban rests**: you may go into our members’ premises, as long as you keep to this:

            {{the conditions}}

            If you keep to it, the ban is lifted and we write to you. If you do not, the ban comes back for the rest of its time, and we tell
            you before that and hear what you say.

            Taking part is your choice. You may stop at any time; then the ban comes back.

            ## If the ban comes back and you break it

            {{if you break it}}

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.DiversionKept => """
            # You kept to it: your ban is lifted

            Dear {{name}}

            You kept to what was agreed. Your ban {{reference}} from the premises of the members of {{scheme}} was **lifted on
            {{decided on}}**. You may go into them like anybody else.

            Thank you.

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.AppealReceived => """
            # We have your appeal

            Dear {{name}}

            Your appeal against ban {{reference}} came in on **{{decided on}}**.

            It is decided by people who did not decide the ban. They look at what you wrote and at what the ban rests on, and may end it,
            change it or leave it as it is. We write to you with what they decided and why.

            **The ban stays in force until then.**

            If you want to add something, write to us soon: {{contact}}. You may ask somebody to help you or to write for you.

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.AppealOutcome => """
            # What was decided on your appeal

            Dear {{name}}

            People who did not decide ban {{reference}} looked at your appeal against it.

            {{the decision}}

            ## Why

            {{why}}

            ## If you are not content

            This is the end of appeals within {{scheme}}. You may still write to us when something has changed: {{contact}}. You may also take
            advice, for example from Citizens Advice or a solicitor, and about your data you may complain to the regulator.

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.ReviewOutcome => """
            # We looked at your ban again

            Dear {{name}}

            Ban {{reference}} of {{scheme}} was looked at again on {{decided on}}.

            {{the decision}}

            ## Why

            {{why}}

            If something has changed that we should know, write to us: {{contact}}.

            ## Your information

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.Guardian => """
            # To the parent or guardian

            Dear parent or guardian of {{name}}

            With this letter comes a letter to {{name}}: **{{enclosed}}**. Please read it together. We write to you because
            {{name}} is, or may be, under 18. These letters go to {{name}} and to you, and to nobody else.

            You may speak and write to us for {{name}}, come along to any meeting, and appeal or object for them in the way that the letter
            says. If you think that another way would help more, such as support or a meeting with those who were harmed, tell us: {{contact}}.

            If you are not their parent or guardian, please tell us and send both letters back.

            ## Information about {{name}}

            {{your information}}

            {{the regulator}}

            {{issued by}}
            """,
        LetterKind.Covering => """
            # A letter for you

            Dear {{name}}

            With this comes: **{{enclosed}}**, from {{scheme}}. Please read it: it says what it means for you, and what you can do.

            If you need it in large print or in another language, or want somebody to explain it, ask us: {{contact}}.

            {{issued by}}
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    [GeneratedRegex(@"(?<=[^\n])\r?\n(?=[^\r\n])")]
    private static partial Regex Lines();
}
