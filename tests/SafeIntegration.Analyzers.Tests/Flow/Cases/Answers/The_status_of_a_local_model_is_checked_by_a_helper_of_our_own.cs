using System.Net;

namespace Local.Models;

public sealed record Generated(string Text, int Tokens);

public sealed record LoadedModel(string Name, long Bytes);

public sealed class ModelServerException(HttpStatusCode status) : Exception($"The model server answered {(int)status}.")
{
    public HttpStatusCode Status => status;
}

internal static class ModelServerReplies
{
    public static async Task<HttpResponseMessage> CheckedAsync(this Task<HttpResponseMessage> pending)
    {
        HttpResponseMessage response = await pending;
        if ((int)response.StatusCode is >= 200 and < 300)
            return response;

        HttpStatusCode status = response.StatusCode;
        response.Dispose();
        throw new ModelServerException(status);
    }
}

public sealed class ModelServer(HttpClient http)
{
    public async Task<Generated?> GenerateAsync(string prompt, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.PostAsJsonAsync("generate", new { prompt, stream = false }, cancellationToken).CheckedAsync();
        return await response.Content.ReadFromJsonAsync<Generated>(cancellationToken);
    }

    public async Task<LoadedModel[]> LoadedAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync("models", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return await response.Content.ReadFromJsonAsync<LoadedModel[]>(cancellationToken) ?? [];
            case HttpStatusCode.NoContent:
                return [];
            default:
                throw new ModelServerException(response.StatusCode);
        }
    }
}
