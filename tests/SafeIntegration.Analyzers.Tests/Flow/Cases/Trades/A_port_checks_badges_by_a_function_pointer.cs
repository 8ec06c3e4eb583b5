// shape: function pointers that check, or have no effect
using SafeIntegration;

namespace Turnstiles.Checks;

public interface IWire { [ExternalInput] string Read(); }
public sealed unsafe class Port
{
    private readonly delegate*<string, void> _onBadge;
    private readonly delegate*<string, string> _check;
    public Port(delegate*<string, void> onBadge, delegate*<string, string> check) { _onBadge = onBadge; _check = check; }
    public void Poll(IWire wire) { _onBadge(_check(wire.Read())); }
}
public sealed unsafe class Meter
{
    private readonly delegate*<string, void> _count;
    public Meter(delegate*<string, void> count) => _count = count;
    public void Poll(IWire wire) => _count(wire.Read());
}
public static unsafe class Entrance
{
    private static int s_count;
    public static Port Make() => new Port(&Unlock, &Checked);
    public static Meter MakeMeter() => new Meter(&Note);
    [Effect] private static void Unlock(string badge) => s_count++;
    private static void Note(string badge) => s_count--;
    private static string Checked(string badge) => badge is "staff" or "guest" ? badge : throw new ArgumentException("No such badge.");
}
