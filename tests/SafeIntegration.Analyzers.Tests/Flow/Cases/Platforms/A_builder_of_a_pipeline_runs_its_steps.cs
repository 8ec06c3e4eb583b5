using SafeIntegration;

namespace Pipelines.Steps;

public sealed class Pipeline<T>
{
    private readonly List<Func<T, T>> _steps = [];

    public Pipeline<T> Use(Func<T, T> step)
    {
        _steps.Add(step);
        return this;
    }

    public T Run(T value) => _steps.Aggregate(value, (current, step) => step(current));
}

public sealed class Cleaner(HttpClient client)
{
    public async Task RunAsync()
    {
        Pipeline<string> pipeline = new Pipeline<string>().Use(text => text.Trim()).Use(text => text.ToLowerInvariant());
        Store(pipeline.Run(await client.GetStringAsync("name"))); // expect: SI1001
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
