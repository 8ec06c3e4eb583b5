namespace SafeIntegration.Benchmarks.Fuzz;

/// <summary>Ends the program with the payload if one payload takes too long. Thread-safe.</summary>
internal sealed class HangWatch : IDisposable
{
    private const int Hung = 3;

    private readonly Timer _timer;
    private (int Shape, byte[] Payload)? _running;
    private (int Shape, byte[] Payload)? _before;

    public HangWatch()
    {
        _timer = new(_ => Look());
        _timer.Change(FuzzLimits.Hang, FuzzLimits.Hang);
    }

    /// <summary>Called before each payload.</summary>
    public void Starts(int shape, byte[] payload) => _running = (shape, payload);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (_running is { } running && ReferenceEquals(running.Payload, _before?.Payload))
        {
            Console.WriteLine($"A payload of shape {running.Shape} takes more than {FuzzLimits.Hang.TotalSeconds:0} s; in Base64: {Convert.ToBase64String(running.Payload)}");
            Environment.Exit(Hung);
        }

        _before = _running;
    }
}
