// shape: immutable model, changed three levels down
using SafeIntegration;

namespace Immutable.Leaves;

public sealed record Geo(string City, string Zip);

public sealed record Address(string Street, Geo Geo);

public sealed record Customer(Guid Id, Address Address);

public interface ICustomers
{
    [Effect]
    Task SaveAsync(Customer customer);
}

public sealed class Mover(HttpClient post, ICustomers customers)
{
    public async Task MoveAsync(Customer customer)
    {
        string zip = (await post.GetStringAsync("zip?street=" + Uri.EscapeDataString(customer.Address.Street))).Trim();
        Customer moved = customer with { Address = customer.Address with { Geo = customer.Address.Geo with { Zip = zip } } };
        await customers.SaveAsync(moved); // expect: SI1001
    }
}
