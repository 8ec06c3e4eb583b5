// shape: middleware-like steps that share a context object with a bag of items
using SafeIntegration;

namespace Imports;

public sealed class ImportContext
{
    public required Uri Address { get; init; }
    public Dictionary<string, object?> Items { get; } = new(StringComparer.Ordinal);
}

public delegate Task Step(ImportContext context);

public interface IImportStep
{
    Task RunAsync(ImportContext context, Step next);
}

public sealed class DownloadStep(HttpClient client) : IImportStep
{
    public async Task RunAsync(ImportContext context, Step next)
    {
        context.Items["text"] = await client.GetStringAsync(context.Address);
        await next(context);
    }
}

public sealed class StoreStep : IImportStep
{
    public async Task RunAsync(ImportContext context, Step next)
    {
        if (context.Items["text"] is string text)
            Store(text);
        await next(context);
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}

public sealed class Importer(DownloadStep download, StoreStep store)
{
    public Task RunAsync(Uri address) =>
        download.RunAsync(new ImportContext { Address = address }, context => store.RunAsync(context, _ => Task.CompletedTask)); // expect: SI1001
}
