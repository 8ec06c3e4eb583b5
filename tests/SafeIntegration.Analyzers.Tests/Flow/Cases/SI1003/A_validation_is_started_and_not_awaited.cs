// The task fails later, and alone.
using FluentValidation;

namespace Shop.Customers;

public sealed record Customer(string Email, string Name);

public sealed class CustomerSync(HttpClient crm, HttpClient newsletter, IValidator<Customer> validator)
{
    public async Task SyncAsync(int customer, CancellationToken cancellationToken)
    {
        Customer? data = await crm.GetFromJsonAsync<Customer>($"customers/{customer}", cancellationToken);
        if (data is null)
            return;

        _ = validator.ValidateAndThrowAsync(data, cancellationToken);
        await newsletter.PostAsJsonAsync("subscribers", data, cancellationToken); // expect: SI1003
    }
}
