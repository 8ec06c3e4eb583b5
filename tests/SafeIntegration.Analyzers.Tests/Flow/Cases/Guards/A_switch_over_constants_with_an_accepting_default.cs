using SafeIntegration;

namespace Shop;

public sealed class Sizes(HttpClient client)
{
    public async Task RunAsync()
    {
        string size = await client.GetStringAsync("size");
        switch (size)
        {
            case "S":
                Console.WriteLine("small");
                break;
            case "":
                return;
        }

        Store(size); // expect: SI1001, SI1002
    }

    [Effect]
    private static void Store(string size) => Console.WriteLine(size);
}
