using System.Net.Http.Json;
using System.Text.Json;

namespace Calls.Webhooks;

public sealed record Note(string Customer, string Text);

public sealed class NoteWriter(IHttpClientFactory clients)
{
    public async Task WriteAsync(Note note, CancellationToken cancellationToken)
    {
        HttpClient crm = clients.CreateClient("crm");
        using HttpResponseMessage response = await crm.PostAsJsonAsync("notes", note, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}

public static class TranscriptHooks
{
    public static void MapTranscripts(this WebApplication app)
    {
        // The transcription service calls back when a recording is done.
        app.MapPost("/hooks/transcripts", async (JsonElement body, NoteWriter writer, CancellationToken cancellationToken) =>
        {
            if (body.ValueKind is not JsonValueKind.Object || !body.TryGetProperty("segments", out JsonElement segments))
                return Results.BadRequest();

            string text = string.Join(' ', segments.EnumerateArray().Select(segment => segment.GetProperty("text").GetString()));
            string? customer = body.GetProperty("metadata").GetProperty("customer").GetString();
            if (string.IsNullOrEmpty(customer))
                return Results.UnprocessableEntity();

            await writer.WriteAsync(new Note(customer, text), cancellationToken); // expect: SI1001
            return Results.Accepted();
        });
    }
}
