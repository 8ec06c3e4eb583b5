// The failing side goes to the next one.
using FluentValidation;

namespace Shop.Returns;

public sealed record Return(string OrderId, decimal Amount);

public sealed class ReturnJob(HttpClient shop, HttpClient accounts, IValidator<Return> validator, ILogger<ReturnJob> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Return> returns = await shop.GetFromJsonAsync<List<Return>>("returns", cancellationToken) ?? [];
        foreach (Return item in returns)
        {
            if (!validator.Validate(item).IsValid)
            {
                logger.LogWarning("A return was skipped");
                continue;
            }

            await accounts.PostAsJsonAsync("refunds", item, cancellationToken);
        }
    }
}
