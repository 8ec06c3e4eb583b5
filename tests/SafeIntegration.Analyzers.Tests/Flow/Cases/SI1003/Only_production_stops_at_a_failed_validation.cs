// On every other environment the failure path goes on to the effect.
using FluentValidation;

namespace Shop.Orders;

public sealed record Quote(string Number, decimal Price);

public sealed class QuoteJob(HttpClient sales, HttpClient crm, IValidator<Quote> validator, IHostEnvironment environment)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Quote quote = await sales.GetFromJsonAsync<Quote>("quotes/next", cancellationToken) ?? throw new InvalidOperationException("No quote.");
        var result = validator.Validate(quote);
        if (!result.IsValid && environment.IsProduction())
            throw new InvalidOperationException("The quote is invalid.");

        await crm.PutAsJsonAsync("quotes", quote, cancellationToken); // expect: SI1003
    }
}
