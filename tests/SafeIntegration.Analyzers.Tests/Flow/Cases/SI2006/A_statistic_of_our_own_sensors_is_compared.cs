using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Sensors;

public interface IPump
{
    [Effect]
    Task StopAsync();
}

public sealed class PumpControl(IPump pump, IChatClient chat)
{
    public async Task<string?> ControlAsync(IReadOnlyList<double> pressures)
    {
        double mean = pressures.Average();
        double deviation = Math.Sqrt(pressures.Sum(pressure => Math.Pow(pressure - mean, 2)) / pressures.Count);
        double probability = Math.Min(1.0, deviation / mean);
        if (probability <= 0.3) return null;
        await pump.StopAsync();
        ChatResponse explanation = await chat.GetResponseAsync($"Explain to an operator: pressure deviates by {deviation:F1} bar.");
        return explanation.Text;
    }
}
