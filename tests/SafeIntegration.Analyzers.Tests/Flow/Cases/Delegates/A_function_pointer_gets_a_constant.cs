using SafeIntegration;

namespace Native;

public static unsafe class Table
{
    public static void Run(HttpRequest request)
    {
        string name = request.Query["name"].ToString();
        delegate*<string, int> length = &Length;
        delegate*<int, void> handler = &Store;
        handler(length(name));
    }

    private static int Length(string text) => text.Length;

    [Effect]
    private static void Store(int length) => Console.WriteLine(length);
}
