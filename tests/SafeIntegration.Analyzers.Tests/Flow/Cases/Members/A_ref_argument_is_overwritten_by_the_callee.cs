using SafeIntegration;

namespace Orders;

public sealed class Defaults(HttpRequest request)
{
    public void Run()
    {
        string name = "unnamed";
        Override(ref name);
        Store(name); // expect: SI1001
    }

    private void Override(ref string name)
    {
        if (request.Headers.TryGetValue("X-Name", out var values))
            name = values.ToString();
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
