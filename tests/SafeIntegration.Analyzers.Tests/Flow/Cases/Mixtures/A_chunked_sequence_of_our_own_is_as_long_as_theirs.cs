namespace Chunks.Own;

public sealed record Row(string Text);

public sealed class Batches(HttpClient source, HttpClient target)
{
    public async Task RunAsync()
    {
        Row[] rows = await source.GetFromJsonAsync<Row[]>("rows") ?? [];
        foreach (int[] batch in Enumerable.Range(1, rows.Length).Chunk(100))
            (await target.PostAsJsonAsync("numbers", batch)).EnsureSuccessStatusCode();
    }
}
