// shape: static Guard class whose methods are marked [Validates]
using System.Runtime.CompilerServices;
using SafeIntegration;

namespace Tolls.Charging;

public static class Guard
{
    public static void Within([Validates] decimal value, decimal low, decimal high, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < low || value > high)
            throw new ArgumentOutOfRangeException(name);
    }

    [Validates]
    public static string Plate(string? text, IPlateFormat format)
        => text is not null && format.Fits(text) ? text : throw new FormatException("No such plate.");
}

public interface IPlateFormat
{
    bool Fits(string text);
}

public sealed record Passage(string? Plate, decimal Toll);

public interface ITollAccounts
{
    [Effect]
    Task ChargeAsync(string plate, decimal toll);
}

public sealed class PassageHandler(ITollAccounts accounts, IPlateFormat format)
{
    public async Task HandleAsync([ExternalInput] Passage passage)
    {
        Guard.Within(passage.Toll, 0.10m, 80m);
        string plate = Guard.Plate(passage.Plate, format);
        await accounts.ChargeAsync(plate, passage.Toll);
    }
}
