namespace Disc.Portal.Tests.Support;

/// <summary>A clock that a test sets: it starts at noon on Tuesday 3 March 2026 and runs only when told.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void SetTo(DateTimeOffset instant) => now = instant;
}
