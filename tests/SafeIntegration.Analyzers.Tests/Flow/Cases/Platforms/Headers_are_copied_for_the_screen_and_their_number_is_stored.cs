using SafeIntegration;

namespace Headers.Counted;

public sealed class HeaderCount
{
    public Dictionary<string, string> Last { get; private set; } = [];

    public Task HandleAsync(HttpContext context)
    {
        Dictionary<string, string> copied = [];
        foreach (var (name, values) in context.Request.Headers)
            copied[name] = values.ToString();
        Last = copied;
        Store(copied.Count);
        return Task.CompletedTask;
    }

    [Effect]
    private static void Store(int count) => Console.WriteLine(count);
}
