// shape: invoice reader that walks the JSON itself
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Accounts.Payable;

public sealed class InvoiceReader(IChatClient chat, HttpClient ledger)
{
    public async Task PostAsync(string invoiceText, CancellationToken cancellationToken)
    {
        ChatOptions options = new() { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 };
        ChatResponse response = await chat.GetResponseAsync("Read supplier and total as JSON:\n" + invoiceText, options, cancellationToken);
        using JsonDocument document = JsonDocument.Parse(response.Text); // expect: SI2003
        JsonElement root = document.RootElement;
        var entry = new { supplier = root.GetProperty("supplier").GetString(), total = root.GetProperty("total").GetDecimal() };
        await ledger.PostAsJsonAsync("journal-entries", entry, cancellationToken); // expect: SI2001
    }
}
