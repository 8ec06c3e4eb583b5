using SafeIntegration;

namespace Headers.Copied;

public sealed class HeaderCopy
{
    public Task HandleAsync(HttpContext context)
    {
        Dictionary<string, string> copied = [];
        foreach (var (name, values) in context.Request.Headers)
            copied[name] = values.ToString();
        foreach ((string name, string value) in copied)
            Store(name, value); // expect: SI1001
        return Task.CompletedTask;
    }

    [Effect]
    private static void Store(string name, string value) => Console.WriteLine($"{name} {value}");
}
