// shape: device twin whose indexer writes through
namespace Twins;

public sealed class Twin(HttpClient hub, Guid device)
{
    public string this[string property]
    {
        get => hub.GetStringAsync($"twins/{device}/{property}").Result;
        set => hub.PutAsync($"twins/{device}/{property}", new StringContent(value)).Result.EnsureSuccessStatusCode();
    }
}

public static class TwinEndpoint
{
    public static async Task<IResult> SetAsync(HttpRequest request, Twin twin)
    {
        using StreamReader reader = new(request.Body);
        twin["label"] = await reader.ReadToEndAsync(); // expect: SI1001
        return Results.NoContent();
    }
}
