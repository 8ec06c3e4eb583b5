using SafeIntegration;

namespace Hooks;

public sealed class Router
{
    private readonly Dictionary<string, Func<string, Task>> _routes;

    public Router() => _routes = new() { ["save"] = SaveAsync, ["echo"] = text => Console.Out.WriteLineAsync(text) };

    public async Task HandleAsync(HttpRequest request)
    {
        using StreamReader reader = new(request.Body);
        string body = await reader.ReadToEndAsync();
        await _routes["save"](body); // expect: SI1001
    }

    [Effect]
    private static Task SaveAsync(string text) => Console.Out.WriteLineAsync(text);
}
