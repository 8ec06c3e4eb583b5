using SafeIntegration;

namespace Orders;

public sealed class Job
{
    public Job(string name) => Name = name;

    public string Name { get; }

    public required string Command { get; init; }
}

public sealed class Jobs(HttpClient client)
{
    public async Task RunAsync()
    {
        Job job = new("nightly") { Command = await client.GetStringAsync("command") };
        Start(job.Name);
        Start(job.Command); // expect: SI1001
    }

    [Effect]
    private static void Start(string text) => Console.WriteLine(text);
}
