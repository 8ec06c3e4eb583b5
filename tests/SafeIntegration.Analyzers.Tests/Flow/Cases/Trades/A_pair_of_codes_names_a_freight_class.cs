// shape: switch expression over a tuple that throws for what it does not know
using SafeIntegration;

namespace Freight.Classes;

public enum Mode
{
    Road,
    Air,
}

public sealed record Shipment(string Speed, string Cover);

public interface IForwarder
{
    [Effect]
    Task BookAsync(Guid shipment, Mode mode, bool insured);
}

public sealed class FreightDesk(HttpClient portal, IForwarder forwarder)
{
    public async Task BookAsync(Guid id, CancellationToken cancellationToken)
    {
        Shipment? shipment = await portal.GetFromJsonAsync<Shipment>($"shipments/{id}", cancellationToken);
        if (shipment is null)
            return;

        (Mode mode, bool insured) = Classify(shipment);
        await forwarder.BookAsync(id, mode, insured);
    }

    private static (Mode Mode, bool Insured) Classify(Shipment shipment) => (shipment.Speed, shipment.Cover) switch
    {
        ("express", "full") => (Mode.Air, true),
        ("express", "none") => (Mode.Air, false),
        ("standard", "full") => (Mode.Road, true),
        ("standard", "none") => (Mode.Road, false),
        var (speed, cover) => throw new NotSupportedException($"'{speed}' with '{cover}' is not known."),
    };
}
