// shape: plug-in table of a high-throughput gateway, function pointers in a struct
using SafeIntegration;

namespace Gateway;

public unsafe struct Route
{
    public string Prefix;
    public delegate*<ReadOnlySpan<char>, int> Handler;
}

public sealed unsafe class Dispatcher
{
    private readonly Route[] _routes = [new Route { Prefix = "lamp/", Handler = &Switch }, new Route { Prefix = "log/", Handler = &Measure }];

    public int Dispatch(HttpContext context)
    {
        string line = context.Request.Headers["X-Command"].ToString();
        foreach (Route route in _routes)
        {
            if (line.StartsWith(route.Prefix, StringComparison.Ordinal))
                return route.Handler(line.AsSpan(route.Prefix.Length)); // expect-one: SI1001
        }

        return -1;
    }

    private static int Measure(ReadOnlySpan<char> text) => text.Length;

    private static int Switch(ReadOnlySpan<char> text)
    {
        Relay(text.ToString());
        return 0;
    }

    [Effect]
    private static void Relay(string command) => Console.Out.WriteLine(command);
}
