using System.Xml.Linq;
using SafeIntegration;

namespace Export.Control;

public sealed record PendingOrder(Guid Id, string CustomsNumber);

public interface IPendingOrders
{
    Task<IReadOnlyList<PendingOrder>> ListAsync(CancellationToken cancellationToken);
}

public interface IDock
{
    [Effect]
    Task ReleaseAsync(Guid order, CancellationToken cancellationToken);
}

public sealed class CustomsClient(HttpClient http)
{
    private static readonly XNamespace Ns = "urn:customs:status:2";

    public async Task<XElement> StatusAsync(string number, CancellationToken cancellationToken)
    {
        await using Stream stream = await http.GetStreamAsync($"declarations/{number}.xml", cancellationToken);
        XDocument document = await XDocument.LoadAsync(stream, LoadOptions.None, cancellationToken);
        return document.Root?.Element(Ns + "declaration") ?? throw new InvalidDataException("There is no declaration.");
    }

    public static string? Text(XElement element, string name) => element.Element(Ns + name)?.Value.Trim();
}

public sealed class ReleaseJob(IPendingOrders orders, CustomsClient customs, IDock dock, ILogger<ReleaseJob> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (PendingOrder order in await orders.ListAsync(cancellationToken))
        {
            XElement declaration = await customs.StatusAsync(order.CustomsNumber, cancellationToken);
            string? state = CustomsClient.Text(declaration, "state");
            logger.LogInformation("{Order} is {State}.", order.Id, state);

            if (state is "held" or "inspected")
                continue;

            await dock.ReleaseAsync(order.Id, cancellationToken); // expect: SI1002
        }
    }
}
