// shape: event handler with an enum parse whose answer nobody takes
using SafeIntegration;

namespace Alarms.Paging;

public enum Urgency
{
    Low,
    High,
    Critical,
}

public sealed class AlarmWire
{
    public event EventHandler<string>? Received;

    public void Deliver(string frame) => Received?.Invoke(this, frame);
}

public interface IPager
{
    [Effect]
    void Page(string team, Urgency urgency);
}

public sealed class AlarmDesk : IDisposable
{
    private readonly AlarmWire _wire;
    private readonly IPager _pager;

    public AlarmDesk(AlarmWire wire, IPager pager)
    {
        (_wire, _pager) = (wire, pager);
        _wire.Received += OnReceived;
    }

    public void Dispose() => _wire.Received -= OnReceived;

    private void OnReceived(object? sender, [ExternalInput] string frame)
    {
        string[] parts = frame.Split('|');
        Enum.TryParse(parts[0], ignoreCase: true, out Urgency urgency);
        _pager.Page("night-shift", urgency); // expect: SI1005
    }
}
