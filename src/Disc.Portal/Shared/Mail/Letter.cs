using Disc.Portal.Shared.Time;

namespace Disc.Portal.Shared.Mail;

/// <summary>An e-mail that waits in the place's own database until it is handed over. It carries no name of a subject and no face (rule 8).</summary>
public sealed class Letter
{
    /// <summary>The longest subject line, in characters.</summary>
    public const int SubjectLength = 150;

    /// <summary>The longest answer of a mail server that is kept, in characters: a status as one word, never its text.</summary>
    public const int AnswerLength = 40;

    private Letter()
    {
    }

    /// <summary>A letter to send.</summary>
    public Letter(string to, string subject, string body, DateTime at)
    {
        Id = Guid.CreateVersion7();
        To = to;
        Subject = subject;
        Body = body;
        WrittenAt = at;
    }

    public Guid Id { get; private set; }

    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was written (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>When it was handed over (UTC); null while it waits.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>How often handing over failed.</summary>
    public int Failures { get; private set; }

    /// <summary>When it may be tried again (UTC).</summary>
    public DateTime? NotBefore { get; private set; }

    /// <summary>What the mail server answered to the last try, as one word; null while none failed.</summary>
    public string? LastAnswer { get; private set; }

    /// <summary>It was handed over; the body is not kept.</summary>
    public void Sent(DateTime at)
    {
        SentAt = at;
        Body = "";
        LastAnswer = null;
    }

    /// <summary>Handing over failed; the next try comes later each time, at most an hour later.</summary>
    public void Failed(string answer, DateTime at)
    {
        Failures++;
        LastAnswer = answer[..Math.Min(answer.Length, AnswerLength)];
        NotBefore = at + Pauses.Doubled(TimeSpan.FromSeconds(15), Failures, TimeSpan.FromHours(1));
    }
}
