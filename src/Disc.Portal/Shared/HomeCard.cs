namespace Disc.Portal.Shared;

/// <summary>What a feature puts on the home page of those who hold a permission: a component without parameters that draws its own card.</summary>
/// <param name="Component">The component.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="Order">Lower comes first: 10 what waits for me, 20 what is new, 30 what I sent.</param>
public sealed record HomeCard(Type Component, string Permission, int Order);
