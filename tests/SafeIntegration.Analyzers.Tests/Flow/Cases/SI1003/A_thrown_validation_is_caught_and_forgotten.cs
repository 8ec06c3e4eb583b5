// ValidateAndThrow would have stopped it.
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
            try
            {
                await validator.ValidateAndThrowAsync(item, cancellationToken);
            }
            catch (ValidationException problem)
            {
                logger.LogWarning(problem, "Return {OrderId} looks wrong", item.OrderId);
            }

            await accounts.PostAsJsonAsync("refunds", item, cancellationToken); // expect: SI1003
        }
    }
}
