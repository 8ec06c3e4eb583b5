// shape: array with an index that wraps, average is written
using SafeIntegration;

namespace Imports.Buffers;

public sealed class Ring(int size)
{
    private readonly double[] _values = new double[size];
    private int _next;

    public void Push(double value)
    {
        _values[_next] = value;
        _next = (_next + 1) % _values.Length;
    }

    public double Average() => _values.Average();
}

public sealed record Reading(double Bar);

public sealed class Pressure(HttpClient sensor, IValve valve)
{
    private readonly Ring _ring = new(10);

    public async Task TickAsync()
    {
        Reading? reading = await sensor.GetFromJsonAsync<Reading>("pressure");
        _ring.Push(reading!.Bar);
        valve.Adjust(_ring.Average()); // expect: SI1001
    }
}

public interface IValve
{
    [Effect]
    void Adjust(double bar);
}
