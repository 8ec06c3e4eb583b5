using SafeIntegration;

namespace Reports;

public sealed record Contact(string Email, string Team);

public sealed class Contacts(HttpClient client)
{
    public async Task RunAsync()
    {
        List<Contact> contacts = await client.GetFromJsonAsync<List<Contact>>("contacts") ?? [];
        Dictionary<string, string> teams = contacts.ToDictionary(contact => contact.Email, contact => contact.Team);
        ILookup<string, Contact> byTeam = contacts.ToLookup(contact => contact.Team);
        Store(teams["anna@example.com"]); // expect: SI1001
        Store(byTeam["sales"].First().Email); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
