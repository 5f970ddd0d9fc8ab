namespace Disc.Portal.Tests.Support;

/// <summary>Tests that print run one after another and share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class PrintingTests : ICollectionFixture<WarmPress>
{
    public const string Name = "Printing";
}
