using SafeIntegration;

namespace Native;

public static unsafe class Table
{
    public static void Run(HttpRequest request)
    {
        delegate*<string, void> handler = &Store;
        handler(request.Query["name"].ToString()); // expect: SI1001
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
