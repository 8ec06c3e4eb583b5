// shape: operators and conversions of a measure
using SafeIntegration;

namespace Imports.Measures;

public readonly record struct Kilograms(double Value)
{
    public static Kilograms operator +(Kilograms left, Kilograms right) => new(left.Value + right.Value);

    public static explicit operator Kilograms(double value) => new(value);
}

public sealed record Weight(double Kilograms);

public sealed class Loader(HttpClient scale, ITruck truck)
{
    public async Task RunAsync(IEnumerable<int> boxes)
    {
        var total = new Kilograms(0);
        foreach (int box in boxes)
        {
            Weight? weight = await scale.GetFromJsonAsync<Weight>($"boxes/{box}");
            if (weight is not null)
                total += (Kilograms)weight.Kilograms;
        }

        truck.Load(total); // expect: SI1001
    }
}

public interface ITruck
{
    [Effect]
    void Load(Kilograms weight);
}
