// shape: document extractor over a folder
using System.Text.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Warehouse.DeliveryNotes;

public sealed record NoteLine(string Sku, int Pieces);

public sealed record DeliveryNote
{
    public string Supplier { get; init; } = "";
    public List<NoteLine> Lines { get; init; } = [];
}

public interface IStockLedger
{
    [Effect]
    Task BookInAsync(string sku, int pieces);
}

public sealed class DeliveryNoteImport(IChatClient chat, IStockLedger ledger, ILogger<DeliveryNoteImport> logger)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task<int> ImportAsync(IReadOnlyList<string> scannedTexts)
    {
        int booked = 0;
        foreach (string text in scannedTexts)
        {
            ChatResponse response = await chat.GetResponseAsync("Give supplier and lines as JSON.\n" + text);
            DeliveryNote? note;
            try
            {
                note = JsonSerializer.Deserialize<DeliveryNote>(response.Text, Web); // expect: SI2003
            }
            catch (JsonException problem)
            {
                logger.LogWarning(problem, "A delivery note could not be read");
                continue;
            }

            if (note is null)
                continue;
            foreach (NoteLine line in note.Lines)
            {
                await ledger.BookInAsync(line.Sku, line.Pieces); // expect: SI2001
                booked++;
            }
        }

        return booked;
    }
}
