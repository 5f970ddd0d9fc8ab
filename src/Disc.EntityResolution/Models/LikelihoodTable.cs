namespace Disc.EntityResolution.Models;

/// <summary>The likelihood of each level of each attribute. Levels an attribute does not know are absent.</summary>
internal sealed class LikelihoodTable
{
    public static readonly int Levels = Enum.GetValues<Level>().Length;
    public static readonly int Attributes = Enum.GetValues<PersonAttribute>().Length;

    private readonly Likelihood[] cells = new Likelihood[Attributes * Levels];

    public Likelihood this[int attribute, int level]
    {
        get => cells[attribute * Levels + level];
        set => cells[attribute * Levels + level] = value;
    }

    public Likelihood this[PersonAttribute attribute, Level level] => this[(int)attribute, (int)level];

    public bool Knows(int attribute, int level) => cells[attribute * Levels + level].U > 0;
}
