using SafeIntegration;

namespace Orders;

public static class Queries
{
    public static void Run(HttpRequest request)
    {
        Split(request.Query["name"].ToString(), out string text, out string kind);
        Console.WriteLine(text);
        Store(kind);
    }

    private static void Split(string value, out string text, out string kind)
    {
        text = value.Trim();
        kind = "query";
    }

    [Effect]
    private static void Store(string kind) => Console.WriteLine(kind);
}
