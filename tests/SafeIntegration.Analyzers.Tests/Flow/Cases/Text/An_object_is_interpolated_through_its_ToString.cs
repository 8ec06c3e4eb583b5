using SafeIntegration;

namespace Letters;

public sealed class Recipient(string name)
{
    public override string ToString() => $"Dear {name},";
}

public sealed class Letter(HttpClient client)
{
    public async Task RunAsync()
    {
        Recipient recipient = new(await client.GetStringAsync("name"));
        Print($"{recipient}\nthank you."); // expect: SI1001
    }

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
