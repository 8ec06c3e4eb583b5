using SafeIntegration;

namespace Templates.Method;

public abstract class Import(HttpClient client)
{
    public async Task RunAsync()
    {
        foreach (string row in (await client.GetStringAsync("rows")).Split('\n'))
        {
            if (Accepts(row))
                Handle(row); // expect-one: SI1001
        }
    }

    protected virtual bool Accepts(string row) => row.Length > 0;

    protected abstract void Handle(string row);
}

public sealed class StoreImport(HttpClient client) : Import(client)
{
    protected override void Handle(string row) => Store(row);

    [Effect]
    private static void Store(string row) => Console.WriteLine(row);
}
