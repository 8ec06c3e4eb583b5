using SafeIntegration;

namespace Jobs;

public sealed class Scope(string name) : IDisposable
{
    public string Name { get; } = name;

    public void Dispose() => Console.WriteLine(Name);
}

public sealed class Handling(HttpClient client)
{
    public async Task RunAsync()
    {
        using (Scope scope = new("import"))
        {
            string text = await client.GetStringAsync("text");
            Console.WriteLine(text);
            Store(scope.Name);
        }
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
