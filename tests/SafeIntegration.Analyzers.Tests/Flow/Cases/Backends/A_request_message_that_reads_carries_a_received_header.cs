namespace Messages.Reading;

public sealed class Proxy(HttpClient client)
{
    public async Task<IResult> GetAsync(HttpRequest request)
    {
        using HttpRequestMessage message = new(HttpMethod.Get, "catalogue");
        message.Headers.TryAddWithoutValidation("Accept-Language", request.Headers.AcceptLanguage.ToString());
        using HttpResponseMessage response = await client.SendAsync(message);
        if (!response.IsSuccessStatusCode)
            return Results.StatusCode((int)response.StatusCode);
        return Results.Text(await response.Content.ReadAsStringAsync(), "application/json");
    }
}
