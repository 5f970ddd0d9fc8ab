namespace Disc.EntityResolution;

/// <summary>Who is who among a list of records.</summary>
/// <param name="Model">The model that was used: learned from these records when the resolver started from a prior.</param>
/// <param name="Clusters">Every record in exactly one cluster, ordered by cluster id.</param>
/// <param name="Perhaps">Pairs in different clusters that a person should look at, strongest first.</param>
/// <param name="Effort">What the work took, in counts.</param>
public sealed record Resolution(
    Models.Model Model,
    IReadOnlyList<PersonCluster> Clusters,
    IReadOnlyList<RecordPair> Perhaps,
    Effort Effort);
