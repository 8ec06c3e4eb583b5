namespace Templates.Shown;

public abstract class Import(HttpClient client)
{
    public async Task RunAsync()
    {
        foreach (string row in (await client.GetStringAsync("rows")).Split('\n'))
            Handle(row);
        await File.WriteAllTextAsync("/var/lib/import.done", "done");
    }

    protected abstract void Handle(string row);
}

public sealed class ShowImport(HttpClient client) : Import(client)
{
    public List<string> Rows { get; } = [];

    protected override void Handle(string row) => Rows.Add(row.Trim());
}
