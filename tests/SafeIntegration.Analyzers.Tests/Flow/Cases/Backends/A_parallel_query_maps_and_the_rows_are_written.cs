namespace Parallels;

public sealed class RowWriter(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("rows");
        string[] rows = text.Split('\n').AsParallel().AsOrdered().Where(row => row.Length > 2).Select(row => row.ToUpperInvariant()).ToArray();
        await File.WriteAllLinesAsync("/srv/rows.txt", rows); // expect: SI1001
    }
}
