namespace Requests.Later;

public sealed class Sync(HttpClient source, HttpClient target)
{
    public async Task RunAsync()
    {
        string text = await source.GetStringAsync("text");
        using HttpRequestMessage request = new();
        request.Method = HttpMethod.Put;
        request.RequestUri = new Uri("text", UriKind.Relative);
        request.Content = new StringContent(text);
        using HttpResponseMessage response = await target.SendAsync(request); // expect: SI1001
        response.EnsureSuccessStatusCode();
    }
}
