using SafeIntegration;

namespace Channels.Told;

public enum Way { Mail, Phone, Letter }

public sealed record Customer(Guid Id, string? Way);

public sealed class Contact(HttpClient crm, ILogger<Contact> logger)
{
    public async Task RunAsync(Guid id)
    {
        Customer customer = (await crm.GetFromJsonAsync<Customer>($"customers/{id}"))!;
        Way? way = customer.Way switch
        {
            "mail" => Way.Mail,
            "phone" => Way.Phone,
            "letter" => Way.Letter,
            _ => null,
        };
        if (way is not { } known)
        {
            logger.LogWarning("Customer {Id} wants to be reached in a way that is not known.", id);
            return;
        }

        Set(id, known);
    }

    [Effect]
    private static void Set(Guid id, Way way) => Console.WriteLine($"{id} {way}");
}
