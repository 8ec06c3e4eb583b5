// shape: instructions interpolated with a record that a service fetched
using Microsoft.Extensions.AI;

namespace Memory;

public sealed record Customer(string Name, string Notes);

public sealed class CustomerService(HttpClient crm)
{
    public Task<Customer?> FindAsync(int id) => crm.GetFromJsonAsync<Customer>($"customers/{id}");
}

public sealed class PersonalChat(IChatClient chat, CustomerService customers)
{
    public async Task AskAsync(int customer, string question)
    {
        Customer? profile = await customers.FindAsync(customer);
        var options = new ChatOptions
        {
            Temperature = 0,
            Instructions = $"You talk to a customer. What we know: {profile?.Notes}", // expect: SI2008
        };
        ChatResponse response = await chat.GetResponseAsync(question, options);
        Console.WriteLine(response.Text);
    }
}
