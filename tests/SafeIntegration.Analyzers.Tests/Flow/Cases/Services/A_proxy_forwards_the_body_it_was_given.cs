// shape: reverse proxy by hand: stream of the request into a new request
namespace Edge;

public sealed class Forwarder(HttpClient upstream)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path.Value);
        request.Content = new StreamContent(context.Request.Body);
        using HttpResponseMessage response = await upstream.SendAsync(request, context.RequestAborted); // expect: SI1001
        context.Response.StatusCode = (int)response.StatusCode;
    }
}
