using SafeIntegration;

namespace Letters;

public sealed class Secret(string value)
{
    public int Length => value.Length;

    public override string ToString() => "***";
}

public sealed class Letter(HttpClient client)
{
    public async Task RunAsync()
    {
        Secret secret = new(await client.GetStringAsync("token"));
        Print("Token: " + secret);
    }

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
