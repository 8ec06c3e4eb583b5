using SafeIntegration;

namespace Jobs;

public sealed class Loading(HttpClient client)
{
    public async Task RunAsync(int id)
    {
        string template = await client.GetStringAsync("template");
        Log(template);
        Save(id);

        static void Log(string text) => Console.WriteLine(text);
        static void Save(int number) => Store($"template-{number}");
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
