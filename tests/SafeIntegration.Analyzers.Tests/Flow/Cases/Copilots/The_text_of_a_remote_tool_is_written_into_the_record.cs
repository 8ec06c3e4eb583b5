using System.Net.Http.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Clinic.Letters;

public sealed record LetterEntry(Guid Patient, string Text, DateTimeOffset At);

public sealed class LetterImport(McpClient archive, HttpClient records, TimeProvider time)
{
    public async Task ImportAsync(Guid patient, CancellationToken cancellationToken)
    {
        CallToolResult result = await archive.CallToolAsync(
            "summarise_letters",
            new Dictionary<string, object?> { ["patient"] = patient.ToString("N") },
            cancellationToken: cancellationToken);
        if (result.IsError is true)
            throw new InvalidOperationException("The archive failed.");

        IEnumerable<string> paragraphs =
            from block in result.Content.OfType<TextContentBlock>()
            where block.Text.Length > 0
            select block.Text.Trim();

        LetterEntry entry = new(patient, "", time.GetUtcNow());
        entry = entry with { Text = string.Join("\n\n", paragraphs) };
        using HttpResponseMessage response = await records.PostAsJsonAsync("entries", entry, cancellationToken); // expect: SI2001
        response.EnsureSuccessStatusCode();
    }
}
