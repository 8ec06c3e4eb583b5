// shape: an entity with settable members is filled by one class and read by another
using SafeIntegration;

namespace Crm.Customers;

public sealed class Customer
{
    private readonly List<string> _notes = [];
    public string Name { get; set; } = "";
    public void Note(string note) => _notes.Add(note);
    public string Notes => string.Join(";", _notes);
}
public interface IMailer { [Effect] Task SendAsync(string text); }
public sealed class Importer(HttpClient http)
{
    public async Task ImportAsync(Customer customer) => customer.Note(await http.GetStringAsync("n"));
}
public sealed class Letter(Customer customer, IMailer mailer)
{
    public Task SendAsync() => mailer.SendAsync(customer.Notes);
}
