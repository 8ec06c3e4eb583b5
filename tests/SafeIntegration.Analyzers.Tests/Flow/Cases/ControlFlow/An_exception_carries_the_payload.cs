using SafeIntegration;

namespace Jobs;

public sealed class RefusedException(string body) : Exception("Refused.")
{
    public string Body { get; } = body;
}

public sealed class Handling(HttpClient client)
{
    public async Task RunAsync()
    {
        try
        {
            throw new RefusedException(await client.GetStringAsync("text"));
        }
        catch (RefusedException problem)
        {
            Store(problem.Body); // expect: SI1001
        }
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
