using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using SafeIntegration;

namespace Checkout;

public sealed class CheckoutOptions
{
    public bool ReserveStock { get; set; }
}

public interface IStock
{
    [Effect]
    Task ReserveAsync(string sku, int quantity);
}

public sealed class CheckoutAssistant(IChatClient chat, IStock stock, IOptions<CheckoutOptions> options)
{
    public async Task<string> AdviseAsync(string sku, int quantity)
    {
        ChatResponse response = await chat.GetResponseAsync($"Which accessories suit {sku}?");
        string advice = response.Text.Length > 300 ? response.Text[..300] : response.Text;
        if (options.Value.ReserveStock && quantity > 0)
            await stock.ReserveAsync(sku, quantity);
        return advice;
    }
}
