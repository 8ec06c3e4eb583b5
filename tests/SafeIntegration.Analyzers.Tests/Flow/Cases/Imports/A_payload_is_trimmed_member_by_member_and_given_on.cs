// shape: normaliser that changes a payload in place
using SafeIntegration;

namespace Imports.Cleaning;

public sealed class Contact
{
    public string Name { get; set; } = "";
    public string? Phone { get; set; }
}

public static class Normaliser
{
    public static void Normalise(Contact contact)
    {
        contact.Name = contact.Name.Trim();
        contact.Phone = contact.Phone?.Replace(" ", "", StringComparison.Ordinal);
    }
}

public sealed class ContactImport(HttpClient source, IPhoneBook book)
{
    public async Task RunAsync()
    {
        await foreach (Contact? contact in source.GetFromJsonAsAsyncEnumerable<Contact>("contacts"))
        {
            if (contact is null)
                continue;
            Normaliser.Normalise(contact);
            book.Put(contact.Name, contact.Phone); // expect: SI1001
        }
    }
}

public interface IPhoneBook
{
    [Effect]
    void Put(string name, string? phone);
}
