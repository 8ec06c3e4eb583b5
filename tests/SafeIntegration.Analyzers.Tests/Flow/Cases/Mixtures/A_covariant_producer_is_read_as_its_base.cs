using SafeIntegration;

namespace Covariant;

public abstract record Shape(string Label);

public sealed record Circle(string Label, double Radius) : Shape(Label);

public interface IProducer<out T>
{
    IEnumerable<T> Produce();
}

public sealed class Circles(string text) : IProducer<Circle>
{
    public IEnumerable<Circle> Produce()
    {
        foreach (string label in text.Split(','))
            yield return new Circle(label, 1);
    }
}

public sealed class Painter(HttpClient client)
{
    public async Task RunAsync()
    {
        IProducer<Shape> producer = new Circles(await client.GetStringAsync("circles"));
        foreach (Shape shape in producer.Produce())
            Paint(shape.Label); // expect: SI1001
    }

    [Effect]
    private static void Paint(string label) => Console.WriteLine(label);
}
