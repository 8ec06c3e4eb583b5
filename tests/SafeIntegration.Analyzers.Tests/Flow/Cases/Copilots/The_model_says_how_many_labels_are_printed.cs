using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Warehouse.Labels;

public sealed record Shipment(Guid Id, string PackingNote);

public interface ILabelPrinter
{
    [Effect]
    Task PrintAsync(Guid shipmentId, CancellationToken cancellationToken);
}

public static class ChatResponses
{
    extension(ChatResponse response)
    {
        public int Number => int.Parse(response.Text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

public sealed class LabelJob(IChatClient chat, ILabelPrinter printer)
{
    private const int Most = 20;

    public async Task RunAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            "How many parcels does this packing note describe? Answer with the number only.\n" + shipment.PackingNote, cancellationToken: cancellationToken);
        int parcels = response.Number;
        if (parcels is < 1 or > Most)
            throw new InvalidOperationException($"A shipment has 1 to {Most} parcels.");

        for (int parcel = 0; parcel < parcels; parcel++)
            await printer.PrintAsync(shipment.Id, cancellationToken); // expect: SI2002
    }
}
