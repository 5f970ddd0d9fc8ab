namespace Disc.Portal.Shared.Storage;

/// <summary>Begins work in whatever place this scope is in: for what every place has, such as signing in.</summary>
/// <param name="begin">Begins a piece of work; the caller commits or disposes it.</param>
/// <param name="open">Opens the place's database for reading.</param>
public sealed class PlaceRecords(Func<Actor, CancellationToken, Task<IWork>> begin, Func<PlaceDb> open)
{
    /// <summary>Opens the place's database for one reading use case; the caller disposes it.</summary>
    public PlaceDb Open() => open();

    /// <summary>Begins a piece of work.</summary>
    public Task<IWork> BeginAsync(Actor actor, CancellationToken cancellation = default) => begin(actor, cancellation);
}
