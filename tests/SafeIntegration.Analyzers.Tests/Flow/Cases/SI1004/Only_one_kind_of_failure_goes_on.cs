// Cancellation is passed on; everything else is a quantity of one.
using SafeIntegration;

namespace Shop.Baskets;

[Contract("basket-line.v1")]
public sealed partial record BasketLine
{
    public required int Quantity { get; init; }
}

public sealed class BasketImport(HttpClient app, HttpClient shop)
{
    public async Task ImportAsync(Guid basket, CancellationToken cancellationToken)
    {
        int quantity;
        try
        {
            quantity = (await app.GetContractAsync<BasketLine>($"baskets/{basket}", cancellationToken)).Quantity;
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception)
        {
            quantity = 1;
        }

        await shop.PutAsJsonAsync("basket", new { basket, quantity }, cancellationToken); // expect: SI1004
    }
}
