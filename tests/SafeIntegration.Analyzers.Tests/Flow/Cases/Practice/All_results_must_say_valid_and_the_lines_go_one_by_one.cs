// shape: bulk import with All over the results
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Bulk.All;

public sealed record Line(string Sku, int Quantity);

public interface IStore
{
    [Effect]
    Task AddAsync(string sku, int quantity);
}

public sealed class Import(HttpClient shop, IValidator<Line> validator, IStore store)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Line> lines = await shop.GetFromJsonAsync<List<Line>>("lines", cancellationToken) ?? [];
        List<ValidationResult> results = lines.ConvertAll(line => validator.Validate(line));
        if (results.All(result => result.IsValid))
        {
            foreach (Line line in lines)
                await store.AddAsync(line.Sku, line.Quantity);
        }
    }
}
