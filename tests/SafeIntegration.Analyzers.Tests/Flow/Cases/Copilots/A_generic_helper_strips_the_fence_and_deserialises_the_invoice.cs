using System.Text.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Accounting.Inbound;

public sealed class InvoiceData
{
    public string Supplier { get; set; } = "";

    public decimal Total { get; set; }
}

public interface ILedger
{
    [Effect]
    Task BookAsync(string supplier, decimal total, CancellationToken cancellationToken);
}

public static class ModelJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true };

    /// <summary>Models like to put their JSON into a Markdown fence.</summary>
    public static T Read<T>(string text)
        where T : class
    {
        ReadOnlySpan<char> json = text.AsSpan().Trim();
        int start = json.IndexOf('{');
        int end = json.LastIndexOf('}');
        if (start >= 0 && end > start)
            json = json[start..(end + 1)];
        return JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The model answered null.");
    }
}

public sealed class InvoiceImport(IChatClient chat, ILedger ledger)
{
    private const string Prompt = """
        Read the supplier and the total of this invoice.
        Answer with {"supplier": "...", "total": 0.00} and nothing else.
        """;

    public async Task ImportAsync(string pages, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [new(ChatRole.System, Prompt), new(ChatRole.User, pages)];
        ChatResponse response = await chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0 }, cancellationToken);
        InvoiceData invoice = ModelJson.Read<InvoiceData>(response.Text); // expect: SI2003
        await ledger.BookAsync(invoice.Supplier, invoice.Total, cancellationToken); // expect: SI2001
    }
}
