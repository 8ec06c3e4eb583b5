// shape: managed function pointer kept in a field, as in code near hardware
using SafeIntegration;

namespace Turnstiles.Port;

public interface IBadgeWire
{
    [ExternalInput]
    string Read();
}

public sealed unsafe class ReaderPort
{
    private readonly delegate*<string, void> _onBadge;

    public ReaderPort(delegate*<string, void> onBadge) => _onBadge = onBadge;

    public void Poll(IBadgeWire wire, int times)
    {
        for (int i = 0; i < times; i++)
        {
            string badge = wire.Read();
            _onBadge(badge); // expect: SI1001
        }
    }
}

public static unsafe class Entrance
{
    private static int s_opened;

    public static ReaderPort Create() => new ReaderPort(&Unlock);

    [Effect]
    private static void Unlock(string badge)
    {
        Interlocked.Increment(ref s_opened);
        Console.WriteLine("unlocked for " + badge);
    }
}
