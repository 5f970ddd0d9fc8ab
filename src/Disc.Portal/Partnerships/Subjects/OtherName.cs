namespace Disc.Portal.Partnerships.Subjects;

/// <summary>Another name that a subject goes by: an alias, a nickname, another spelling.</summary>
public sealed class OtherName
{
    private OtherName()
    {
    }

    public OtherName(string text, bool isNickname)
    {
        Text = text;
        IsNickname = isNickname;
    }

    public int Id { get; private set; }

    public string Text { get; private set; } = "";

    public bool IsNickname { get; private set; }
}
