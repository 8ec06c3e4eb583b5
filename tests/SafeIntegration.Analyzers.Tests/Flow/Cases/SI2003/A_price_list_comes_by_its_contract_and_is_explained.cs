using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Prices;

[Contract("supplier.price-list.v3")]
public sealed partial record PriceList
{
    public required string Currency { get; init; }

    public required IReadOnlyDictionary<string, decimal> Prices { get; init; }
}

public sealed class PriceExplainer(HttpClient supplier, IChatClient chat)
{
    public async Task<string> ExplainAsync(string article, CancellationToken cancellationToken)
    {
        PriceList list = await supplier.GetContractAsync<PriceList>("prices", cancellationToken);
        ChatResponse response = await chat.GetResponseAsync(
            $"Explain to a customer that {article} costs {list.Prices[article]} {list.Currency}.", cancellationToken: cancellationToken);
        return response.Text;
    }
}
