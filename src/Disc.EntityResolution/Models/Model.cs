namespace Disc.EntityResolution.Models;

/// <summary>What the resolver believes: how telling each agreement is, how common each value is, and where the lines are drawn. Never changes.</summary>
public sealed class Model
{
    private static readonly Lazy<Model> Prior = new(() => ModelFile.ReadEmbedded("default.json"));

    internal Model(string name, string version, double priorBits, double sameAt, double perhapsAt, Dependence dependence, LikelihoodTable likelihoods, FrequencyTable? frequencies)
    {
        Name = name;
        Version = version;
        PriorBits = priorBits;
        SameAt = sameAt;
        PerhapsAt = perhapsAt;
        Dependence = dependence;
        Likelihoods = likelihoods;
        Frequencies = frequencies;
    }

    /// <summary>The model that comes with the library: a prior, to be fitted to the records it meets.</summary>
    public static Model Default => Prior.Value;

    public string Name { get; }

    /// <summary>The version, to be stored with every verdict. A learned model's version is a fingerprint of its content.</summary>
    public string Version { get; }

    /// <summary>Log2 of the odds that two records picked at random are one person; well below zero.</summary>
    public double PriorBits { get; }

    /// <summary>From this weight on, in bits, the answer is Same.</summary>
    public double SameAt { get; }

    /// <summary>From this weight on, in bits, the answer is Perhaps.</summary>
    public double PerhapsAt { get; }

    /// <summary>What one agreement already says about another.</summary>
    public Dependence Dependence { get; }

    /// <summary>How common each value is; null in a model that has met no records.</summary>
    public FrequencyTable? Frequencies { get; }

    /// <summary>Fitted to records. A learned model stays as it is: the resolver uses it without learning again.</summary>
    public bool IsLearned => Frequencies is not null;

    internal LikelihoodTable Likelihoods { get; }

    /// <summary>The likelihood of one level of one attribute; zero where the attribute has no such level.</summary>
    public Likelihood Of(PersonAttribute attribute, Level level) => Likelihoods[attribute, level];

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <exception cref="FormatException">It is not such a file, or a likelihood is not between 0 and 1.</exception>
    public static Model Load(Stream stream) => ModelFile.Read(stream);

    /// <summary>Writes the model as JSON in UTF-8. Two equal models write the same bytes. The frequencies hold names: keep the file as personal data.</summary>
    public void Save(Stream stream) => ModelFile.Write(this, stream);

    public override string ToString() => $"{Name} {Version}";
}
