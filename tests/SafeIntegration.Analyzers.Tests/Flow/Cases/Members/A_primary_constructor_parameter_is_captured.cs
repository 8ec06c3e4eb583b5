using SafeIntegration;

namespace Orders;

public sealed class Printer(string text)
{
    public void Print() => Store(text); // expect-one: SI1001

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}

public sealed class Printing(HttpClient client)
{
    public async Task RunAsync()
    {
        Printer printer = new(await client.GetStringAsync("text"));
        printer.Print(); // expect-one: SI1001
    }
}
