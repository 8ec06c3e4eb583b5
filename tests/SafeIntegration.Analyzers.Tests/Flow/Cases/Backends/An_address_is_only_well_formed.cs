namespace Callbacks.Loose;

public sealed class CallbackSender(HttpClient client)
{
    public async Task<IResult> SendAsync(HttpRequest request)
    {
        if (!Uri.TryCreate(request.Query["callback"].ToString(), UriKind.Absolute, out Uri? callback))
            return Results.BadRequest();
        using HttpResponseMessage response = await client.PostAsync(callback, null); // expect: SI1001
        return response.IsSuccessStatusCode ? Results.Ok() : Results.StatusCode(502);
    }
}
