// shape: fluent request builder of one's own, sent at the end of the chain
using System.Text;
using System.Text.Json;

namespace Bridges;

public sealed class RequestBuilder(HttpClient client)
{
    private readonly Dictionary<string, object?> _body = [];
    private string _path = "";

    public RequestBuilder To(string path)
    {
        _path = path;
        return this;
    }

    public RequestBuilder With(string name, object? value)
    {
        _body[name] = value;
        return this;
    }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        using var content = new StringContent(JsonSerializer.Serialize(_body), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync(_path, content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}

public sealed class NameBridge(HttpClient source, HttpClient target)
{
    public async Task CopyAsync(int id, CancellationToken cancellationToken)
    {
        string name = await source.GetStringAsync($"people/{id}/name", cancellationToken);
        await new RequestBuilder(target).To($"people/{id}").With("name", name).With("source", "bridge").SendAsync(cancellationToken); // expect: SI1001
    }
}
