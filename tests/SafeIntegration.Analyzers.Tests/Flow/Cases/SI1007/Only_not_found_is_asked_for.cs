// A 500 is not a 404.
using System.Net;

namespace Customers;

public sealed record Customer(string Name);

public sealed class CustomerClient(HttpClient crm)
{
    public async Task<Customer?> FindAsync(int id)
    {
        using HttpResponseMessage response = await crm.GetAsync($"customers/{id}");
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;

        return await response.Content.ReadFromJsonAsync<Customer>(); // expect: SI1007
    }
}
