using SafeIntegration;

namespace Jobs;

public sealed class Scheduler(HttpClient client)
{
    public async Task RunAsync()
    {
        string script = await client.GetStringAsync("script");
        Action run = () => Execute(script); // expect-one: SI1001
        Console.WriteLine("Prepared.");
        run(); // expect-one: SI1001
    }

    [Effect]
    private static void Execute(string script) => Console.WriteLine(script);
}
