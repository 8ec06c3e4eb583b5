using System.Text.Json;
using System.Text.Json.Nodes;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// A proposal as the journal keeps it: the value if it keeps its contract, and the JSON in any case, so that one that breaks a rule is shown to a person, who can mend it.
/// </summary>
internal sealed record Proposal<TOutput>
{
    private static readonly IContract<TOutput> Contract = SafeIntegration.Contract.Of<TOutput>();

    private Proposal()
    {
    }

    /// <summary>Null if there is no proposal that can be shown.</summary>
    public JsonNode? Json { get; private init; }

    /// <summary>Whether it keeps its contract.</summary>
    public bool IsValid { get; private init; }

    /// <summary>The value, if it keeps its contract.</summary>
    public TOutput? Value { get; private init; }

    public static Proposal<TOutput> Of(ItemContent? content)
    {
        if (content is not { IsIntact: true })
            return new();
        bool isValid = Contract.Parse(content.Bytes).TryGetValue(out TOutput? value);
        return new() { Json = Read(content.Bytes), IsValid = isValid, Value = value };
    }

    private static JsonNode? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8.Span, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
