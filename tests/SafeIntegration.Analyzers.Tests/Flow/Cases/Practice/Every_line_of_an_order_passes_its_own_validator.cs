// shape: bulk import that validates all lines at the same time
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Bulk;

public sealed record BulkLine(string Sku, int Quantity);

public interface IWarehouse
{
    [Effect]
    Task ReserveAsync(IReadOnlyCollection<BulkLine> lines);
}

public sealed class BulkOrders(HttpClient shop, IValidator<BulkLine> validator, IWarehouse warehouse)
{
    public async Task<bool> ReserveAsync(long order, CancellationToken cancellationToken)
    {
        BulkLine[] lines = await shop.GetFromJsonAsync<BulkLine[]>($"orders/{order}/lines", cancellationToken) ?? [];
        ValidationResult[] results = await Task.WhenAll(lines.Select(line => validator.ValidateAsync(line, cancellationToken)));
        if (results.Any(result => !result.IsValid))
            return false;

        await warehouse.ReserveAsync(lines);
        return true;
    }
}
