// shape: function pointers given to a primary constructor, a constructor and a struct
using SafeIntegration;

namespace Turnstiles.Factories;

public interface IWire { [ExternalInput] string Read(); }
public sealed unsafe class Port(delegate*<string, void> onBadge)
{
    public void Poll(IWire wire) { onBadge(wire.Read()); } // expect: SI1001
}
public sealed unsafe class Port2
{
    private readonly delegate* managed<string, bool> _onBadge;
    public Port2(delegate* managed<string, bool> onBadge) { _onBadge = onBadge; }
    public void Poll(IWire wire) { if (!_onBadge(wire.Read())) throw new InvalidOperationException(); } // expect: SI1001
}
public unsafe struct Table
{
    public delegate*<string, void> Open;
    public delegate*<string, void> Log;
}
public static unsafe class Entrance
{
    private static int s_count;
    private static readonly Table s_table = new() { Open = &Unlock, Log = &Note };
    public static Port Make() { return new(&Unlock); }
    public static Port2 Make2() => new(&Try);
    public static void Run(IWire wire) => s_table.Open(wire.Read()); // expect: SI1001
    [Effect] private static void Unlock(string badge) => s_count++;
    private static void Note(string badge) => s_count--;
    [Effect] private static bool Try(string badge) { s_count++; return true; }
}
