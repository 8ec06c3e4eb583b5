using System.Text.Json;
using SafeIntegration;

namespace Webhooks.Walked;

public sealed class EventEndpoint
{
    public async Task<IResult> HandleAsync(HttpRequest request)
    {
        using JsonDocument document = await JsonDocument.ParseAsync(request.Body);
        foreach (JsonElement item in document.RootElement.GetProperty("events").EnumerateArray())
        {
            if (item.TryGetProperty("email", out JsonElement email) && email.ValueKind == JsonValueKind.String)
                Unsubscribe(email.GetString()!); // expect: SI1001
        }

        return Results.Ok();
    }

    [Effect]
    private static void Unsubscribe(string email) => Console.WriteLine(email);
}
