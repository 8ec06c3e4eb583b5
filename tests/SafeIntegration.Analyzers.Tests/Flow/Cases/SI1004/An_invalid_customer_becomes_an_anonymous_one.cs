// The validator throws, and the catch invents somebody.
using FluentValidation;

namespace Shop.Customers;

public sealed record Customer(string Email, string Name);

public sealed class CustomerSync(HttpClient crm, HttpClient newsletter, IValidator<Customer> validator)
{
    private static readonly Customer Anonymous = new("nobody@example.com", "Anonymous");

    public async Task SyncAsync(int customer, CancellationToken cancellationToken)
    {
        Customer data = (await crm.GetFromJsonAsync<Customer>($"customers/{customer}", cancellationToken))!;
        try
        {
            await validator.ValidateAndThrowAsync(data, cancellationToken);
        }
        catch (ValidationException)
        {
            data = Anonymous;
        }

        await newsletter.PostAsJsonAsync("subscribers", data, cancellationToken); // expect: SI1004
    }
}
