namespace Initializers;

public sealed class Envelope
{
    public Dictionary<string, string> Headers { get; } = [];

    public List<string> Lines { get; } = [];
}

public sealed class Sender(HttpClient source, HttpClient target)
{
    public async Task RunAsync()
    {
        string line = await source.GetStringAsync("line");
        Envelope envelope = new() { Headers = { ["kind"] = "note" }, Lines = { line } };
        (await target.PostAsJsonAsync("letters", envelope.Lines)).EnsureSuccessStatusCode(); // expect: SI1001
        (await target.PostAsJsonAsync("headers", envelope.Headers)).EnsureSuccessStatusCode();
    }
}
