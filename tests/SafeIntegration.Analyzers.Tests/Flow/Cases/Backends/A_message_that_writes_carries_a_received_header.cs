namespace Messages.Writing;

public sealed class Proxy(HttpClient client)
{
    public async Task<IResult> PostAsync(HttpRequest request)
    {
        using HttpRequestMessage message = new(HttpMethod.Post, "orders") { Content = new StringContent("{}") };
        message.Headers.TryAddWithoutValidation("X-Customer", request.Headers["X-Customer"].ToString());
        using HttpResponseMessage response = await client.SendAsync(message); // expect: SI1001
        return Results.StatusCode((int)response.StatusCode);
    }
}
