using System.Dynamic;

namespace Dynamics;

public sealed class Forwarder(HttpClient source, HttpClient target)
{
    public async Task RunAsync()
    {
        dynamic message = new ExpandoObject();
        message.Title = await source.GetStringAsync("title");
        message.Sent = true;
        using HttpResponseMessage answer = await HttpClientJsonExtensions.PostAsJsonAsync(target, "messages", (object)message); // expect: SI1001
        answer.EnsureSuccessStatusCode();
    }
}
