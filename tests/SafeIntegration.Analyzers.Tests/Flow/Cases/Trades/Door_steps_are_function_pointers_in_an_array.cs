// shape: function pointers in a local, an array and a parameter
using SafeIntegration;

namespace Doors.Steps;

public interface IWire { [ExternalInput] string Read(); }
public static unsafe class Doors
{
    private static readonly delegate*<string, void>[] s_steps = [&Log, &Unlock];
    private static int s_count;
    public static void Local(IWire wire)
    {
        delegate*<string, void> open = &Unlock;
        open(wire.Read()); // expect: SI1001
    }
    public static void Array(IWire wire)
    {
        delegate*<string, void>[] steps = [&Log, &Unlock];
        foreach (delegate*<string, void> step in steps) step(wire.Read()); // expect: SI1001
    }
    public static void Given(IWire wire) => Run(wire.Read(), &Unlock); // expect: SI1001
    public static void GivenLog(IWire wire) => Run(wire.Read(), &Log);
    private static void Run(string badge, delegate*<string, void> step) => step(badge);
    [Effect] private static void Unlock(string badge) => s_count++;
    private static void Log(string badge) => s_count--;
}
