using System.Net.Http.Json;
using System.Text;
using SafeIntegration;

public sealed record SensorCommand(string Valve, double Opening, int Seconds);

public interface IPlant
{
    [Effect]
    void SetValve(string valve, double opening, int seconds);
}

public ref struct Inspection(ReadOnlySpan<char> subject)
{
    private readonly ReadOnlySpan<char> _subject = subject;
    private StringBuilder? _flaws;

    public void Require(bool condition, ReadOnlySpan<char> what)
    {
        if (!condition)
            (_flaws ??= new StringBuilder()).Append(what).Append(' ');
    }

    public void OneOf(string value, string[] known, ReadOnlySpan<char> what)
    {
        if (!known.Contains(value))
            (_flaws ??= new StringBuilder()).Append(what).Append(' ');
    }

    public readonly void ThrowIfFlawed()
    {
        if (_flaws is not null)
            throw new InvalidDataException($"{_subject}: {_flaws}");
    }
}

public sealed class ValveLoop(HttpClient control, IPlant plant)
{
    private static readonly string[] Valves = ["inlet", "outlet", "bypass"];

    public async Task StepAsync(CancellationToken cancellationToken)
    {
        SensorCommand command = await control.GetFromJsonAsync<SensorCommand>("commands/next", cancellationToken)
            ?? throw new InvalidDataException("No command.");
        Apply(command);
    }

    private void Apply(SensorCommand command)
    {
        var inspection = new Inspection("valve command");
        inspection.OneOf(command.Valve, Valves, "valve");
        inspection.Require(command.Opening is > 0.0 and <= 1.0, "opening");
        inspection.Require(command.Seconds >= 1 && command.Seconds <= 600, "seconds");
        inspection.ThrowIfFlawed();

        plant.SetValve(command.Valve, command.Opening, command.Seconds);
    }
}
