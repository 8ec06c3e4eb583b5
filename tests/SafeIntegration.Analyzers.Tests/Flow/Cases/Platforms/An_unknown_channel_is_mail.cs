using SafeIntegration;

namespace Channels.Mapped;

public enum Way { Mail, Phone, Letter }

public sealed record Customer(Guid Id, string? Way);

public sealed class Contact(HttpClient crm)
{
    public async Task RunAsync(Guid id)
    {
        Customer customer = (await crm.GetFromJsonAsync<Customer>($"customers/{id}"))!;
        Way way = customer.Way?.ToLowerInvariant() switch
        {
            "phone" => Way.Phone,
            "letter" => Way.Letter,
            _ => Way.Mail,
        };
        Set(id, way); // expect: SI1005
    }

    [Effect]
    private static void Set(Guid id, Way way) => Console.WriteLine($"{id} {way}");
}
