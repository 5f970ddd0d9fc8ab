namespace Disc.Portal.Browser.Support;

/// <summary>All tests share one running portal: starting it costs more than any of them.</summary>
[CollectionDefinition(Name)]
public sealed class OnePortal : ICollectionFixture<RunningPortal>
{
    public const string Name = "one portal";
}
