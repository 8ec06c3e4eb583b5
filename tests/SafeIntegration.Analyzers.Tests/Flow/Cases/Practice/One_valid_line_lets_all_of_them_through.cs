// shape: bulk import that asks the wrong question of its results
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Bulk.Wrong;

public sealed record Line(string Sku, int Quantity);

public interface IStore
{
    [Effect]
    Task AddAsync(IReadOnlyCollection<Line> lines);
}

public sealed class Import(HttpClient shop, IValidator<Line> validator, IStore store)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Line[] lines = await shop.GetFromJsonAsync<Line[]>("lines", cancellationToken) ?? [];
        ValidationResult[] results = [.. lines.Select(line => validator.Validate(line))];
        if (!results.Any(result => result.IsValid))
            return;
        await store.AddAsync(lines); // expect: SI1003
    }
}
