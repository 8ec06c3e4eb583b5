using System.Net;
using System.Numerics.Tensors;
using System.Text.Json;

namespace Search.Local;

public sealed class LocalEmbedder(HttpClient http, ILogger<LocalEmbedder> logger)
{
    public async Task<float[]?> EmbedAsync(string text, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"http://localhost:8080/embed?text={Uri.EscapeDataString(text)}");
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Report(response);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return null;

        using JsonDocument reply = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken); // expect: SI1007
        return reply.RootElement.TryGetProperty("embedding", out JsonElement vector)
            ? [.. vector.EnumerateArray().Select(number => number.GetSingle())]
            : null;
    }

    public async Task<float> LikenessAsync(string one, string other, CancellationToken cancellationToken)
    {
        float[]?[] vectors = await Task.WhenAll(EmbedAsync(one, cancellationToken), EmbedAsync(other, cancellationToken));
        return vectors is [{ } first, { } second] ? TensorPrimitives.CosineSimilarity(first, second) : 0f;
    }

    private void Report(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            logger.LogWarning("The embedder answered {Status}", (int)response.StatusCode);
    }
}
