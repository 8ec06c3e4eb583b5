using SafeIntegration;

namespace Orders;

public static class Defaults
{
    public static void Run(HttpRequest request)
    {
        string name = request.Headers["X-Name"].ToString();
        Mask(ref name);
        Store(name);
    }

    private static void Mask(ref string name) => name = new string('*', 8);

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
