// shape: JsonDocument with one checked number
using System.Text.Json;
using SafeIntegration;

namespace Documents.Bounded;

public interface IFan
{
    [Effect]
    void Turn(int level);
}

public sealed class FanLink(IFan fan)
{
    public void OnMessage([ExternalInput] ReadOnlyMemory<byte> message)
    {
        using JsonDocument document = JsonDocument.Parse(message);
        int level = document.RootElement.GetProperty("level").GetInt32();
        if (level is < 0 or > 5)
            throw new InvalidDataException("The fan has 5 levels.");
        fan.Turn(level);
    }
}
