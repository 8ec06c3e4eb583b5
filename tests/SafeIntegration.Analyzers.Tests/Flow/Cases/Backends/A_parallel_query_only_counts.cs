namespace Parallels.Counted;

public sealed class RowCounter(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("rows");
        int rows = 0;
        text.Split('\n').AsParallel().ForAll(_ => Interlocked.Increment(ref rows));
        await File.WriteAllTextAsync("/srv/rows.txt", rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
