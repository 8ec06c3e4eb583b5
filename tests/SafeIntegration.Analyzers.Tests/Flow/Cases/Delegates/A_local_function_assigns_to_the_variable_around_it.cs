using SafeIntegration;

namespace Jobs;

public sealed class Loading(HttpClient client)
{
    public async Task RunAsync()
    {
        string template = "default";
        await LoadAsync();
        Store(template); // expect: SI1001

        async Task LoadAsync() => template = await client.GetStringAsync("template");
    }

    [Effect]
    private static void Store(string template) => Console.WriteLine(template);
}
