using System.Diagnostics.CodeAnalysis;
using SafeIntegration;

namespace Orders;

public static class Queries
{
    public static void Run(HttpRequest request)
    {
        if (TryGet(request, "name", out string? name))
            Store(name); // expect: SI1001
    }

    private static bool TryGet(HttpRequest request, string key, [NotNullWhen(true)] out string? value)
    {
        value = request.Query.TryGetValue(key, out var values) ? values.ToString() : null;
        return value is not null;
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
