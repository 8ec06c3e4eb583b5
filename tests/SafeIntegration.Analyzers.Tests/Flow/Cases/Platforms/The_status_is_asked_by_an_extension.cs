namespace Responses.Asked;

public static class HttpExtensions
{
    public static async Task<T> ReadOrThrowAsync<T>(this HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"The answer was {(int)response.StatusCode}.");
        return await response.Content.ReadFromJsonAsync<T>() ?? throw new InvalidDataException("The answer is empty.");
    }
}

public sealed record Slot(DateTimeOffset From);

public sealed class Calendar(HttpClient client)
{
    public async Task<Slot> NextAsync()
    {
        using HttpResponseMessage response = await client.GetAsync("slots/next");
        return await response.ReadOrThrowAsync<Slot>();
    }
}
