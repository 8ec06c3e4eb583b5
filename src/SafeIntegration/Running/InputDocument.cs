using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>The input as a document: what a reviewer sees where the integration names nothing to look at, or the input fits the integration no longer.</summary>
internal static class InputDocument
{
    // The inbox shows it as text, so letters need not be escaped.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<ReviewDocument> Of(IReadOnlyList<ItemContent> contents) =>
        contents.FirstOrDefault(content => content.Kind == ContentKind.Input) is { IsIntact: true } input
            ? [new ReviewDocument("input", "text/plain", Indent(input.Bytes))]
            : [];

    private static ReadOnlyMemory<byte> Indent(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Encoding.UTF8.GetBytes(JsonNode.Parse(json.Span)?.ToJsonString(Readable) ?? "null");
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
