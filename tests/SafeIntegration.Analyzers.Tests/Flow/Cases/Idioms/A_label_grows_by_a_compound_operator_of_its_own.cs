using System.Text;
using SafeIntegration;

namespace Case.CompoundOperator;

public sealed class AddressLabel
{
    private readonly StringBuilder _text = new();

    public int Lines { get; private set; }

    public void operator +=(string line)
    {
        _text.AppendLine(line);
        Lines++;
    }

    public string Render() => _text.ToString();
}

public sealed record Recipient(string Name, string Street, string City);

public interface IFranking
{
    [Effect]
    Task FrankAsync(string label, CancellationToken cancellationToken);
}

public sealed class LabelWorker(HttpClient shop, IFranking franking, ILogger<LabelWorker> logger)
{
    public async Task FrankNextAsync(CancellationToken cancellationToken)
    {
        Recipient? recipient = await shop.GetFromJsonAsync<Recipient>("shipments/next/recipient", cancellationToken);
        if (recipient is null)
            return;

        AddressLabel label = new();
        label += "EXPRESS";
        label += recipient.Name;
        label += recipient.Street;
        label += recipient.City;

        logger.LogInformation("Label of {Lines} lines", label.Lines);
        await franking.FrankAsync(label.Render(), cancellationToken); // expect: SI1001
    }
}
