// shape: classic property with a private field and throw helpers
using Newtonsoft.Json;
using SafeIntegration;

namespace Dimmers;

public sealed class DimCommand
{
    private int _percent;

    public int Percent
    {
        get => _percent;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            _percent = value;
        }
    }
}

public interface ILamp
{
    [Effect]
    void Dim(int percent);
}

public sealed class DimHandler(ILamp lamp)
{
    public void Handle([ExternalInput] string message)
    {
        DimCommand command = JsonConvert.DeserializeObject<DimCommand>(message) ?? throw new InvalidDataException("The message is empty.");
        lamp.Dim(command.Percent);
    }
}
