namespace Chunks;

public sealed record Row(string Text);

public sealed class Batches(HttpClient source, HttpClient target)
{
    public async Task RunAsync()
    {
        Row[] rows = await source.GetFromJsonAsync<Row[]>("rows") ?? [];
        foreach (Row[] batch in rows.Where(row => row.Text.Length > 0).DistinctBy(row => row.Text).Chunk(100))
            (await target.PostAsJsonAsync("rows", batch.Select((row, index) => new { index, row.Text }))).EnsureSuccessStatusCode(); // expect: SI1001
    }
}
