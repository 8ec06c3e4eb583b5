// IsSuccessStatusCode with the failing side leaving.
namespace Customers;

public sealed record Customer(string Name);

public sealed class CustomerClient(HttpClient crm)
{
    public async Task<Customer?> FindAsync(int id)
    {
        using HttpResponseMessage response = await crm.GetAsync($"customers/{id}");
        if (!response.IsSuccessStatusCode)
            return null;

        return await response.Content.ReadFromJsonAsync<Customer>();
    }
}
