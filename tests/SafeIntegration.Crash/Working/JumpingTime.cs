namespace SafeIntegration.Crash;

/// <summary>
/// A clock that jumps back and forth by up to hours several times a second, as a badly set or resumed machine's does once. Processes with the same
/// seed on one machine see the same jumps, because they have one clock. Timers are real.
/// </summary>
internal sealed class JumpingTime(int seed) : TimeProvider
{
    /// <summary>No jumps.</summary>
    public const int Straight = 0;

    /// <summary>Ahead of every jump, so that what waits for a time that was only ever reached in a jump has reached it.</summary>
    public const int Ahead = -1;

    private const long Period = 700;
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(5);
    private static readonly TimeSpan[] Jumps = [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(7), TimeSpan.FromHours(1), Furthest];

    public static TimeProvider Of(int clock) => clock == Straight ? System : new JumpingTime(clock);

    public override DateTimeOffset GetUtcNow()
    {
        DateTimeOffset now = System.GetUtcNow();
        return now + (seed == Ahead ? 2 * Furthest : OffsetAt(now.ToUnixTimeMilliseconds() / Period));
    }

    private TimeSpan OffsetAt(long period)
    {
        var random = new Random(HashOf(seed, period));
        TimeSpan jump = Jumps[random.Next(Jumps.Length)];
        return random.Next(2) == 0 ? jump : -jump;
    }

    // The same in every process, which the framework's own hash is not.
    private static int HashOf(int seed, long period) => (int)(((ulong)seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)period * 0xC2B2AE3D27D4EB4FUL) >> 17);
}
