using System.Dynamic;

namespace Dynamics.Own;

public sealed class Forwarder(HttpClient source, HttpClient target)
{
    public async Task<string> RunAsync()
    {
        dynamic message = new ExpandoObject();
        message.Title = "Something has arrived";
        string title = await source.GetStringAsync("title");
        using HttpResponseMessage answer = await HttpClientJsonExtensions.PostAsJsonAsync(target, "messages", (object)message);
        answer.EnsureSuccessStatusCode();
        return title;
    }
}
