// A property pattern is a test.
using FluentValidation;
using FluentValidation.Results;

namespace Shop.Quotes;

public sealed record Quote(string Number, decimal Price);

public sealed class QuoteJob(HttpClient sales, HttpClient crm, IValidator<Quote> validator)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Quote quote = await sales.GetFromJsonAsync<Quote>("quotes/next", cancellationToken) ?? throw new InvalidOperationException("No quote.");
        switch (await validator.ValidateAsync(quote, cancellationToken))
        {
            case ValidationResult { IsValid: true }:
                await crm.PutAsJsonAsync("quotes", quote, cancellationToken);
                break;
            case var result:
                throw new InvalidDataException(result.ToString("; "));
        }
    }
}
