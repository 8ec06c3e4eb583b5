using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Sensors;

public sealed class SensorGuess
{
    public string Cause { get; init; } = "unknown";
    public double Severity { get; init; }
}

public sealed class SensorDoctor(IChatClient chat, Meter meter)
{
    private readonly Histogram<double> _severity = meter.CreateHistogram<double>("severity");

    public async Task<SensorGuess> ExplainAsync(double[] readings)
    {
        ChatResponse response = await chat.GetResponseAsync("Explain as JSON: " + string.Join(' ', readings));
        byte[] utf8 = Encoding.UTF8.GetBytes(response.Text);
        SensorGuess guess = JsonSerializer.Deserialize<SensorGuess>(utf8)!; // expect: SI2003
        _severity.Record(guess.Severity);
        return guess;
    }
}
